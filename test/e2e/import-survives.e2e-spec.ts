import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '#sample-network';
import { end, startProgram } from './a-program.js';
import { atRest, importOf, upload } from './an-import.js';
import { type Export, EXPORTED_AT, linkedInExports } from './an-export.js';
import { anInstallation, type Browser, type Installation } from './an-installation.js';
import { contentsOfOwner } from './contents-of-owner.js';

/** How often the importing process is killed; the promise is kept at 200. */
const KILLS = Number(process.env.KILL_ROUNDS ?? 8);
const SEED = process.env.KILL_SEED ?? 'kill at these moments';
/** Then the step is let through, so that kills fall into every one. */
const KILLS_PER_STEP_MAX = 3;
const SECONDS_PER_KILL = 20;
const random = seededRandom(SEED);

let installation: Installation;
let archive: Export;
let undisturbed: Record<string, string>;
/** How long an undisturbed worker has to do: kills fall into it evenly. */
let undisturbedMilliseconds: number;
let worker: ChildProcess;

beforeAll(async () => {
  installation = await anInstallation();
  // Three chunks.
  [archive] = (await linkedInExports({ people: 800, messages: 17_000 }, [EXPORTED_AT])) as [Export];
  worker = await startWorker();
  const member = await installation.aMember();
  const id = await upload(installation, member, archive, true);
  const startedAt = performance.now();
  await atRest(member, id, 120);
  undisturbedMilliseconds = performance.now() - startedAt;
  undisturbed = await contentsOf(member);
  await end(worker);
}, 180_000);

afterEach(() => end(worker));
afterAll(() => installation.close());

const startWorker = () => startProgram('worker', installation.environment);

async function ownerOf(member: Browser): Promise<string> {
  const { data } = await member.ask('{ me { id } }');
  return data.me.id as string;
}

const contentsOf = async (member: Browser) => contentsOfOwner(installation.storage, await ownerOf(member));

/** Where an import stood when its worker died. */
async function placeOf(member: Browser): Promise<string> {
  const [batch] = await installation.storage.asSuperuser<{ state: string; chunks: number; reported: boolean }>(
    'select state, chunks_applied chunks, report is not null reported from import_batch where owner_id = $1',
    [await ownerOf(member)],
  );
  if (batch?.state !== 'committing') return batch?.state ?? 'gone';
  return batch.reported ? 'deriving' : `after ${batch.chunks} chunks`;
}

/** Kills one worker after the other in mid-work. @returns where each kill found the import. */
async function killWorkersOf(member: Browser, id: string): Promise<string[]> {
  const places: string[] = [];
  while (places.length < KILLS_PER_STEP_MAX) {
    worker = await startWorker();
    await sleep(random() * 1.5 * undisturbedMilliseconds);
    await end(worker);
    if (['PREVIEWED', 'COMMITTED'].includes((await importOf(member, id)).state)) break;
    places.push(await placeOf(member));
  }
  return places;
}

describe('an import', () => {
  it(
    `whose worker is killed ${KILLS} times at random moments ends like an undisturbed one`,
    async () => {
      const places: string[] = [];
      while (places.length < KILLS) {
        const member = await installation.aMember();
        // Half of them are read for a preview first, which is killed as well.
        const commitsWhenRead = random() < 0.5;
        const id = await upload(installation, member, archive, commitsWhenRead);
        places.push(...(await killWorkersOf(member, id)));
        if (!commitsWhenRead) {
          worker = await startWorker();
          await atRest(member, id, 120);
          await end(worker);
          await member.ask('mutation ($id: ID!) { commitImport(id: $id) { state } }', { id });
          places.push(...(await killWorkersOf(member, id)));
        }
        worker = await startWorker();
        const { state, report } = await atRest(member, id, 120);
        await end(worker);
        expect(state).toBe('COMMITTED');
        expect(report.kept + report.setAside + report.problems).toBe(report.read);
        expect(await contentsOf(member)).toEqual(undisturbed);
      }
      if (process.env.KILL_ROUNDS !== undefined) process.stdout.write(`Seed "${SEED}": ${counted(places)}\n`);
    },
    (KILLS + 10) * SECONDS_PER_KILL * 1_000,
  );

  it('goes on when every connection to the database is cut, also in the middle of a write', async () => {
    worker = await startWorker();
    const member = await installation.aMember();
    const id = await upload(installation, member, archive, true);
    for (let cuts = 0; cuts < 5; cuts++) {
      await sleep(100 + random() * 500);
      await installation.storage.asSuperuser(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
    }
    await eventuallyAtRest(member, id);
    expect(await contentsOf(member)).toEqual(undisturbed);
  }, 180_000);

  it('is handed back by a worker that is told to stop, and finished by the next', async () => {
    worker = await startWorker();
    const member = await installation.aMember();
    const id = await upload(installation, member, archive, true);
    await sleep(300);
    const toldAt = performance.now();
    await end(worker, 'SIGTERM');
    expect(performance.now() - toldAt).toBeLessThan(10_000);
    worker = await startWorker();
    await atRest(member, id, 120);
    expect(await contentsOf(member)).toEqual(undisturbed);
  }, 180_000);
});

/** The API's own connections were cut as well, so a first question may go unanswered. */
async function eventuallyAtRest(member: Browser, id: string): Promise<void> {
  for (let attempt = 0; attempt < 10; attempt++) {
    try {
      await atRest(member, id, 120);
      return;
    } catch {
      await sleep(500);
    }
  }
  throw new Error('The import did not come to rest.');
}

function counted(words: readonly string[]): string {
  return [...new Set(words)]
    .sort()
    .map((word) => `${words.filter((one) => one === word).length} × ${word}`)
    .join(', ');
}
