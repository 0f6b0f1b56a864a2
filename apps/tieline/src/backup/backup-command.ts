import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Environment } from '#environment';
import { dumpDatabase, ranMigrations } from '#persistence';
import { onDatabase } from '../installation/on-database.js';
import { writeBackup } from './backup-file.js';

/** `tieline backup [FILE]`: everything the database holds, as of one moment, while Tieline may run on. */
export async function backup([file]: readonly string[], environment: Environment): Promise<number> {
  const madeAt = new Date();
  const path = resolve(file ?? `tieline-${madeAt.toISOString().slice(0, 19).replaceAll(':', '-')}.backup.zip`);
  return onDatabase(environment, async (url) => {
    const schema = (await ranMigrations(url)).at(-1);
    if (schema === undefined) {
      console.error('There is nothing to back up yet: Tieline never ran on this database.');
      return 2;
    }
    const manifest = await writeBackup(path, dumpDatabase(url), { madeAt: madeAt.toISOString(), schema });
    const owners = new Set(manifest.tables.map((table) => table.owner)).size - 1;
    const size = (statSync(path).size / 1_048_576).toFixed(1);
    console.log(`Backed up ${owners === 1 ? 'one account' : `${owners} accounts`} to ${path} (${size} MB).`);
    console.log('It holds everything of everyone: keep it where only you can read it.');
    return 0;
  });
}
