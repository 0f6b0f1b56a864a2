import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { readArchive, recognizeArchive } from '#importers';
import { inventNetwork, mailbox, type SampleFile, seededRandom } from '#sample-network';
import { isRefusal } from '#vocabulary';
import { writeFolder } from '../../apps/tieline/src/sample/write-files.js';
import { inAFolder } from './a-server.js';
import { type Benchmark, type Figure, medianSecondsOf, withinLimit } from './figure.js';
import { memoryOf } from './processes.js';

/** Makes some 51,000 messages with the newsletters between them, and a tenth of that. */
const SIZE = { people: 2_000, messages: 41_000 };
const SMALL = { people: 2_000, messages: 4_100 };
const EXPORTED_AT = new Date('2026-03-02T00:00:00Z');
const RUNS = 3;
const LOOK_EVERY_MILLISECONDS = 20;

/** A mailbox read for who wrote to whom, when and about what, beside a program that only looks for the headers. */
export const mailboxBenchmark: Benchmark = {
  name: 'mailbox',
  run: () =>
    inAFolder(async (folder) => {
      const large = await written(SIZE, join(folder, 'large'));
      const small = await written(SMALL, join(folder, 'small'));
      const floor = await medianSecondsOf(RUNS, () => headersIn(large.path));
      const ours = await medianSecondsOf(RUNS, () => rowsIn(large.path));
      const growth = (await peakOf(large.path)) - (await peakOf(small.path));
      return figures(large.file.truth.rows, { floor, ours, growth });
    }),
};

function figures(messages: number, { floor, ours, growth }: Readonly<Record<'floor' | 'ours' | 'growth', number>>): Figure[] {
  return [
    withinLimit({
      what: `mbox, ${messages.toLocaleString('en')} messages read by their headers`,
      floor: { is: 'header scan of the file', value: floor },
      ours,
      unit: 's',
      oursMax: 6,
    }),
    withinLimit({
      what: 'memory it takes beyond a mailbox a tenth as large',
      floor: null,
      ours: Math.max(0, growth),
      unit: 'MB',
      oursMax: 60,
    }),
  ];
}

async function written(size: typeof SIZE, folder: string): Promise<{ readonly file: SampleFile; readonly path: string }> {
  const { file } = mailbox(inventNetwork(size, EXPORTED_AT, seededRandom('bench')));
  await writeFolder([file], folder);
  return { file, path: join(folder, file.name) };
}

/** The least any reader of mailboxes does: finds where messages begin and takes their headers as text. */
async function headersIn(path: string): Promise<number> {
  let held: Buffer = Buffer.alloc(0);
  let letters = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1_048_576 })) {
    const bytes = Buffer.concat([held, chunk as Buffer]);
    let at = 0;
    for (let next = bytes.indexOf('\nFrom ', at); next !== -1; next = bytes.indexOf('\nFrom ', at)) {
      const end = bytes.indexOf('\r\n\r\n', at);
      letters += bytes.toString('latin1', at, end === -1 ? next : Math.min(end, next)).split('\r\n').length;
      at = next + 1;
    }
    held = bytes.subarray(at);
  }
  return letters;
}

async function rowsIn(path: string): Promise<number> {
  const file = { name: 'All mail.mbox', size: null, open: () => createReadStream(path, { highWaterMark: 262_144 }) };
  const archive = await recognizeArchive([file], file.name);
  if (isRefusal(archive)) throw new Error(archive.reason);
  let kept = 0;
  for await (const row of readArchive(archive, { defaultCountry: null, columnMapping: null })) if (row.kind === 'kept') kept++;
  return kept;
}

/** The most memory that `tieline read` of the file takes, in megabytes. */
async function peakOf(path: string): Promise<number> {
  const program = join(import.meta.dirname, '../../apps/tieline/src/main.js');
  const reading = spawn(process.execPath, [program, 'read', path, '--json'], { stdio: 'ignore' });
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, memoryOf([reading.pid ?? 0]))), LOOK_EVERY_MILLISECONDS);
  const code = await new Promise<number | null>((resolve, reject) => reading.on('exit', resolve).on('error', reject));
  clearInterval(timer);
  if (code !== 0) throw new Error(`Reading ${path} ended with ${code}.`);
  return peak;
}
