import { resolve } from 'node:path';
import { createReadStream } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { UploadFolder } from '#archive';
import type { Environment } from '#environment';
import { IMPORT_QUEUE, importJobId } from '#jobs';
import { AccountRepository, Database, type ImportBatch, ImportBatchRepository, migrate } from '#persistence';
import { migrateQueues, Queues } from '#queue';
import { type ImportBatchId, isRefusal, type OwnerId, refused, type Refusal } from '#vocabulary';
import { commandOptions } from '../installation/command-options.js';
import { onDatabase } from '../installation/on-database.js';
import { PROGRAMS, WORKER_FLAGS } from '../installation/programs.js';
import { inherited } from '../start/inherited.js';
import { startPart } from '../start/part.js';
import { runningIn } from '../start/running-mark.js';
import { filesUnder } from './files-under.js';
import { importAsText } from './import-as-text.js';

const CONNECTIONS_MAX = 2;
const LOOK_EVERY_MILLISECONDS = 300;
const CLOSING_MILLISECONDS = 2_000;

/** `tieline import PATH --account EMAIL`: what dropping the file in the browser does, without stopping at the preview. */
export async function importCommand(args: readonly string[], environment: Environment): Promise<number> {
  const { account, paths, isJson } = commandOptions(args);
  const [path] = paths;
  if (account === null || path === undefined) {
    console.error('Say what and for whom: npm run tieline -- import PATH --account EMAIL [--json]');
    return 2;
  }
  const outcome = await onDatabase(environment, (url) => importInto(url, path, account, environment));
  if (isRefusal(outcome)) {
    console.error(outcome.reason);
    return 2;
  }
  console.log(isJson ? JSON.stringify(outcome.report) : importAsText(outcome));
  return outcome.state === 'committed' ? 0 : 1;
}

async function importInto(url: string, path: string, email: string, environment: Environment): Promise<ImportBatch | Refusal> {
  const settings = { databaseUrl: url, redisUrl: environment.redisUrl };
  await Promise.all([migrate(url), migrateQueues(settings)]);
  const database = new Database({ url, connectionsMax: CONNECTIONS_MAX, onIdleError: () => undefined });
  const queues = new Queues(settings, () => undefined);
  try {
    const account = await new AccountRepository(database).findByEmail(email.trim().toLowerCase());
    if (account === null) return refused('NO_ACCOUNT', `There is no account for ${email}.`);
    const batches = new ImportBatchRepository(database);
    const batch = await handIn(account.id, path, resolve(environment.dataFolder), batches);
    if (isRefusal(batch)) return batch;
    await queues.nudge(IMPORT_QUEUE, { name: 'read', payload: { ownerId: account.id }, id: importJobId('read', batch) });
    return await withAWorker(url, environment, () => untilDone(account.id, batch, batches));
  } finally {
    await queues.close(CLOSING_MILLISECONDS);
    await database.close();
  }
}

async function handIn(
  owner: OwnerId,
  path: string,
  folder: string,
  batches: ImportBatchRepository,
): Promise<ImportBatchId | Refusal> {
  const found = await filesUnder(path);
  if (isRefusal(found)) return found;
  const uploads = new UploadFolder(folder);
  const batch = await batches.begin(owner, { title: found.title, commitsWhenRead: true, files: found.files }, new Date());
  for (const [position, file] of found.files.entries()) {
    await uploads.append({ owner, batch, position, offset: 0 }, createReadStream(file.path), () => undefined);
    await batches.received(owner, batch, position, file.size);
  }
  await batches.move(owner, batch, 'receiving', 'received', new Date());
  return batch;
}

/** Where Tieline runs, its worker does the work; else one is started for as long as it takes. */
async function withAWorker<Result>(url: string, environment: Environment, work: () => Promise<Result>): Promise<Result> {
  const folder = resolve(environment.dataFolder);
  if (runningIn(folder) !== null) return work();
  const worker = startPart({
    name: 'The worker',
    program: resolve(PROGRAMS, 'worker.js'),
    flags: WORKER_FLAGS,
    databaseUrl: Promise.resolve(url),
    environment: { ...inherited(), DATABASE_URL: '', TIELINE_DATA: folder },
  });
  try {
    await worker.ready;
    return await work();
  } finally {
    await worker.stop();
  }
}

async function untilDone(owner: OwnerId, id: ImportBatchId, batches: ImportBatchRepository): Promise<ImportBatch> {
  for (;;) {
    const batch = await batches.find(owner, id);
    if (batch === null) throw new Error('The import was discarded while it was waited for.');
    if (batch.state === 'committed' || batch.state === 'refused' || batch.refusalCode !== null) return batch;
    await sleep(LOOK_EVERY_MILLISECONDS);
  }
}
