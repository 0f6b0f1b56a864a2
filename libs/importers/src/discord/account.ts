import type { OwnerStatement } from '#vocabulary';
import { fieldOf, textOf } from '../json/json-value.js';
import { ownerOutcome } from '../owner-statements.js';
import { kept, problem, repeated, type RowOutcome, setAside } from '../row-outcome.js';
import { plainName } from '../text/plain-name.js';
import { emailAddress } from '../traces/email-address.js';
import { phoneNumber } from '../traces/phone-number.js';
import type { DiscordReading } from './discord-reading.js';
import { isSnowflake } from './snowflake.js';

/** What the account says of the owner, gathered from the top of its file. */
export type DiscordAccount = Readonly<Record<string, string>>;

export const ACCOUNT_KEYS = ['id', 'username', 'global_name', 'email', 'phone'] as const;

export function readDiscordAccount(account: DiscordAccount, reading: DiscordReading): RowOutcome {
  reading.isOwnerStated = true;
  const { id = '', email = '', phone = '', global_name: shown = '', username = '' } = account;
  const statements: OwnerStatement[] = [{ about: 'persona', persona: { kind: 'discord', value: id } }];
  const [address, number] = [emailAddress(email), phoneNumber(phone, null)];
  if (address !== null) statements.push({ about: 'persona', persona: { kind: 'email', value: address } });
  if (number !== null) statements.push({ about: 'persona', persona: { kind: 'phone', value: number } });
  const name = plainName(shown || username);
  if (name !== null) statements.push({ about: 'name', name });
  return ownerOutcome('discord', statements, reading);
}

/** Kinds of relationships, as numbers and as the words of later packages. */
const FRIEND = new Set(['1', 'FRIEND']);
const BLOCKED = new Set(['2', 'BLOCKED']);

/** A friend; whoever is blocked, asking or only met is no tie. */
export function readRelationship(relationship: unknown, reading: DiscordReading): RowOutcome {
  const id = textOf(relationship, 'id') || textOf(relationship, 'user', 'id');
  if (!isSnowflake(id)) return problem('ENTRY_UNREADABLE', 'The entry names no account.');
  const type = textOf(relationship, 'type').toUpperCase();
  if (BLOCKED.has(type)) return setAside('NOT_CONNECTED', 'The owner has blocked this account.');
  if (!FRIEND.has(type)) return setAside('NOT_CONNECTED', 'The two are no friends, or not yet.');
  const sourceKey = `discord:friend:${id}`;
  if (reading.isRepeated(sourceKey)) return repeated();
  const handle = textOf(relationship, 'user', 'username');
  const observations = handle === '' ? [] : [{ field: 'handle', value: `@${handle}` } as const];
  const name = plainName(nameOfAccount(relationship));
  return kept([{ kind: 'person', sourceKey, personas: [{ kind: 'discord', value: id }], name, observations }]);
}

/** The owner's own name for somebody, else the one they chose, else the one they sign in with. */
export function nameOfAccount(relationship: unknown): string {
  const user = fieldOf(relationship, 'user');
  return textOf(relationship, 'nickname') || textOf(user, 'global_name') || textOf(user, 'username');
}
