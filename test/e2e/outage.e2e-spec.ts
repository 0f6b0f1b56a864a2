import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePortFrom } from '../../apps/tieline/src/start/free-port.js';
import { aMemberAt, type RemoteBrowser } from './a-browser-over-http.js';
import { aDatabase, type TestDatabase } from './a-database.js';
import { type Export, EXPORTED_AT, linkedInExports } from './an-export.js';
import { atRest, importOf, upload } from './an-import.js';
import { end, startProgram } from './a-program.js';
import { aProxyBefore, type Proxy } from './a-proxy.js';
import { contentsOfOwner } from './contents-of-owner.js';

/** How long a server is away, in seconds, such as `1,10,60`. */
const OUTAGES = (process.env.OUTAGE_SECONDS ?? '1').split(',').map(Number);
const ANSWERED_WITHIN_MILLISECONDS = 5_000;
const REDIS = process.env.DATABASE_URL === undefined ? undefined : process.env.REDIS_URL;

let storage: TestDatabase;
let folder: string;
let database: Proxy;
let redis: Proxy | null;
let parts: ChildProcess[];
let address: string;
let archive: Export;
let undisturbed: Record<string, string>;

beforeAll(async () => {
  storage = await aDatabase();
  folder = mkdtempSync(join(tmpdir(), 'tieline-outage-'));
  database = await aProxyBefore(storage.url);
  redis = REDIS === undefined ? null : await aProxyBefore(REDIS);
  const port = await freePortFrom(4810, '127.0.0.1');
  address = `http://127.0.0.1:${port}`;
  const environment = {
    DATABASE_URL: database.url,
    REDIS_URL: redis?.url ?? '',
    TIELINE_DATA: folder,
    TIELINE_PORT: String(port),
    LOG_LEVEL: 'error',
  };
  parts = await Promise.all([startProgram('api', environment), startProgram('worker', environment)]);
  [archive] = (await linkedInExports({ people: 800, messages: 17_000 }, [EXPORTED_AT])) as [Export];
  const { member, owner } = await aMemberAt(address, 'undisturbed@example.com');
  await atRest(member, await upload(member, member, archive, true), 120);
  undisturbed = await contentsOfOwner(storage, owner);
}, 180_000);

afterAll(async () => {
  for (const part of parts) await end(part);
  await database.leave();
  await redis?.leave();
  await storage.drop();
  rmSync(folder, { recursive: true });
});

/** What the owner gets from the API until the moment, and how long the slowest took, in milliseconds. */
async function answersUntil(moment: number, member: RemoteBrowser): Promise<{ answers: Set<string>; slowest: number }> {
  const answers = new Set<string>();
  let slowest = 0;
  while (performance.now() < moment) {
    const askedAt = performance.now();
    const { status, errors } = await member.ask('{ contacts(first: 1) { edges { node { id } } } }');
    slowest = Math.max(slowest, performance.now() - askedAt);
    answers.add(errors === undefined ? 'data' : `${status} ${errors[0]?.extensions.code ?? ''}`);
    await sleep(100);
  }
  return { answers, slowest };
}

describe('an import in whose middle a server is away', () => {
  const servers = [['the database', () => database] as const, ['Redis', () => redis] as const];
  const cases = servers.flatMap(([name, server]) => OUTAGES.map((seconds) => [name, seconds, server] as const));

  it.each(cases.filter(([name]) => name !== 'Redis' || REDIS !== undefined))(
    'goes on by itself when %s was away for %d s, and meanwhile the API says so',
    async (name, seconds, server) => {
      const { member, owner } = await aMemberAt(address, `${name.replace(' ', '-')}-${seconds}@example.com`);
      const id = await upload(member, member, archive, true);
      while ((await importOf(member, id)).state !== 'COMMITTING') await sleep(10);
      await sleep(300);
      await server()?.leave();
      const { answers, slowest } = await answersUntil(performance.now() + seconds * 1_000, member);
      await server()?.comeBack();
      expect(slowest).toBeLessThan(ANSWERED_WITHIN_MILLISECONDS);
      if (name === 'Redis') expect(answers).toEqual(new Set(['data']));
      else expect([...answers].filter((answer) => answer !== 'data')).toContain('503 UNAVAILABLE');
      for (const answer of answers) expect(['data', '503 UNAVAILABLE', '200 UNAVAILABLE']).toContain(answer);
      const { state } = await atRest(member, id, 180);
      expect(state).toBe('COMMITTED');
      expect(await contentsOfOwner(storage, owner)).toEqual(undisturbed);
      const { data } = await member.ask('{ contacts(first: 1) { totalCount } }');
      expect(data.contacts.totalCount).toBeGreaterThan(0);
    },
    300_000,
  );
});

if (REDIS === undefined) {
  describe('Redis away', () => it.skip('is shown where DATABASE_URL and REDIS_URL name servers of the machine', () => undefined));
}
