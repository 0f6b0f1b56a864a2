import { spawn } from 'node:child_process';
import { closeSync, openSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { binariesFor } from './binaries.js';
import { type Cluster, openCluster, SUPERUSER } from './cluster.js';
import { operatingUser, type OperatingUser } from './operating-user.js';
import { endOrphans } from './orphans.js';
import { isAlive, portOfTheDead, postmasterOf } from './postmaster.js';

export interface EmbeddedPostgres {
  /** Of a superuser; requests run as a lesser role. */
  readonly url: string;
  /** Where the files really are. */
  readonly folder: string;
  /** Starts the server again, on the same port, whenever it dies, until `release` or `stop`. */
  supervise(onRestart: () => void): void;
  /** Leaves the server running for whoever else uses it. */
  release(): void;
  /** Ends the server, whoever started it. */
  stop(): Promise<void>;
}

export const DATABASE_NAME = 'tieline';

/**
 * Starts the PostgreSQL that came from npm on a folder of its own, or attaches to the one that runs there already.
 * Works as root and as anybody, from any checkout, after any crash.
 *
 * @throws when the server does not come up; its log in the folder says why.
 */
export async function startEmbeddedPostgres(folder: string): Promise<EmbeddedPostgres> {
  const user = operatingUser();
  const binaries = binariesFor(user);
  const cluster = openCluster(folder, binaries, user);
  const { port, url } = await reachable(cluster, binaries, user);

  let watching = true;
  const release = (): void => {
    watching = false;
  };
  return {
    url: url + DATABASE_NAME,
    folder: cluster.folder,
    supervise(onRestart) {
      void (async () => {
        while (watching) {
          await sleep(LOOK_EVERY_MILLISECONDS, undefined, { ref: false });
          const running = postmasterOf(cluster.data);
          if (!watching || (running !== null && !running.isStopping)) continue;
          // The next look tries again; a port still held by a dying server frees itself.
          const restarted = await ensureRunning(cluster, binaries, user, port).catch(() => null);
          if (restarted !== null) onRestart();
        }
      })();
    },
    release,
    async stop() {
      release();
      const running = postmasterOf(cluster.data);
      if (running === null) return;
      interrupt(running.pid);
      while (isAlive(running.pid)) await sleep(20);
    },
  };
}

/** A server may die between our look and our call, and for a moment a killed one still looks alive: then look again. */
async function reachable(cluster: Cluster, binaries: string, user: OperatingUser | null): Promise<{ port: number; url: string }> {
  for (let attempt = 1; ; attempt++) {
    const port = await ensureRunning(cluster, binaries, user, null);
    const url = `postgres://${SUPERUSER}:${cluster.password}@127.0.0.1:${port}/`;
    try {
      await ensureDatabase(url);
      return { port, url };
    } catch (fault) {
      if (attempt === START_ATTEMPTS_MAX) throw fault;
      await sleep(50);
    }
  }
}

/** Ends a server in order, connections or not. */
function interrupt(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // It has just ended.
  }
}

const LOOK_EVERY_MILLISECONDS = 250;
const START_ATTEMPTS_MAX = 40;
const READY_LOOKS_MAX = 1_000;
const READY_LOOK_MILLISECONDS = 10;

/** A small machine's settings: little memory at rest, room for bulk writes, every commit on disk. */
const SERVER_SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '96MB',
  work_mem: '16MB',
  maintenance_work_mem: '96MB',
  max_wal_size: '2GB',
  checkpoint_completion_target: '0.9',
  jit: 'off',
  log_min_messages: 'warning',
  autovacuum_naptime: '60s',
  // After a crash the folder is brought to disk before it is read: file by file takes seconds, as a whole a moment.
  ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
};

/** @returns the port of the running server. `port` null means any free one. */
async function ensureRunning(
  cluster: Cluster,
  binaries: string,
  user: OperatingUser | null,
  port: number | null,
): Promise<number> {
  for (let attempt = 0; attempt < START_ATTEMPTS_MAX; attempt++) {
    const running = postmasterOf(cluster.data);
    if (running?.isReady === true) return running.port;
    if (running !== null) {
      // One that waits for its connections to be closed would wait for ours, which stay until there is another.
      if (running.isStopping) interrupt(running.pid);
      await sleep(50);
      continue;
    }
    endOrphans(realpathSync(cluster.data));
    // Another process may still serve from the address of the one that died; it is left to it unless somebody took it.
    const wanted = port ?? (attempt === 0 ? portOfTheDead(cluster.data) : null);
    const started = await startServer(cluster, binaries, user, wanted ?? (await freePort()));
    if (started !== null) return started;
    // Another starter was faster, or the port was taken meanwhile: look again.
    await sleep(100);
  }
  throw new Error(`The embedded PostgreSQL did not start. Its log is ${join(cluster.folder, 'postgres.log')}.`);
}

async function startServer(cluster: Cluster, binaries: string, user: OperatingUser | null, port: number): Promise<number | null> {
  const log = openSync(join(cluster.folder, 'postgres.log'), 'a');
  const settings = Object.entries(SERVER_SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(binaries, 'postgres'), ['-D', cluster.data, '-p', String(port), ...settings], {
    ...user,
    cwd: '/',
    // Its own process group: Ctrl-C reaches us, and we end it in order.
    detached: true,
    stdio: ['ignore', log, log],
    env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
  });
  closeSync(log);
  server.unref();
  let hasEnded = false;
  server.once('exit', () => (hasEnded = true));
  server.once('error', () => (hasEnded = true));
  for (let look = 0; look < READY_LOOKS_MAX && !hasEnded; look++) {
    const running = postmasterOf(cluster.data);
    if (running?.pid === server.pid && running?.isReady === true) return running.port;
    await sleep(READY_LOOK_MILLISECONDS);
  }
  return null;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('The system named no free port.'));
      });
    });
  });
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${url}postgres` });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE_NAME]);
    if (rowCount === 0) await client.query(`create database ${DATABASE_NAME}`);
  } catch (fault) {
    // Two starters at once: the other one made it.
    if (!(fault instanceof Error && 'code' in fault && (fault.code === '42P04' || fault.code === '23505'))) throw fault;
  } finally {
    await client.end();
  }
}
