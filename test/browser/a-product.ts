import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startEmbeddedPostgres } from '#embedded-postgres';

const PROGRAM = join(import.meta.dirname, '../../dist/programs/tieline.js');
const READY_MILLISECONDS = 40_000;

export interface Product {
  readonly address: string;
  /** The exports of an invented network. */
  readonly samples: { readonly linkedin: string; readonly vcard: string };
  /** Makes it seem as if what was suggested so far had been suggested a week earlier. */
  letAWeekPass(): Promise<void>;
  stop(): Promise<void>;
}

/** The whole product as it is built and started by its one command, on a folder of its own. */
export async function aProduct(): Promise<Product> {
  if (!existsSync(PROGRAM)) throw new Error('Nothing is built yet: run `npm run build` first.');
  const folder = mkdtempSync(join(tmpdir(), 'tieline-browser-'));
  // Root's PostgreSQL runs as somebody else, who must be able to enter.
  chmodSync(folder, 0o755);
  const samples = writeSamples(join(folder, 'samples'));
  const child = spawn(process.execPath, [PROGRAM, 'start'], {
    env: { ...process.env, DATABASE_URL: '', REDIS_URL: '', TIELINE_DATA: join(folder, 'data'), TIELINE_PORT: '4480' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await readyAddress(child);
  await untilWell(address);
  return {
    address,
    samples,
    async letAWeekPass() {
      const database = await startEmbeddedPostgres(join(folder, 'data', 'postgres'));
      const client = new pg.Client({ connectionString: database.url });
      await client.connect();
      await client.query(`update slate set week = week - 7, made_at = made_at - interval '7 days'`);
      await client.end();
      database.release();
    },
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

/** On a busy machine another test's port may be let go only now; the product starts its API again by itself. */
async function untilWell(address: string): Promise<void> {
  const until = Date.now() + READY_MILLISECONDS;
  for (;;) {
    const isWell = await fetch(`${address}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isWell) return;
    if (Date.now() > until) throw new Error(`Nothing answers at ${address}.`);
    await sleep(100);
  }
}

function readyAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const giveUp = setTimeout(() => reject(new Error(`The product did not start:\n${output}`)), READY_MILLISECONDS);
    const listen = (text: Buffer) => {
      output += text.toString();
      const address = /ready at (http:\S+)/.exec(output)?.[1];
      if (address === undefined) return;
      clearTimeout(giveUp);
      resolve(address);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
  });
}

function writeSamples(folder: string): Product['samples'] {
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, 'sample', folder, '--people', '300', '--messages', '2000']);
  if (status !== 0) throw new Error(`No sample network: ${stderr.toString()}`);
  const archive = readdirSync(folder).find((name) => name.endsWith('.zip'));
  if (archive === undefined) throw new Error('The sample network has no archive.');
  return { linkedin: join(folder, archive), vcard: join(folder, 'contacts.vcf') };
}
