import type { OwnerId } from '#vocabulary';
import { WORD_LENGTH_MAX, wordsIn } from '../derived/message-words.js';
import type { Sql } from '../sql.js';
import { conditionsOf, type ContactFilter, StatementValues } from './contact-filter.js';
import { type ContactSort, IN_MESSAGES, ON_CARD, type Order, orderOf } from './contact-sort.js';
import { type ContactSummary, SUMMARY_COLUMNS, SUMMARY_TABLES, summaryOf } from './contact-summary.js';

export interface ContactListing {
  readonly filter: ContactFilter;
  /** Words in any order, anywhere; the last may be cut short. Empty for everybody. */
  readonly text: string;
  readonly sort: ContactSort;
  /** Strength is that of this moment; the pages of one list share it. */
  readonly now: Date;
}

/** A contact with the keys the list stands at, as text. */
export interface ListedContact {
  readonly contact: ContactSummary;
  readonly keys: readonly string[];
}

/** Few enough to be ranked while somebody types; whoever wants the others types on. */
const FOUND_MAX = 2_000;
const WORDS_MAX = 8;
/** One or two letters begin too many words to look for them in messages; where they are syllables or whole words, two will do. */
const SAYS_ENOUGH = /...|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]./u;

/** @param after the keys of the last contact of the page before; null for the first page */
export async function listContacts(
  sql: Sql,
  owner: OwnerId,
  listing: ContactListing,
  page: { readonly limit: number; readonly after: readonly string[] | null },
): Promise<ListedContact[]> {
  const values = new StatementValues();
  const statement = await whom(sql, owner, listing, values);
  const { keys, direction } = statement.order;
  const conditions = [...statement.conditions];
  if (page.after !== null) {
    const bounds = keys.map(({ type }, index) => `${values.add(page.after?.[index] ?? '')}::text::${type}`);
    const expressions = keys.map(({ expression }) => expression);
    conditions.push(`(${expressions.join(', ')}) ${direction === 'asc' ? '>' : '<'} (${bounds.join(', ')})`);
  }
  const rows = await sql.rows<{ keys: string[] }>(
    `${statement.found} select ${SUMMARY_COLUMNS}, array[${keys.map(({ expression }) => `(${expression})::text`).join(', ')}] as keys
     from ${statement.tables} where ${conditions.join(' and ')}
     order by ${keys.map(({ expression }) => `${expression} ${direction}`).join(', ')} limit ${values.add(page.limit)}`,
    values.values,
  );
  return rows.map(({ keys: standing, ...row }) => ({ contact: summaryOf(row), keys: standing }));
}

export async function countContacts(sql: Sql, owner: OwnerId, listing: ContactListing): Promise<number> {
  const values = new StatementValues();
  // In the order that needs no values of its own.
  const { found, tables, conditions } = await whom(sql, owner, { ...listing, sort: 'name' }, values);
  const row = await sql.row<{ n: number }>(
    `${found} select count(*) as n from ${tables} where ${conditions.join(' and ')}`,
    values.values,
  );
  return row?.n ?? 0;
}

/** The parts of a statement that both the page and the count are made of. */
interface Whom {
  /** What comes before `select`; empty when nothing is looked for. */
  readonly found: string;
  readonly tables: string;
  readonly conditions: readonly string[];
  readonly order: Order;
}

async function whom(
  sql: Sql,
  owner: OwnerId,
  { filter, text, sort, now }: ContactListing,
  values: StatementValues,
): Promise<Whom> {
  const conditions = [`card.owner_id = ${values.add(owner)}`];
  const words = await wordsOf(sql, text);
  const needsNow = sort === 'strength' || filter.strength !== undefined;
  const moment = needsNow ? values.add(now) : '';
  conditions.push(...conditionsOf(filter, values, moment));
  const order = orderOf(sort, moment, sort === 'relevance' && words.length > 0 ? `${values.add(words)}::text[]` : null);
  if (words.length === 0) return { found: '', tables: SUMMARY_TABLES, conditions, order };
  const tables = `found join ${SUMMARY_TABLES.replace('\n', ` on card.contact_id = found.contact_id\n`)}`;
  return { found: found(words, values), tables, conditions, order };
}

/** As `contact_card` and `contact_search` have them: the database folds them, so that both sides are folded alike. */
async function wordsOf(sql: Sql, text: string): Promise<string[]> {
  if (text.trim() === '') return [];
  const row = await sql.row<{ words: string[] }>(`select regexp_split_to_array(btrim(lower(unaccent($1))), '\\s+') as words`, [
    text,
  ]);
  return (row?.words ?? []).filter((word) => word !== '').slice(0, WORDS_MAX);
}

/** Whom all words are about, on the card or else in messages, and which of the two. */
function found(words: readonly string[], values: StatementValues): string {
  const [longest = '', ...others] = [...words].sort((one, other) => other.length - one.length).map(anywhere);
  const onCards = `select contact_id, ${ON_CARD} as place from search_contacts(${values.add(longest)}, ${values.add(others)}, ${FOUND_MAX})`;
  const beginnings = words.flatMap(wordsIn).map((word) => word.slice(0, WORD_LENGTH_MAX));
  const inMessages = beginnings.some((word) => SAYS_ENOUGH.test(word))
    ? `union all select contact_id, ${IN_MESSAGES} from search_messages(${values.add(beginnings)}, ${FOUND_MAX})`
    : '';
  return `with found as materialized (select contact_id, min(place) as place from (${onCards} ${inMessages}) everywhere group by contact_id)`;
}

const anywhere = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;
