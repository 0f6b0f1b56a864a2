import pg from 'pg';
import { knownMigrations } from './migrate.js';

/** What can be told of a database from outside. */
export interface DatabaseExamination {
  /** Such as 18.4. */
  readonly version: string;
  readonly migrationsDue: readonly string[];
  /** Owned tables without forced row-level security; must be empty. */
  readonly tablesWithoutWall: readonly string[];
  /** Whether requests run as a role of their own, or as the tables' owner. */
  readonly hasOwnRole: boolean;
  readonly accounts: number;
  readonly megabytes: number;
}

/** @throws when the database cannot be reached; the message says why. */
export async function examineDatabase(url: string): Promise<DatabaseExamination> {
  const client = new pg.Client({ connectionString: url, application_name: 'tieline-doctor', connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const { rows } = await client.query<Omit<DatabaseExamination, 'migrationsDue' | 'accounts'> & { isTieline: boolean }>(
      `select current_setting('server_version') as version,
         exists (select from pg_roles where rolname = 'tieline_app') as "hasOwnRole",
         (pg_database_size(current_database()) / 1048576)::int as megabytes,
         to_regclass('public.account') is not null as "isTieline",
         array(select c.relname::text from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'owner_id'
               where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                 and not (c.relrowsecurity and (c.relforcerowsecurity or c.relname = any($1::text[])))) as "tablesWithoutWall"`,
      [HELD_BY_THEIR_FUNCTIONS],
    );
    const [found] = rows;
    if (found === undefined) throw new Error('The database did not answer.');
    const { isTieline, ...examination } = found;
    if (!isTieline) return { ...examination, accounts: 0, migrationsDue: await knownMigrations() };
    const ran = await client.query<{ name: string }>('select name from migration');
    const done = new Set(ran.rows.map((row) => row.name));
    const accounts = await client.query<{ n: string | number }>('select count(*) as n from account');
    return {
      ...examination,
      accounts: Number(accounts.rows[0]?.n ?? 0),
      migrationsDue: (await knownMigrations()).filter((name) => !done.has(name)),
    };
  } finally {
    await client.end();
  }
}

/** Read by functions that compare the owner themselves, where a policy would forbid the index or one owner is not enough. */
const HELD_BY_THEIR_FUNCTIONS = ['contact_search', 'message_words', 'message_words_due'];
