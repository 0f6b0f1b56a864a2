import type { OwnerStatement, PersonaKey } from '#vocabulary';
import { textOf } from '../json/json-value.js';
import { ownerOutcome } from '../owner-statements.js';
import { kept, problem, repeated, type RowOutcome } from '../row-outcome.js';
import { plainName } from '../text/plain-name.js';
import { tidy } from '../text/tidy.js';
import { phoneNumber } from '../traces/phone-number.js';
import { fullName } from './telegram-ids.js';
import type { TelegramReading } from './telegram-reading.js';

/** The account: id, telephone, handle, name and what the owner says of themselves. */
export function readTelegramOwner(account: unknown, reading: TelegramReading): RowOutcome {
  reading.isOwnerStated = true;
  const statements: OwnerStatement[] = tracesOf(account, reading).map((persona) => ({ about: 'persona', persona }));
  const name = plainName(fullName(account));
  const bio = tidy(textOf(account, 'bio'));
  if (name !== null) statements.push({ about: 'name', name });
  if (bio !== '') statements.push({ about: 'headline', text: bio });
  return ownerOutcome('telegram', statements, reading);
}

/** An entry of the owner's address book on Telegram: a name, a telephone, and since 2020 an id. */
export function readTelegramContact(contact: unknown, reading: TelegramReading): RowOutcome {
  const name = plainName(fullName(contact));
  const [best, ...others] = tracesOf(contact, reading);
  if (best === undefined) return problem('ENTRY_UNREADABLE', 'The entry has neither an id nor a telephone number we can read.');
  const sourceKey = `telegram:contact:${best.kind}:${best.value}`;
  if (reading.isRepeated(sourceKey)) return repeated();
  return kept([{ kind: 'person', sourceKey, personas: [best, ...others], name, observations: [] }]);
}

function tracesOf(person: unknown, { context }: TelegramReading): PersonaKey[] {
  const traces: PersonaKey[] = [];
  const id = textOf(person, 'user_id');
  if (/^[1-9]\d{0,19}$/.test(id)) traces.push({ kind: 'telegram', value: id });
  const handle = textOf(person, 'username').replace(/^@/, '').toLowerCase();
  if (/^[a-z]\w{3,31}$/.test(handle)) traces.push({ kind: 'telegram', value: handle });
  const phone = phoneNumber(textOf(person, 'phone_number'), context.defaultCountry);
  if (phone !== null) traces.push({ kind: 'phone', value: phone });
  return traces;
}
