import { runMigrations } from 'bullmq';
import pg from 'pg';
import type { QueueSettings } from './backend.js';

/** Makes the queues' own tables, in a schema of their own, where PostgreSQL holds them. Redis needs none. */
export async function migrateQueues(settings: QueueSettings): Promise<void> {
  if (settings.redisUrl !== null) return;
  const client = new pg.Client({ connectionString: settings.databaseUrl, application_name: 'tieline-migrate' });
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
}
