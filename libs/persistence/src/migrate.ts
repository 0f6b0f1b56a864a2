import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

const MIGRATIONS = join(import.meta.dirname, 'migrations');

/** Any number, the same for everyone who migrates a Tieline database. */
const MIGRATION_LOCK = 7_402_118;

/**
 * Brings the schema up to date: every `NNNN-name.sql` beside this file that has not run yet, in order, each in its own
 * transaction. Two who start at once take turns. Forward only.
 *
 * @param url of a role that may create tables; requests later run as a lesser one.
 * @param last the name of the migration to stop after; the newest where none is given.
 * @returns the names that ran now.
 */
export async function migrate(url: string, last?: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'tieline-migrate' });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(${MIGRATION_LOCK})`);
    await client.query('create table if not exists migration (name text primary key, ran_at timestamptz not null default now())');
    const { rows } = await client.query<{ name: string }>('select name from migration');
    const done = new Set(rows.map((row) => row.name));
    const due = (await knownMigrations()).filter((name) => !done.has(name) && (last === undefined || name <= last));
    for (const name of due) await apply(client, name, await readFile(join(MIGRATIONS, name), 'utf8'));
    return due;
  } finally {
    await client.end();
  }
}

/** The migrations this Tieline has, oldest first. */
export async function knownMigrations(): Promise<string[]> {
  return (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.sql')).sort();
}

/** The migrations a database has run, oldest first; none for one that never was a Tieline database. */
export async function ranMigrations(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'tieline-migrate' });
  await client.connect();
  try {
    const { rows } = await client.query<{ exists: boolean }>(`select to_regclass('public.migration') is not null as exists`);
    if (rows[0]?.exists !== true) return [];
    return (await client.query<{ name: string }>('select name from migration order by name')).rows.map((row) => row.name);
  } finally {
    await client.end();
  }
}

async function apply(client: pg.Client, name: string, text: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into migration (name) values ($1)', [name]);
    await client.query('commit');
  } catch (fault) {
    await client.query('rollback');
    throw new Error(`The migration ${name} failed: ${fault instanceof Error ? fault.message : String(fault)}`, { cause: fault });
  }
}
