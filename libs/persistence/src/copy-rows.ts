import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { from as copyFrom } from 'pg-copy-streams';
import type { Sql } from './sql.js';

export type CopyValue = string | number | boolean | Date | null | readonly string[];

/**
 * Text is handed to the socket in pieces of about this many characters: as much as its buffers take at once, for the
 * database waits for every further piece until whoever else uses this thread lets go of it.
 */
const PIECE_CHARACTERS = 1_048_576;

/** Writes rows by COPY. `table` and `columns` are literals of a repository, never input. */
export async function copyRows(
  sql: Sql,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly CopyValue[]>,
): Promise<void> {
  const target = sql.client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
  await pipeline(Readable.from(pieces(rows)), target);
}

function* pieces(rows: Iterable<readonly CopyValue[]>): Generator<string> {
  let piece = '';
  for (const row of rows) {
    for (let column = 0; column < row.length; column++) {
      piece += (column === 0 ? '' : '\t') + copyText(row[column] ?? null);
    }
    piece += '\n';
    if (piece.length > PIECE_CHARACTERS) {
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}

function copyText(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escaped(value);
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object') return escaped(`{${value.map(arrayElement).join(',')}}`);
  return String(value);
}

const arrayElement = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

const SPECIAL = /[\\\t\n\r\0]/;

/** PostgreSQL text cannot hold a NUL; it is written as the replacement character, so the row is not lost for it. */
function escaped(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replaceAll('\0', '\ufffd').replace(/\\/g, '\\\\').replace(/\t/g, '\\t').replace(/\n/g, '\\n').replace(/\r/g, '\\r');
}
