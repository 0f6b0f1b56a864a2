import type { Observation, PersonRecord } from '#vocabulary';
import { fieldOf, listOf, textOf } from '../json/json-value.js';
import { kept, problem, repeated, type RowOutcome, setAside } from '../row-outcome.js';
import { emailAddress } from '../traces/email-address.js';
import { phoneNumber } from '../traces/phone-number.js';
import type { XReading } from './x-reading.js';

/** Someone the owner follows, or who follows them, by id alone; the name they are known by in posts is added. */
export function readFollow(side: 'following' | 'follower', item: unknown, reading: XReading): RowOutcome {
  const entry = fieldOf(item, side) ?? item;
  const id = textOf(entry, 'accountId') || (/user_id=(\d+)/.exec(textOf(entry, 'userLink'))?.[1] ?? '');
  const mention = reading.mention(id);
  const [best, ...others] = mention?.personas ?? [];
  if (mention === null || best === undefined) return problem('ENTRY_UNREADABLE', 'The entry names no account.');
  if (reading.isRepeated(`${side}:${id}`)) return repeated();
  const field = side === 'following' ? 'followed' : 'follower';
  const handle = others.find(({ kind }) => kind === 'x-handle');
  const observations: Observation[] = [{ field, value: 'X' }];
  if (handle !== undefined) observations.push({ field: 'handle', value: `@${handle.value}` });
  const sourceKey = `x:${side}:${id}`;
  return kept([{ kind: 'person', sourceKey, personas: [best, ...others], name: mention.name, observations }]);
}

/** An entry of the address book the owner once uploaded: addresses without a name. */
export function readUploadedContact(item: unknown, defaultCountry: string | null, reading: XReading): RowOutcome {
  const entry = fieldOf(item, 'contact') ?? item;
  const emails = listOf(entry, 'emails').map((email) => emailAddress(textOf(email)));
  const phones = listOf(entry, 'phoneNumbers').map((phone) => phoneNumber(textOf(phone), defaultCountry));
  const [best, ...others] = [
    ...emails.flatMap((value) => (value === null ? [] : [{ kind: 'email', value } as const])),
    ...phones.flatMap((value) => (value === null ? [] : [{ kind: 'phone', value } as const])),
  ];
  if (best === undefined) return setAside('NOBODY_NAMED', 'The entry has no address that identifies anyone.');
  const sourceKey = `x:uploaded-contact:${best.kind}:${best.value}`;
  if (reading.isRepeated(sourceKey)) return repeated();
  const person: PersonRecord = { kind: 'person', sourceKey, personas: [best, ...others], name: null, observations: [] };
  return kept([person]);
}
