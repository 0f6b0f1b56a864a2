import type { ContactFilter, ContactListing, ContactSort } from '#persistence';
import type { KeyKinds } from '../graphql/page.js';
import type { ContactFilterInput, ContactsArgs } from './contact.input.js';

const TEXT_LENGTH_MAX = 200;

/** The keys of a place in a list, by its order. The first is the moment of the first page. */
export const SORT_KEYS = {
  name: ['moment', 'text', 'id'],
  lastContact: ['moment', 'moment', 'id'],
  strength: ['moment', 'number', 'id'],
  added: ['moment', 'id'],
  relevance: ['moment', 'number', 'text', 'id'],
} as const satisfies Record<ContactSort, KeyKinds>;

/** What was asked for, as the repository lists it. */
export function listingOf({ filter, sort }: Pick<ContactsArgs, 'filter' | 'sort'>, now: Date): ContactListing {
  const text = (filter?.text ?? '').slice(0, TEXT_LENGTH_MAX);
  return { filter: filterOf(filter ?? {}), text, sort: sort ?? (text.trim() === '' ? 'name' : 'relevance'), now };
}

/** Null says nothing, as leaving out does. */
function filterOf({ text: _text, ...filter }: ContactFilterInput): ContactFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null && value !== undefined));
}
