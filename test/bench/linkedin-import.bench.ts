import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startEmbeddedPostgres } from '#embedded-postgres';
import { inventNetwork, linkedinArchive, linkedinArchiveName, seededRandom } from '#sample-network';
import { writeZip } from '../../apps/tieline/src/sample/write-files.js';
import { createAccount } from './an-account.js';
import { importArchive } from './an-import.js';
import { type Product, startProduct } from './a-product.js';
import { inAFolder } from './a-server.js';
import { copyAgain } from './copy-again.js';
import { againstFloor, type Benchmark, type Figure, type Skipped, withinLimit } from './figure.js';
import { memoryOf } from './processes.js';

const SIZE = { people: 30_000, messages: 300_000 };
const EXPORTED_AT = new Date('2026-03-02T00:00:00Z');
const LOOK_EVERY_MILLISECONDS = 250;

/** Everything an import leaves behind, so that COPY writes the same rows. */
const TABLES = [
  ...['contact', 'persona', 'observation', 'source_record', 'interaction', 'message_text', 'note', 'opportunity'],
  ...['owner_statement', 'possible_match', 'contact_card', 'contact_search', 'tie'],
];

/** A large LinkedIn archive through the whole product: upload, worker, database, until every contact can be found. */
export const linkedinImportBenchmark: Benchmark = {
  name: 'linkedin-import',
  run: () =>
    inAFolder(async (folder) => {
      const archive = join(folder, linkedinArchiveName(EXPORTED_AT));
      const network = inventNetwork(SIZE, EXPORTED_AT, seededRandom('bench'));
      await writeZip(linkedinArchive(network, EXPORTED_AT, '2026'), archive, EXPORTED_AT);
      const product = await startProduct(join(folder, 'data'));
      const embedded = await startEmbeddedPostgres(join(folder, 'data', 'postgres'));
      const superuser = new pg.Client({ connectionString: embedded.url });
      try {
        await superuser.connect();
        return await measure(product, superuser, archive);
      } finally {
        await superuser.end();
        embedded.release();
        await product.stop();
      }
    }),
};

async function measure(product: Product, superuser: pg.Client, archive: string): Promise<(Figure | Skipped)[]> {
  const account = await createAccount(product.address, 'jonna@example.com');
  const peak = watchMemory(product);
  const first = await importArchive(product.address, account, archive, () => everyContactHasACard(superuser));
  const megabytes = peak.stop();
  if (first === null) return [{ what: 'LinkedIn archive', skipped: 'the API does not import yet' }];
  await untilWorkerRests(superuser);
  const again = await importArchive(product.address, account, archive, () => everyContactHasACard(superuser));
  if (again === null) throw new Error('The second import was refused.');
  const { rows } = await superuser.query<{ n: number }>('select count(*)::int n from source_record where last_batch = $1', [
    again.id,
  ]);
  await untilWorkerRests(superuser);
  const copy = await copyAgain(superuser, TABLES);
  return [
    againstFloor({
      what: '30,000 connections and 300,000 messages imported',
      floor: { is: 'COPY of the same rows', value: copy },
      ours: first.seconds,
      unit: 's',
      ratioMax: 2.5,
      oursMax: 10,
    }),
    againstFloor({
      what: `the same archive again, ${rows[0]?.n ?? 0} records rewritten`,
      floor: { is: 'the first import', value: first.seconds },
      ours: again.seconds,
      unit: 's',
      ratioMax: 0.5,
      oursMax: Infinity,
    }),
    withinLimit({ what: 'memory of everything, importing', floor: null, ours: megabytes, unit: 'MB', oursMax: 1200 }),
  ];
}

async function everyContactHasACard(superuser: pg.Client): Promise<boolean> {
  const { rows } = await superuser.query<{ done: boolean }>(
    `select count(*) > 0 and count(*) = (select count(*) from contact_card) as done from contact`,
  );
  return rows[0]?.done === true;
}

/** What the worker does in its own time after an import belongs to none of the figures. */
async function untilWorkerRests(superuser: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await superuser.query<{ due: boolean }>(
      `select exists (select from message_words_due)
         or exists (select from network_run where answered_for is distinct from asked_at and failed_at is null) due`,
    );
    if (rows[0]?.due !== true) return;
    await sleep(LOOK_EVERY_MILLISECONDS);
  }
}

function watchMemory(product: Product): { stop(): number } {
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, memoryOf(product.roots))), LOOK_EVERY_MILLISECONDS);
  return {
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}
