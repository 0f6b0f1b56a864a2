import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '#sample-network';
import { atRest, importOf, upload } from './an-import.js';
import { type Export, EXPORTED_AT, linkedInExports } from './an-export.js';
import { anInstallation, type Browser, type Installation } from './an-installation.js';
import { fingerprint, rowsOfOwner } from './rows-of-owner.js';

const WORKER = join(import.meta.dirname, '../../dist/programs/worker.js');
const ROUNDS = 3;
const KILLS_MAX = 6;
const random = seededRandom('kill at these moments');

let installation: Installation;
let archive: Export;
let undisturbed: Record<string, string>;
let worker: ChildProcess;

beforeAll(async () => {
  installation = await anInstallation();
  [archive] = (await linkedInExports({ people: 1_500, messages: 15_000 }, [EXPORTED_AT])) as [Export];
  worker = await startWorker();
  const member = await installation.aMember();
  await atRest(member, await upload(installation, member, archive, true), 120);
  undisturbed = await rowsOf(member);
  await kill(worker);
}, 180_000);

afterEach(() => kill(worker));
afterAll(() => installation.close());

/** A worker in a process of its own, once it is ready. */
async function startWorker(): Promise<ChildProcess> {
  const environment = { ...process.env, ...installation.environment };
  const child = spawn(process.execPath, [WORKER], { env: environment, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await new Promise((resolve) => child.once('message', resolve));
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

/** What an owner's rows say, without the ids and dates that hang on the owner, the batch and the clock. */
async function rowsOf(member: Browser): Promise<Record<string, string>> {
  const { data } = await member.ask('{ me { id } }');
  const dump = await rowsOfOwner(installation.storage, data.me.id as string, [
    ...['owner_id', 'id', 'contact_id', 'created_by', 'batch_id', 'first_batch', 'last_batch', 'created_at'],
    ...['left_contact', 'right_contact', 'evidence'],
  ]);
  return fingerprint(dump);
}

const isDone = async (member: Browser, id: string): Promise<boolean> => (await importOf(member, id)).state === 'COMMITTED';

describe('an import', () => {
  it.each(Array.from({ length: ROUNDS }, (_, round) => round))(
    'whose worker is killed again and again ends like an undisturbed one (%i)',
    async () => {
      const member = await installation.aMember();
      const id = await upload(installation, member, archive, true);
      for (let kills = 0; kills < KILLS_MAX && !(await isDone(member, id)); kills++) {
        worker = await startWorker();
        await sleep(50 + random() * 1_500);
        await kill(worker);
      }
      worker = await startWorker();
      const { state, report } = await atRest(member, id, 120);
      expect(state).toBe('COMMITTED');
      expect(report.kept + report.setAside + report.problems).toBe(report.read);
      expect(await rowsOf(member)).toEqual(undisturbed);
    },
    180_000,
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
    expect(await rowsOf(member)).toEqual(undisturbed);
  }, 180_000);

  it('is handed back by a worker that is told to stop, and finished by the next', async () => {
    worker = await startWorker();
    const member = await installation.aMember();
    const id = await upload(installation, member, archive, true);
    await sleep(300);
    const toldAt = performance.now();
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.kill('SIGTERM');
    await ended;
    expect(performance.now() - toldAt).toBeLessThan(10_000);
    worker = await startWorker();
    await atRest(member, id, 120);
    expect(await rowsOf(member)).toEqual(undisturbed);
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
