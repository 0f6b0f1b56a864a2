import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PROGRAM = join(import.meta.dirname, '../../dist/programs/tieline.js');
/** Without services of its own: everything comes from the command. */
const ENVIRONMENT = { ...process.env, DATABASE_URL: '', REDIS_URL: '' };

let folder: string;
let started: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tieline-start-'));
  // Root's PostgreSQL runs as somebody else, who must be able to enter.
  chmodSync(folder, 0o755);
  started = [];
});

afterEach(async () => {
  for (const process of started) await stop(process);
  rmSync(folder, { recursive: true });
});

interface Started {
  readonly process: ChildProcess;
  readonly address: string;
}

function launch(): { process: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, [PROGRAM, 'start'], {
    env: { ...ENVIRONMENT, TIELINE_DATA: folder, TIELINE_PORT: '4390' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  return { process: child, output: () => output };
}

async function start(): Promise<Started> {
  const { process, output } = launch();
  const address = await eventually(() => /ready at (http:\S+)/.exec(output())?.[1]);
  return { process, address };
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    await ended;
  }
  return child.exitCode;
}

/** Asks until there is an answer. */
async function eventually<Answer>(ask: () => Promise<Answer | undefined> | Answer | undefined): Promise<Answer> {
  const until = Date.now() + 20_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > until) throw new Error('Nothing came in twenty seconds.');
    await sleep(50);
  }
}

const health = (address: string) =>
  fetch(`${address}/health`).then(
    (response) => (response.ok ? 'well' : undefined),
    () => undefined,
  );
/** The process number of a part; 0 while there is none. */
const partOf = (child: ChildProcess, part: 'api' | 'worker') =>
  Number(spawnSync('pgrep', ['-P', String(child.pid), '-f', `programs/${part}.js`]).stdout.toString());

const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('the one command', () => {
  it('serves the API, and leaves nothing running when it is told to stop', async () => {
    const { process: child, address } = await start();
    expect(await health(address)).toBe('well');
    const database = Number(readFileSync(join(folder, 'postgres/pgdata/postmaster.pid'), 'utf8').split('\n')[0]);
    expect(await stop(child)).toBe(0);
    expect(() => process.kill(database, 0)).toThrow();
  });

  it('heals when the API is killed', async () => {
    const { process: child, address } = await start();
    const api = partOf(child, 'api');
    process.kill(api, 'SIGKILL');
    await eventually(async () => ((await health(address)) === undefined ? 'gone' : undefined));
    expect(await eventually(() => health(address))).toBe('well');
  });

  it('starts the worker again when it is killed', async () => {
    const { process: child } = await start();
    const worker = partOf(child, 'worker');
    process.kill(worker, 'SIGKILL');
    await eventually(() => (isThere(worker) ? undefined : 'gone'));
    expect(await eventually(() => partOf(child, 'worker') || undefined)).not.toBe(worker);
  });

  it('leaves no part behind when it is killed itself, and heals on the next start', async () => {
    const first = await start();
    const parts = [partOf(first.process, 'api'), partOf(first.process, 'worker')];
    first.process.kill('SIGKILL');
    await eventually(() => (parts.some(isThere) ? undefined : 'gone'));
    const second = await start();
    expect(second.address).toBe(first.address);
    expect(await health(second.address)).toBe('well');
  });

  it('says so when it runs already', async () => {
    const { address } = await start();
    const second = launch();
    const code = await new Promise((resolve) => second.process.once('exit', resolve));
    expect(code).toBe(1);
    expect(second.output()).toContain(`already running at ${address}`);
  });
});
