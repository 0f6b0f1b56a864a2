import { createPostgresBackend, type Processor, Queue, Worker, type WorkerOptions } from 'bullmq';
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
  getJobScheduler(id: string): Promise<{ readonly pattern?: string; readonly tz?: string } | undefined>;
  removeJobScheduler(id: string): Promise<boolean>;
  close(): Promise<void>;
}

export interface OpenWorker {
  close(): Promise<void>;
}

/** Opens what is ready for use. Whatever could not be opened is closed again, and may be tried anew. */
export interface Backend {
  openQueue(name: string): Promise<OpenQueue>;
  openWorker<Payload>(name: string, processor: Processor<Payload, void>, concurrency: number): Promise<OpenWorker>;
  close(): Promise<void>;
}

/** A killed worker's job is taken up by another after this long, however often that happens. */
const RECOVERY = { lockDuration: 15_000, stalledInterval: 5_000, maxStalledCount: 1_000 };

/** Seconds an idle worker waits in one go. A job ends the wait; this bounds how long a call that got lost goes unnoticed. */
const IDLE_SECONDS = 20;

/** Every worker keeps one connection to wait on; the rest serve everything else. */
const CONNECTIONS_MAX = 8;
/** A database that does not answer a call for so long is away. */
const CONNECTING_MILLISECONDS = 10_000;

/** Finished jobs leave at once: the same id would be ignored for as long as they stay. */
const defaultJobOptions = {
  removeOnComplete: true,
  removeOnFail: true,
  attempts: 5,
  backoff: { type: 'exponential', delay: 500 },
};

/** @param onFault hears of connections that broke, which open again by themselves. */
export function backendOn(settings: QueueSettings, onFault: (fault: Error) => void): Backend {
  const { databaseUrl, redisUrl } = settings;
  const place = redisUrl === null ? onPostgres(databaseUrl, onFault) : onRedis(redisUrl, prefixOf(databaseUrl));
  return {
    async openQueue(name) {
      await place.reach();
      const queue = place.queue(name);
      queue.on('error', onFault);
      return ready(queue);
    },
    async openWorker(name, processor, concurrency) {
      // Not at work before it is ready: BullMQ keeps the first "not now" of a database for good, and a worker that runs
      // on it asks again without a pause, for ever.
      await place.reach();
      const options = { concurrency, drainDelay: IDLE_SECONDS, autorun: false, ...RECOVERY };
      const worker = place.worker(name, processor, options);
      worker.on('error', onFault);
      await ready(worker);
      worker.run().catch(onFault);
      return worker;
    },
    close: () => place.close(),
  };
}

async function ready<Opened extends Opening>(opened: Opened): Promise<Opened> {
  try {
    await opened.waitUntilReady();
    return opened;
  } catch (fault) {
    await opened.close();
    throw fault;
  }
}

/** A queue or worker of BullMQ that need not be ready yet. */
interface Opening {
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
  on(event: 'error', hear: (fault: Error) => void): unknown;
}

/** Where the jobs are. */
interface Place {
  /** Rejects while it is away: a queue or worker that is opened then and closed again may never let go of what it tried. */
  reach(): Promise<unknown>;
  queue(name: string): Opening & OpenQueue;
  worker<Payload>(
    name: string,
    processor: Processor<Payload, void>,
    options: Omit<WorkerOptions, 'connection' | 'prefix'>,
  ): Opening & { run(): Promise<void> };
  close(): Promise<void>;
}

function onPostgres(url: string, onFault: (fault: Error) => void): Place {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS_MAX,
    connectionTimeoutMillis: CONNECTING_MILLISECONDS,
    options: '-c search_path=bullmq -c jit=off',
    application_name: 'tieline-queue',
    keepAlive: true,
  });
  pool.on('error', onFault);
  // One that is cut while it is lent is heard of by whoever uses it next.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    reach: () => pool.query('select'),
    queue: (name) => new Queue(name, { connection: pool, defaultJobOptions }, createPostgresBackend),
    worker: (name, processor, options) => new Worker(name, processor, { connection: pool, ...options }, createPostgresBackend),
    close: () => pool.end(),
  };
}

function onRedis(url: string, prefix: string): Place {
  const on = { connection: { url, maxRetriesPerRequest: null }, prefix };
  return {
    // It waits for Redis by itself, however long.
    reach: () => Promise.resolve(),
    queue: (name) => new Queue(name, { ...on, defaultJobOptions }),
    worker: (name, processor, options) => new Worker(name, processor, { ...on, ...options }),
    close: () => Promise.resolve(),
  };
}

/** Installations that share one Redis are told apart by their databases. */
function prefixOf(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  return `tieline{${host}${pathname}}`.replaceAll(':', '-');
}
