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
 * @returns the names that ran now.
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'tieline-migrate' });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(${MIGRATION_LOCK})`);
    await client.query('create table if not exists migration (name text primary key, ran_at timestamptz not null default now())');
    const { rows } = await client.query<{ name: string }>('select name from migration');
    const done = new Set(rows.map((row) => row.name));
    const names = (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.sql')).sort();
    const due = names.filter((name) => !done.has(name));
    for (const name of due) await apply(client, name, await readFile(join(MIGRATIONS, name), 'utf8'));
    return due;
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
