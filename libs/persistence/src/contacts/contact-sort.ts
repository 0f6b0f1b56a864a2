import { strengthInSql } from './strength-in-sql.js';

/** `relevance` orders what a search found; the others order everybody. */
export const CONTACT_SORTS = ['name', 'lastContact', 'strength', 'added', 'relevance'] as const;
export type ContactSort = (typeof CONTACT_SORTS)[number];

/** How a list is ordered: keys that are never null, all in one direction, the last of them unique. */
export interface Order {
  readonly keys: readonly { readonly expression: string; readonly type: string }[];
  readonly direction: 'asc' | 'desc';
}

/** Parameters of a search. */
export interface LookedFor {
  /** The first word. */
  readonly first: string;
  /** `text[]`: for each word the pattern of a text, a blank before it, in which some word begins so. */
  readonly beginnings: string;
}

const ID = { expression: 'card.contact_id', type: 'uuid' };
const NAME = { expression: 'card.name_key collate "C"', type: 'text' };

/**
 * @param now the parameter that holds the moment
 * @param words the parameters that hold what is looked for; needed for relevance only
 */
export function orderOf(sort: ContactSort, now: string, words: LookedFor | null): Order {
  switch (sort) {
    case 'name':
      return { keys: [NAME, ID], direction: 'asc' };
    case 'lastContact':
      return { keys: [{ expression: `coalesce(card.last_at, '-infinity')`, type: 'timestamptz' }, ID], direction: 'desc' };
    case 'strength':
      return { keys: [{ expression: `coalesce(${strengthInSql(now)}, -1)`, type: 'float8' }, ID], direction: 'desc' };
    case 'added':
      // Ids made by the application sort by the moment they were made.
      return { keys: [ID], direction: 'desc' };
    case 'relevance':
      return { keys: [{ expression: words === null ? '0' : relevance(words), type: 'int' }, NAME, ID], direction: 'asc' };
  }
}

/** Where `found` found somebody, when the name and the company do not say it all. */
export const ON_CARD = 3;
export const IN_MESSAGES = 4;

/** 0: the name begins with the first word; 1: every word begins a word of the name; 2: one of the company; else the place. */
const relevance = ({ first, beginnings }: LookedFor): string => `case
    when starts_with(card.name_key, ${first}) and found.place <> ${IN_MESSAGES} then 0
    when ' ' || card.name_key like all (${beginnings}) then 1
    when ' ' || lower(coalesce(card.company, '')) like all (${beginnings}) then 2
    else found.place
  end`;
