import type { OwnerStatement, PersonaKey } from '#vocabulary';
import { listOf, textOf } from '../json/json-value.js';
import { ownerOutcome } from '../owner-statements.js';
import { problem, type RowOutcome } from '../row-outcome.js';
import { htmlToText } from '../text/html-to-text.js';
import { plainName } from '../text/plain-name.js';
import { tidy } from '../text/tidy.js';
import { mastodonAddress } from '../traces/mastodon-address.js';
import { mastodonOfUrl, personaOfUrl, websiteAddress } from '../traces/persona-of-url.js';
import type { MastodonReading } from './mastodon-reading.js';

/** The address of the account an actor is; its server may be known under another name than its pages have. */
export function addressOfActor(actor: unknown): PersonaKey | null {
  const stated = textOf(actor, 'webfinger');
  return mastodonAddress(stated) ?? mastodonAddress(textOf(actor, 'preferredUsername'), textOf(actor, 'id'));
}

/** The owner's account: its address, their name, what they say of themselves, where else they are. */
export function readActor(actor: unknown, reading: MastodonReading): RowOutcome {
  const address = addressOfActor(actor);
  if (address === null) return problem('ENTRY_UNREADABLE', 'The file says neither the name of the account nor its server.');
  const statements: OwnerStatement[] = [{ about: 'persona', persona: address }];
  for (const other of listOf(actor, 'alsoKnownAs')) {
    const persona = personaOfAccount(textOf(other));
    if (persona !== null) statements.push({ about: 'persona', persona });
  }
  const name = plainName(textOf(actor, 'name'));
  if (name !== null) statements.push({ about: 'name', name });
  const headline = tidy(plainText(textOf(actor, 'summary')));
  if (headline !== '') statements.push({ about: 'headline', text: headline });
  for (const field of listOf(actor, 'attachment')) statements.push(...statementsOf(textOf(field, 'value')));
  return ownerOutcome('mastodon', statements, reading);
}

/** A field of the profile is a link to a page, to an account elsewhere, or no link at all. */
function statementsOf(value: string): OwnerStatement[] {
  const url = /href="([^"]+)"/.exec(value)?.[1] ?? (/^https?:\/\/\S+$/.test(value) ? value : null);
  if (url === null) return [];
  const persona = personaOfUrl(url) ?? mastodonOfUrl(url);
  if (persona !== null) return [{ about: 'persona', persona }];
  const website = websiteAddress(url);
  return website === null ? [] : [{ about: 'website', url: website }];
}

function personaOfAccount(url: string): PersonaKey | null {
  return mastodonOfUrl(url) ?? mastodonAddress(/\/users\/([\w.-]+)$/.exec(url)?.[1] ?? '', url);
}

/** Profiles are HTML even where no tag is left in them. */
export function plainText(html: string): string {
  return htmlToText(`<p>${html}</p>`);
}
