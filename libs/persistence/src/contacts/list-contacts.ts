import type { OwnerId } from '#vocabulary';
import { WORD_LENGTH_MAX, wordsIn } from '../derived/message-words.js';
import type { Sql } from '../sql.js';
import { conditionsOf, type ContactFilter, StatementValues } from './contact-filter.js';
import { type ContactSort, IN_MESSAGES, type LookedFor, ON_CARD, type Order, orderOf } from './contact-sort.js';
import { type ContactSummary, SUMMARY_COLUMNS, summaryOf, summaryTables } from './contact-summary.js';

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
const FOUND_MAX = { onCards: 1_000, byName: 200, inMessages: 200, together: 1_000 } as const;
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
  const names = keys.map((_, index) => `key${index}`);
  const beyond = direction === 'asc' ? '>' : '<';
  const bounds = page.after?.map((key, index) => `${values.add(key)}::text::${keys[index]?.type ?? 'text'}`);
  const order = (of: string) => names.map((name) => `${of}${name} ${direction}`).join(', ');
  // Who is on the page is found out from as little as that takes; only then is read what the page shows of them.
  const rows = await sql.rows<{ keys: string[] }>(
    `with ${statement.found.map((found) => `${found}, `).join('')}page as materialized (
       select * from (
         select card.contact_id, ${keys.map(({ expression }, index) => `${expression} as key${index}`).join(', ')}
         from ${statement.tables} where ${statement.conditions.join(' and ')}
       ) ranked
       ${bounds === undefined ? '' : `where (${names.join(', ')}) ${beyond} (${bounds.join(', ')})`}
       order by ${order('')} limit ${values.add(page.limit)})
     select ${SUMMARY_COLUMNS}, json_build_array(${names.map((name) => `page.${name}::text`).join(', ')}) as keys
     from ${summaryTables('page join contact_card card on card.owner_id = $1 and card.contact_id = page.contact_id')}
     order by ${order('page.')}`,
    values.values,
  );
  return rows.map((row) => ({ contact: summaryOf(row), keys: row.keys }));
}

export async function countContacts(sql: Sql, owner: OwnerId, listing: ContactListing): Promise<number> {
  const values = new StatementValues();
  // In the order that needs no values of its own.
  const { found, tables, conditions } = await whom(sql, owner, { ...listing, sort: 'name' }, values);
  const row = await sql.row<{ n: number }>(
    `${found.map((text) => `with ${text}`).join('')} select count(*) as n from ${tables} where ${conditions.join(' and ')}`,
    values.values,
  );
  return row?.n ?? 0;
}

/** The parts of a statement that both the page and the count are made of. */
interface Whom {
  /** Who was found, as the table `found`; none when nothing is looked for. */
  readonly found: readonly [] | readonly [string];
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
  const ownedBy = values.add(owner);
  const conditions = [`card.owner_id = ${ownedBy}`];
  const words = await wordsOf(sql, text);
  const needsNow = sort === 'strength' || filter.strength !== undefined;
  const moment = needsNow ? values.add(now) : '';
  conditions.push(...conditionsOf(filter, values, moment));
  const order = orderOf(sort, moment, sort === 'relevance' && words.length > 0 ? lookedFor(words, values) : null);
  if (words.length === 0) return { found: [], tables: summaryTables('contact_card card'), conditions, order };
  const tables = summaryTables(
    `found join contact_card card on card.owner_id = ${ownedBy} and card.contact_id = found.contact_id`,
  );
  return { found: [found(words, ownedBy, values)], tables, conditions, order };
}

/** As `contact_card` and `contact_search` have them: the database folds them, so that both sides are folded alike. */
async function wordsOf(sql: Sql, text: string): Promise<string[]> {
  if (text.trim() === '') return [];
  const row = await sql.row<{ words: string[] }>(`select regexp_split_to_array(btrim(lower(unaccent($1))), '\\s+') as words`, [
    text,
  ]);
  return (row?.words ?? []).filter((word) => word !== '').slice(0, WORDS_MAX);
}

/** Whom all words are about, on the card or else with the help of messages, and which of the two. */
function found(words: readonly string[], owner: string, values: StatementValues): string {
  const [longest = '', ...others] = longestFirst(words).map(anywhere);
  const onCards = `select contact_id, ${ON_CARD} as place from search_contacts(${values.add(longest)}, ${values.add(others)}, ${FOUND_MAX.onCards})`;
  const byName = words.length === 1 ? `union all ${namesBeginning(words[0] ?? '', owner, values)}` : '';
  return `found as materialized (
    select contact_id, min(place) as place from (${onCards} ${byName} ${inMessages(words, values)}) everywhere group by contact_id)`;
}

/** Each word in messages, or some there and some on the card; nothing where no word is long enough to look for. */
function inMessages(words: readonly string[], values: StatementValues): string {
  const looked = longestFirst(words).map((word) => {
    const pieces = wordsIn(word).map((piece) => piece.slice(0, WORD_LENGTH_MAX));
    return { word: anywhere(word), pieces, isTelling: pieces.some((piece) => SAYS_ENOUGH.test(piece)) };
  });
  if (!looked.some(({ isTelling }) => isTelling)) return '';
  const [only] = looked;
  const from =
    looked.length === 1 && only !== undefined
      ? `search_messages(${values.add(only.pieces)}, ${FOUND_MAX.inMessages})`
      : `search_together(${values.add(looked.map(({ word }) => word))}, ${values.add(looked.map(({ pieces }) => pieces.join(' ')))},
          ${values.add(looked.map(({ isTelling }) => isTelling))}, ${FOUND_MAX.together})`;
  return `union all select contact_id, ${IN_MESSAGES} from ${from}`;
}

const longestFirst = (words: readonly string[]): string[] => [...words].sort((one, other) => other.length - one.length);

/** However many a short word finds, those whose name begins with it are among them. */
function namesBeginning(word: string, owner: string, values: StatementValues): string {
  const from = values.add(word);
  return `(select contact_id, ${ON_CARD} from contact_card where owner_id = ${owner}
    and name_key collate "C" >= ${from} and name_key collate "C" < ${from} || U&'\\+10FFFF' order by name_key collate "C" limit ${FOUND_MAX.byName})`;
}

function lookedFor(words: readonly string[], values: StatementValues): LookedFor {
  const beginnings = words.map((word) => `% ${literally(word)}%`);
  return { first: `${values.add(words[0])}::text`, beginnings: `${values.add(beginnings)}::text[]` };
}

const literally = (word: string): string => word.replace(/[\\%_]/g, '\\$&');

/** One or two letters are looked for where a word begins: the index knows three letters, or two after a blank. */
function anywhere(word: string): string {
  return word.length < 3 ? `% ${literally(word)}%` : `%${literally(word)}%`;
}
