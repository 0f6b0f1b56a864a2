import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { inAFolder } from './a-server.js';
import { secondsOf } from './figure.js';

/**
 * The floor of every import: the same rows once more by COPY alone, into emptied tables with the same indexes, in one
 * transaction. Measures the database, not the reading of anything.
 *
 * @returns seconds
 */
export async function copyAgain(superuser: pg.Client, tables: readonly string[]): Promise<number> {
  return inAFolder(async (folder) => {
    for (const table of tables) {
      await pipeline(superuser.query(copyTo(`copy ${table} to stdout`)), createWriteStream(join(folder, table)));
    }
    await superuser.query(`truncate ${tables.join(', ')} cascade`);
    await superuser.query('checkpoint');
    return secondsOf(async () => {
      await superuser.query('begin');
      for (const table of tables) {
        await pipeline(createReadStream(join(folder, table)), superuser.query(copyFrom(`copy ${table} from stdin`)));
      }
      await superuser.query('commit');
    });
  });
}
