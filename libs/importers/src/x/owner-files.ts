import type { OwnerStatement, PersonaKey } from '#vocabulary';
import { fieldOf, textOf } from '../json/json-value.js';
import { ownerOutcome } from '../owner-statements.js';
import type { RowOutcome } from '../row-outcome.js';
import { plainName } from '../text/plain-name.js';
import { tidy } from '../text/tidy.js';
import { emailAddress } from '../traces/email-address.js';
import { phoneNumber } from '../traces/phone-number.js';
import { websiteAddress } from '../traces/persona-of-url.js';
import type { XReading } from './x-reading.js';

/** The account itself: id, handle, name, e-mail address and telephone number. */
export function readAccount(item: unknown, reading: XReading): RowOutcome {
  const account = fieldOf(item, 'account') ?? item;
  const email = emailAddress(textOf(account, 'email'));
  const phone = phoneNumber(textOf(account, 'phoneNumber'), null);
  const personas: PersonaKey[] = [];
  const id = textOf(account, 'accountId') || textOf(account, 'id');
  if (id !== '') personas.push({ kind: 'x', value: id });
  personas.push(...handlesOf(textOf(account, 'username') || textOf(account, 'screen_name')));
  if (email !== null) personas.push({ kind: 'email', value: email });
  if (phone !== null) personas.push({ kind: 'phone', value: phone });
  const name = plainName(textOf(account, 'accountDisplayName') || textOf(account, 'full_name'));
  const statements: OwnerStatement[] = personas.map((persona) => ({ about: 'persona', persona }));
  return ownerOutcome('x', name === null ? statements : [...statements, { about: 'name', name }], reading);
}

/** What the owner wrote into their profile. */
export function readProfile(item: unknown, reading: XReading): RowOutcome {
  const description = fieldOf(item, 'profile', 'description');
  const [bio, url] = [tidy(textOf(description, 'bio')), websiteAddress(textOf(description, 'website'))];
  const statements: OwnerStatement[] = bio === '' ? [] : [{ about: 'headline', text: bio }];
  return ownerOutcome('x', url === null ? statements : [...statements, { about: 'website', url }], reading);
}

/** Handles the owner had before. */
export function readHandleChange(item: unknown, reading: XReading): RowOutcome {
  const change = fieldOf(item, 'screenNameChange', 'screenNameChange') ?? fieldOf(item, 'screenNameChange');
  const handles = [textOf(change, 'changedFrom'), textOf(change, 'changedTo')].flatMap(handlesOf);
  return ownerOutcome(
    'x',
    handles.map((persona) => ({ about: 'persona', persona })),
    reading,
  );
}

function handlesOf(handle: string): PersonaKey[] {
  const value = handle.replace(/^@/, '').toLowerCase();
  return /^\w{1,20}$/.test(value) ? [{ kind: 'x-handle', value }] : [];
}
