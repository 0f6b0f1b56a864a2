import { resolve } from 'node:path';
import { startEmbeddedPostgres } from '#embedded-postgres';
import type { Environment } from '#environment';
import { migrate } from '#persistence';
import { freePortFrom } from './free-port.js';
import { type Part, startPart } from './part.js';
import { markRunning, unmarkRunning } from './running-mark.js';

const PROGRAMS = resolve(import.meta.dirname, '../../../../programs');

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
  const embedded = environment.databaseUrl === null ? await startEmbeddedPostgres(resolve(folder, 'postgres')) : null;
  const parts: Part[] = [];
  try {
    const databaseUrl = environment.databaseUrl ?? embedded?.url ?? '';
    embedded?.supervise(() => {
      console.error('The database ended and was started again.');
    });
    await migrate(databaseUrl);
    const settings = { ...inherited(), DATABASE_URL: databaseUrl, TIELINE_DATA: folder, TIELINE_PORT: String(port) };
    const api = startPart('The API', resolve(PROGRAMS, 'api.js'), settings);
    parts.push(api);
    await Promise.race([api.ready, told]);
    console.log(`Data is in ${embedded === null ? folder : `${folder}, the database in ${embedded.folder}`}.`);
    if (port !== environment.port) console.log(`Port ${environment.port} is taken; using ${port}.`);
    console.log(`Tieline is ready at ${address}`);
    await told;
  } finally {
    await Promise.all(parts.map((part) => part.stop()));
    await embedded?.stop();
  }
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

function inherited(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
