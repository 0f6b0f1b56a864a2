import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { refused, type Refusal } from '#vocabulary';
import { type Sql, sqlOn } from '../sql.js';
import type { TableRows } from './dump-database.js';
import { backupTables } from './tables.js';

/**
 * Loads what `dumpDatabase` gave into a database that was migrated to the same schema and holds nobody yet: all of it or
 * nothing.
 *
 * @returns how many rows came, or a refusal when the database is in use or does not know a table of the dump.
 */
export async function loadDatabase(
  url: string,
  dump: AsyncIterable<TableRows>,
): Promise<number | Refusal<'NOT_EMPTY' | 'UNKNOWN_TABLE'>> {
  const pool = new pg.Pool({ connectionString: url, max: 1, application_name: 'tieline-restore' });
  const client = await pool.connect();
  const sql = sqlOn(client);
  try {
    await client.query('begin');
    const account = await sql.row('select from account limit 1');
    if (account !== null) return refused('NOT_EMPTY', 'The database holds accounts already. Restore into an empty one.');
    const known = new Map((await backupTables(sql)).map((table) => [table.name, new Set(table.columns)]));
    let count = 0;
    for await (const rows of dump) {
      const columns = known.get(rows.table);
      if (columns === undefined || !rows.columns.every((column) => columns.has(column))) {
        return refused('UNKNOWN_TABLE', `This Tieline does not know the table ${rows.table} as the backup has it.`);
      }
      count += await loadTable(sql, rows);
    }
    await client.query('commit');
    return count;
  } finally {
    // Whatever was not committed goes with the connection.
    client.release(true);
    await pool.end();
  }
}

/** Through a temporary twin: COPY itself is refused where row-level security holds. Names were checked by the caller. */
async function loadTable(sql: Sql, { table, owner, columns, rows }: TableRows): Promise<number> {
  const list = columns.map((column) => `"${column}"`).join(', ');
  await sql.run(`select set_config('tieline.owner_id', $1, true)`, [owner ?? '']);
  await sql.client.query(`create temporary table if not exists "restored_${table}" (like "${table}") on commit drop`);
  await pipeline(rows, sql.client.query(copyFrom(`copy "restored_${table}" (${list}) from stdin`)));
  const { rowCount } = await sql.client.query(`insert into "${table}" (${list}) select ${list} from "restored_${table}"`);
  await sql.client.query(`truncate "restored_${table}"`);
  return rowCount ?? 0;
}
