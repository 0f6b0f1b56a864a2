import { createPostgresBackend, runMigrations, setDefaultBackendFactory } from 'bullmq';
import pg from 'pg';

/** Where jobs wait: Redis where one is given, else beside the data in PostgreSQL. */
export interface QueueSettings {
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
}

/** What BullMQ takes as its connection: an address and, for PostgreSQL, how many connections it may hold. */
export type QueueConnection = { readonly url: string } | { readonly connectionString: string; readonly max: number };

/** A queue of ours needs few connections; the data needs the rest. */
const QUEUE_CONNECTIONS_MAX = 4;

/** Chooses the backend for every queue of this process. Called once, before the first queue opens. */
export function useQueueBackend(settings: QueueSettings): QueueConnection {
  if (settings.redisUrl !== null) return { url: settings.redisUrl };
  setDefaultBackendFactory(createPostgresBackend);
  return { connectionString: settings.databaseUrl, max: QUEUE_CONNECTIONS_MAX };
}

/** Makes the queue's own tables where PostgreSQL holds it. Redis needs none. */
export async function migrateQueue(settings: QueueSettings): Promise<void> {
  if (settings.redisUrl !== null) return;
  const client = new pg.Client({ connectionString: settings.databaseUrl });
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
}
