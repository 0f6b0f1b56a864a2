import type { Environment } from '#environment';
import { migrate } from '#persistence';
import { migrateQueues } from '#queue';

/** `tieline migrate`: brings a database of your own up to date; `start` does the same for itself. */
export async function migrateCommand(_args: readonly string[], environment: Environment): Promise<number> {
  if (environment.databaseUrl === null) {
    console.error('Say which database: set DATABASE_URL. The embedded one is brought up to date by `npm start`.');
    return 2;
  }
  const ran = await migrate(environment.databaseUrl);
  await migrateQueues({ databaseUrl: environment.databaseUrl, redisUrl: environment.redisUrl });
  console.log(ran.length === 0 ? 'The database is up to date.' : `Ran ${ran.join(', ')}.`);
  return 0;
}
