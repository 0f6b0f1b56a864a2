import { resolve } from 'node:path';
import type { Environment } from '#environment';
import { knownMigrations, loadDatabase, migrate, ranMigrations } from '#persistence';
import { isRefusal, refused, type Refusal } from '#vocabulary';
import { onDatabase } from '../installation/on-database.js';
import { openBackup, type OpenBackup } from './backup-file.js';

/** `tieline restore FILE`: brings a backup back into an installation that holds nobody yet. */
export async function restore([file]: readonly string[], environment: Environment): Promise<number> {
  const opened = file === undefined ? refused('NO_FILE', 'Say which backup: restore FILE') : await openBackup(resolve(file));
  if (isRefusal(opened)) {
    console.error(opened.reason);
    return 2;
  }
  try {
    const restored = await onDatabase(environment, (url) => restoreInto(url, opened));
    if (isRefusal(restored)) {
      console.error(restored.reason);
      return 2;
    }
    console.log(`Restored ${restored.toLocaleString('en')} rows of the backup made ${opened.manifest.madeAt}.`);
    return 0;
  } finally {
    opened.close();
  }
}

/** Rows go into the schema they were taken from; what the schema learnt since follows after. */
async function restoreInto(url: string, backup: OpenBackup): Promise<number | Refusal> {
  const { schema } = backup.manifest;
  if (!(await knownMigrations()).includes(schema)) {
    return refused('NEWER_BACKUP', 'The backup was made by a newer Tieline than this one. Update first.');
  }
  const ran = await ranMigrations(url);
  if ((ran.at(-1) ?? '') > schema) {
    return refused(
      'OLDER_BACKUP',
      'The backup is of an older Tieline than this database. Restore it into a new data folder or a new database; it is updated there.',
    );
  }
  await migrate(url, schema);
  const count = await loadDatabase(url, backup.rows());
  if (!isRefusal(count)) await migrate(url);
  return count;
}
