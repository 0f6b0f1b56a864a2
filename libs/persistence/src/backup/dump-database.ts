import type { Readable } from 'node:stream';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type Sql, sqlOn } from '../sql.js';
import { type BackupTable, backupTables } from './tables.js';

/** The rows of one table; of one owner, where the table is owned. */
export interface TableRows {
  readonly table: string;
  readonly owner: string | null;
  readonly columns: readonly string[];
  /** Text as COPY writes it. */
  readonly rows: Readable;
}

/**
 * Everything the database holds, as of one moment, whatever is written meanwhile. Owners come one by one, so that
 * row-level security lets each through, and tables in an order in which they can be loaded again. Each table's rows must
 * be read to their end before the next is asked for.
 */
export async function* dumpDatabase(url: string): AsyncGenerator<TableRows> {
  const pool = new pg.Pool({ connectionString: url, max: 1, application_name: 'tieline-backup' });
  const client = await pool.connect();
  const sql = sqlOn(client);
  try {
    await client.query('begin isolation level repeatable read read only');
    const tables = await backupTables(sql);
    const owners = await sql.rows<{ id: string }>('select id from account order by id');
    for (const table of tables.filter((one) => !one.isOwned)) yield* dumpTable(sql, table, null);
    for (const { id } of owners) {
      await sql.run(`select set_config('tieline.owner_id', $1, true)`, [id]);
      for (const table of tables.filter((one) => one.isOwned)) yield* dumpTable(sql, table, id);
    }
    await client.query('rollback');
  } finally {
    client.release(true);
    await pool.end();
  }
}

const UUID = /^[0-9a-f-]{36}$/;

/** COPY takes no parameters: names come from the catalogue, and the one value is checked to be a UUID. */
async function* dumpTable(sql: Sql, { name, columns }: BackupTable, owner: string | null): AsyncGenerator<TableRows> {
  if (owner !== null && !UUID.test(owner)) throw new Error(`The account id ${owner} is not one.`);
  const rows = `from "${name}" ${owner === null ? '' : `where owner_id = '${owner}'`}`;
  const { rowCount } = await sql.client.query(`select ${rows} limit 1`);
  if (rowCount === 0) return;
  const list = columns.map((column) => `"${column}"`).join(', ');
  yield { table: name, owner, columns, rows: sql.client.query(copyTo(`copy (select ${list} ${rows}) to stdout`)) };
}
