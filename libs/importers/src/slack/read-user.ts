import type { Observation, OwnerStatement, PersonaKey } from '#vocabulary';
import { textOf } from '../json/json-value.js';
import { ownerOutcome } from '../owner-statements.js';
import { kept, problem, repeated, type RowOutcome, setAside } from '../row-outcome.js';
import { plainName } from '../text/plain-name.js';
import { tidy } from '../text/tidy.js';
import { phoneNumber } from '../traces/phone-number.js';
import type { SlackReading } from './slack-reading.js';
import { slackUser } from './slack-user.js';

/** Somebody of the workspace, with what their profile says; the owner's own entry is about the owner. */
export function readSlackUser(user: unknown, reading: SlackReading): RowOutcome {
  const known = slackUser(user);
  if (known === null) return problem('ENTRY_UNREADABLE', 'The entry has no id of a member.');
  if (known.isProgram) return setAside('ROBOT', 'The member is a program.');
  if (reading.isRepeated(`user:${known.id}`)) return repeated();
  const phone = phoneNumber(textOf(user, 'profile', 'phone'), reading.country);
  const title = tidy(textOf(user, 'profile', 'title'));
  const persona = reading.personaOf(known.id);
  const others: PersonaKey[] = [];
  if (known.email !== null) others.push({ kind: 'email', value: known.email });
  if (phone !== null) others.push({ kind: 'phone', value: phone });
  const name = plainName(known.name);
  // Whom the owner may be by a guess comes in as a person.
  if (reading.isOwner(known.id) && !reading.survey.owner.isUnsure) {
    reading.isOwnerStated = true;
    const statements: OwnerStatement[] = [persona, ...others].map((one) => ({ about: 'persona', persona: one }));
    if (name !== null) statements.push({ about: 'name', name });
    return ownerOutcome('slack', statements, reading);
  }
  const observations: Observation[] = others.map(({ kind, value }) => ({ field: kind === 'email' ? 'email' : 'phone', value }));
  if (title !== '') observations.push({ field: 'role', value: title });
  return kept([{ kind: 'person', sourceKey: `slack:user:${persona.value}`, personas: [persona, ...others], name, observations }]);
}
