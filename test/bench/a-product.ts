import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '../../..');

/** The whole product, started by its one command. */
export interface Product {
  readonly address: string;
  /** Of the command and of the database server: everything else descends from them. */
  readonly roots: readonly number[];
  stop(): Promise<void>;
}

/** Starts it on a folder and resolves with the first answer to a GraphQL query. */
export async function startProduct(folder: string): Promise<Product> {
  const port = await freePort();
  // Spawn leaves out what is undefined: the embedded database and nothing else, whatever is set outside.
  const services = { DATABASE_URL: undefined, REDIS_URL: undefined };
  const environment = { ...process.env, ...services, TIELINE_DATA: folder, TIELINE_PORT: String(port) };
  const options = { cwd: ROOT, env: environment, stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] };
  const child = spawn(process.execPath, ['start.mjs', 'start'], options);
  const address = `http://localhost:${port}`;
  await firstAnswer(`${address}/graphql`, child);
  return { address, roots: [child.pid ?? 0, databasePid(folder)], stop: () => ended(child) };
}

/** Asks until somebody answers. */
export async function firstAnswer(url: string, child: ChildProcess): Promise<void> {
  const headers = { 'content-type': 'application/json', origin: new URL(url).origin };
  while (child.exitCode === null) {
    try {
      const response = await fetch(url, { method: 'POST', headers, body: '{"query":"{ __typename }"}' });
      await response.text();
      if (response.ok) return;
    } catch {
      // Nobody listens yet.
    }
    await sleep(5);
  }
  throw new Error('The process ended before it answered.');
}

export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const end = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await end;
}

/** A port nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('The system named no free port.'));
      });
    });
  });
}

/** The database runs detached from the command that started it. */
function databasePid(folder: string): number {
  return Number(readFileSync(join(folder, 'postgres', 'pgdata', 'postmaster.pid'), 'utf8').split('\n')[0]);
}
