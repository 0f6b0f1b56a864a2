import { createPostgresBackend, type Processor, Queue, Worker } from 'bullmq';
import pg from 'pg';

/** Where jobs wait: Redis where one is given, else beside the data in PostgreSQL. */
export interface QueueSettings {
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
}

/** What we use of BullMQ's queue, the same on either backend. */
export interface OpenQueue {
  add(name: string, payload: unknown, options: { jobId: string }): Promise<unknown>;
  upsertJobScheduler(
    id: string,
    repeat: { pattern: string; tz: string },
    template: { name: string; data: unknown },
  ): Promise<unknown>;
  removeJobScheduler(id: string): Promise<boolean>;
  close(): Promise<void>;
  on(event: 'error', hear: (fault: Error) => void): unknown;
}

export interface OpenWorker {
  close(): Promise<void>;
  on(event: 'error', hear: (fault: Error) => void): unknown;
}

export interface Backend {
  openQueue(name: string): OpenQueue;
  openWorker<Payload>(name: string, processor: Processor<Payload, void>, concurrency: number): OpenWorker;
  close(): Promise<void>;
}

/** A killed worker's job is taken up by another after this long, however often that happens. */
const RECOVERY = { lockDuration: 15_000, stalledInterval: 5_000, maxStalledCount: 1_000 };

/** Seconds an idle worker waits in one go. A job ends the wait; this bounds how long a call that got lost goes unnoticed. */
const IDLE_SECONDS = 20;

/** Every worker keeps one connection to wait on; the rest serve everything else. */
const CONNECTIONS_MAX = 8;

/** Finished jobs leave at once: the same id would be ignored for as long as they stay. */
const defaultJobOptions = {
  removeOnComplete: true,
  removeOnFail: true,
  attempts: 5,
  backoff: { type: 'exponential', delay: 500 },
};

export function backendOn(settings: QueueSettings, onConnectionFault: (fault: Error) => void): Backend {
  return settings.redisUrl === null
    ? postgresBackend(settings.databaseUrl, onConnectionFault)
    : redisBackend(settings.redisUrl, prefixOf(settings.databaseUrl));
}

function postgresBackend(url: string, onConnectionFault: (fault: Error) => void): Backend {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS_MAX,
    options: '-c search_path=bullmq -c jit=off',
    application_name: 'tieline-queue',
    keepAlive: true,
  });
  pool.on('error', onConnectionFault);
  // One that is cut while it is lent is heard of by whoever uses it next.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    openQueue: (name) => new Queue(name, { connection: pool, defaultJobOptions }, createPostgresBackend),
    openWorker: (name, processor, concurrency) =>
      new Worker(
        name,
        processor,
        { connection: pool, concurrency, drainDelay: IDLE_SECONDS, ...RECOVERY },
        createPostgresBackend,
      ),
    close: () => pool.end(),
  };
}

function redisBackend(url: string, prefix: string): Backend {
  const connection = { url, maxRetriesPerRequest: null };
  return {
    openQueue: (name) => new Queue(name, { connection, prefix, defaultJobOptions }),
    openWorker: (name, processor, concurrency) =>
      new Worker(name, processor, { connection, prefix, concurrency, drainDelay: IDLE_SECONDS, ...RECOVERY }),
    close: () => Promise.resolve(),
  };
}

/** Installations that share one Redis are told apart by their databases. */
function prefixOf(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  return `tieline{${host}${pathname}}`.replaceAll(':', '-');
}
