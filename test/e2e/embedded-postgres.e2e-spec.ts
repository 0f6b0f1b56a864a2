import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#embedded-postgres';

let folder: string;
let running: EmbeddedPostgres[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tieline-postgres-'));
  // Root's PostgreSQL runs as somebody else, who must be able to enter.
  chmodSync(folder, 0o755);
  running = [];
});

afterEach(async () => {
  for (const server of running) await server.stop();
  rmSync(folder, { recursive: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres(folder);
  running.push(server);
  return server;
}

async function ask(url: string, statement: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  // A server that is killed breaks the connection beside the answer that fails.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(statement);
    return rows[0] === undefined ? undefined : Object.values(rows[0])[0];
  } finally {
    await client.end();
  }
}

async function eventuallyBusy(url: string): Promise<void> {
  const busy = `select count(*)::int from pg_stat_activity where state = 'active' and query like '%generate_series%' and pid <> pg_backend_pid()`;
  while ((await ask(url, busy)) === 0) await sleep(20);
}

const serverPid = (server: EmbeddedPostgres) =>
  Number(readFileSync(join(server.folder, 'pgdata/postmaster.pid'), 'utf8').split('\n')[0]);

describe('the embedded database', () => {
  it('starts on an empty folder and has what search needs', async () => {
    const server = await start();
    await ask(server.url, 'create extension pg_trgm');
    expect(await ask(server.url, `select similarity('network', 'networks') > 0.5`)).toBe(true);
  });

  it('keeps what was committed when it is killed, and heals on the next start', async () => {
    const server = await start();
    await ask(server.url, 'create table kept as select 42 as answer');
    process.kill(serverPid(server), 'SIGKILL');
    const again = await start();
    expect(await ask(again.url, 'select answer from kept')).toBe(42);
  });

  it('comes back by itself on the same address while it is supervised', async () => {
    const server = await start();
    await ask(server.url, 'create table kept as select 42 as answer');
    const restarted = new Promise<void>((resolve) => server.supervise(resolve));
    process.kill(serverPid(server), 'SIGKILL');
    await restarted;
    expect(await ask(server.url, 'select answer from kept')).toBe(42);
  });

  it('comes back by itself when it was asked to end while somebody is connected', async () => {
    const server = await start();
    const client = new pg.Client({ connectionString: server.url });
    client.on('error', () => undefined);
    await client.connect();
    const restarted = new Promise<void>((resolve) => server.supervise(resolve));
    process.kill(serverPid(server), 'SIGTERM');
    await restarted;
    expect(await ask(server.url, 'select 1')).toBe(1);
    await client.end().catch(() => undefined);
  });

  it('does not wait for what a killed server was still at', async () => {
    const server = await start();
    const asked = ask(server.url, `select count(*) from generate_series(1, 2000000000)`).catch(() => 'cut');
    await eventuallyBusy(server.url);
    const restarted = new Promise<void>((resolve) => server.supervise(resolve));
    process.kill(serverPid(server), 'SIGKILL');
    await restarted;
    expect(await ask(server.url, 'select 1')).toBe(1);
    expect(await asked).toBe('cut');
  });

  it('lets a second starter attach instead of writing beside the first', async () => {
    const [one, other] = await Promise.all([start(), start()]);
    expect(one.url).toBe(other.url);
    await sleep(50);
    expect(await ask(other.url, 'select 1')).toBe(1);
  });

  it('ends when it is stopped, and starts again with its data', async () => {
    const server = await start();
    await ask(server.url, 'create table kept as select 42 as answer');
    await server.stop();
    await expect(ask(server.url, 'select 1')).rejects.toThrow();
    expect(await ask((await start()).url, 'select answer from kept')).toBe(42);
  });
});
