import { resolve } from 'node:path';
import { startEmbeddedPostgres } from '#embedded-postgres';
import type { Environment } from '#environment';
import { runningIn } from '../start/running-mark.js';

/**
 * Lends a command the installation's database: the one named in the environment, else the embedded one, which is started
 * for it and ended afterwards unless Tieline is running on it.
 */
export async function onDatabase<Result>(environment: Environment, work: (url: string) => Promise<Result>): Promise<Result> {
  if (environment.databaseUrl !== null) return work(environment.databaseUrl);
  const folder = resolve(environment.dataFolder);
  const embedded = await startEmbeddedPostgres(resolve(folder, 'postgres'));
  try {
    return await work(embedded.url);
  } finally {
    if (runningIn(folder) === null) await embedded.stop();
    else embedded.release();
  }
}
