import { resolve } from 'node:path';
import { startEmbeddedPostgres } from '#embedded-postgres';
import type { Environment } from '#environment';
import { migrate } from '#persistence';
import { migrateQueues } from '#queue';
import { PROGRAMS, WORKER_FLAGS } from '../installation/programs.js';
import { answering } from './answering.js';
import { freePortFrom } from './free-port.js';
import { inherited } from './inherited.js';
import { startPart } from './part.js';
import { markRunning, unmarkRunning } from './running-mark.js';

/** Runs the whole product until it is told to stop. */
export async function start(_args: readonly string[], environment: Environment): Promise<number> {
  const folder = resolve(environment.dataFolder);
  const port = await freePortFrom(environment.port, environment.host);
  const address = environment.publicUrl ?? `http://localhost:${port}`;
  const other = markRunning(folder, address);
  if (other !== null) {
    console.error(`Tieline is already running at ${other.address} (process ${other.pid}).`);
    return 1;
  }
  try {
    await serve(environment, folder, port, address);
    return 0;
  } finally {
    unmarkRunning(folder);
  }
}

async function serve(environment: Environment, folder: string, port: number, address: string): Promise<void> {
  const told = toldToStop();
  const database = openDatabase(environment, folder);
  const settings = {
    // The parts load their code while the database comes up, and hear of it then.
    databaseUrl: database.then((open) => open.url),
    environment: { ...inherited(), DATABASE_URL: '', TIELINE_DATA: folder, TIELINE_PORT: String(port) },
  };
  const api = startPart({ name: 'The API', program: resolve(PROGRAMS, 'api.js'), ...settings });
  const worker = startPart({ name: 'The worker', program: resolve(PROGRAMS, 'worker.js'), flags: WORKER_FLAGS, ...settings });
  try {
    const { embeddedIn } = await database;
    const ready = Promise.all([api.ready, worker.ready]).then(() => answering(environment.host, port));
    await Promise.race([ready, told]);
    console.log(`Data is in ${embeddedIn === null ? folder : `${folder}, the database in ${embeddedIn}`}.`);
    if (port !== environment.port) console.log(`Port ${environment.port} is taken; using ${port}.`);
    console.log(`Tieline is ready at ${address}`);
    await told;
  } finally {
    await Promise.all([api.stop(), worker.stop()]);
    await database.then(
      (open) => open.stop(),
      () => undefined,
    );
  }
}

interface OpenDatabase {
  readonly url: string;
  /** Where the embedded database lies; null for one named in the environment. */
  readonly embeddedIn: string | null;
  stop(): Promise<void>;
}

/** The database, up to date. */
async function openDatabase(environment: Environment, folder: string): Promise<OpenDatabase> {
  const embedded = environment.databaseUrl === null ? await startEmbeddedPostgres(resolve(folder, 'postgres')) : null;
  const url = environment.databaseUrl ?? embedded?.url ?? '';
  embedded?.supervise(() => {
    console.error('The database ended and was started again.');
  });
  try {
    await Promise.all([migrate(url), migrateQueues({ databaseUrl: url, redisUrl: environment.redisUrl })]);
  } catch (fault) {
    await embedded?.stop();
    throw fault;
  }
  return { url, embeddedIn: embedded?.folder ?? null, stop: async () => embedded?.stop() };
}

/** Resolves at the first Ctrl-C or SIGTERM. A second one ends everything at once. */
function toldToStop(): Promise<void> {
  return new Promise((resolveTold) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        console.log('\nStopping.');
        process.once(signal, () => process.exit(1));
        resolveTold();
      });
    }
  });
}
