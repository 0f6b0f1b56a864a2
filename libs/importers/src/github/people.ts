import type { Observation, OwnerStatement, PersonaKey, PersonRecord } from '#vocabulary';
import { listOf, textOf } from '../json/json-value.js';
import { ownerOutcome } from '../owner-statements.js';
import { kept, problem, repeated, type RowOutcome, setAside } from '../row-outcome.js';
import { plainName } from '../text/plain-name.js';
import { tidy } from '../text/tidy.js';
import { emailAddress } from '../traces/email-address.js';
import { mastodonOfUrl, personaOfUrl, websiteAddress } from '../traces/persona-of-url.js';
import { gitHubUser, personasOf } from './github-user.js';
import type { GitHubReading } from './github-reading.js';

/** Which list a person stands in; null for the accounts an archive speaks of. */
export type Side = 'followed' | 'follower' | null;

/** One account: the owner's own gives statements, anybody else's a person. */
export function readUser(value: unknown, side: Side, reading: GitHubReading): RowOutcome {
  const user = gitHubUser(value);
  if (user === null) return problem('ENTRY_UNREADABLE', 'The entry names no account.');
  if (reading.isOwner(user.login)) return ownerOutcome('github', statementsOf(value), reading);
  if (!user.isPerson) return setAside('NOT_A_PERSON', 'The account is a program’s or an organisation’s.');
  const sourceKey = `github:${side ?? 'user'}:${user.id ?? user.login}`;
  if (reading.isRepeated(sourceKey)) return repeated();
  const [best, ...others] = personasOf(user);
  const personas: PersonRecord['personas'] = [best, ...others, ...otherPersonas(value)];
  const observations: Observation[] = side === null ? [] : [{ field: side, value: 'GitHub' }];
  const company = tidy(textOf(value, 'company')).replace(/^@/, '');
  if (company !== '') observations.push({ field: 'company', value: company });
  for (const [field, key] of [
    ['location', 'location'],
    ['headline', 'bio'],
  ] as const) {
    const text = tidy(textOf(value, key));
    if (text !== '') observations.push({ field, value: text });
  }
  const website = websiteOf(value);
  if (website !== null) observations.push({ field: 'website', value: website });
  return kept([{ kind: 'person', sourceKey, personas, name: plainName(user.name), observations }]);
}

function statementsOf(value: unknown): OwnerStatement[] {
  const user = gitHubUser(value);
  const personas = user === null ? [] : [...personasOf(user), ...otherPersonas(value)];
  const statements: OwnerStatement[] = personas.map((persona) => ({ about: 'persona', persona }));
  const name = plainName(textOf(value, 'name'));
  if (name !== null) statements.push({ about: 'name', name });
  const headline = tidy(textOf(value, 'bio'));
  if (headline !== '') statements.push({ about: 'headline', text: headline });
  const website = websiteOf(value);
  return website === null ? statements : [...statements, { about: 'website', url: website }];
}

/** E-mail addresses and accounts elsewhere; addresses GitHub made up to hide the real ones lead nowhere. */
function otherPersonas(value: unknown): PersonaKey[] {
  const emails = [textOf(value, 'email'), ...listOf(value, 'emails').map((one) => textOf(one, 'address'))];
  const found: PersonaKey[] = emails.flatMap((text) => {
    const email = text.endsWith('@users.noreply.github.com') ? null : emailAddress(text);
    return email === null ? [] : [{ kind: 'email', value: email }];
  });
  const handle = textOf(value, 'twitter_username') || textOf(value, 'twitterUsername');
  if (/^\w{1,15}$/.test(handle)) found.push({ kind: 'x-handle', value: handle.toLowerCase() });
  const elsewhere = [...listOf(value, 'social_accounts'), ...listOf(value, 'socialAccounts', 'nodes')];
  for (const account of elsewhere) {
    const url = textOf(account, 'url');
    const persona = personaOfUrl(url) ?? mastodonOfUrl(url);
    if (persona !== null && persona.kind !== 'github') found.push(persona);
  }
  const seen = new Set<string>();
  return found.filter(({ kind, value: text }) => seen.size !== seen.add(`${kind}:${text}`).size);
}

function websiteOf(value: unknown): string | null {
  return websiteAddress(textOf(value, 'website') || textOf(value, 'websiteUrl') || textOf(value, 'blog'));
}
