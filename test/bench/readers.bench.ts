import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type ArchiveFile, readArchive, recognizeArchive } from '#importers';
import { isRefusal } from '#vocabulary';
import { type Benchmark, fastEnough, type Figure, withinLimit } from './figure.js';
import { filesToRead, type Reading } from './files-to-read.js';

const RUNS = 3;
const PIECE_BYTES = 262_144;
const MEGABYTE = 1_000_000;
/** Megabytes a second of processor time. */
const WANTED = 50;

/** Every reader beside the least that any reader of its format does, in processor time: the clock measures the neighbours. */
export const readersBenchmark: Benchmark = {
  name: 'readers',
  async run() {
    const figures: Figure[] = [];
    for (const reading of filesToRead()) figures.push(await figureOf(reading));
    return [...figures, await memoryFigure()];
  },
};

/** What a mailbox of a million messages takes beyond an idle program, in a process of its own. */
async function memoryFigure(): Promise<Figure> {
  const program = join(import.meta.dirname, 'read-a-million-messages.js');
  const { stdout } = await promisify(execFile)(process.execPath, [program]);
  const { kept, megabytes } = JSON.parse(stdout) as { readonly kept: number; readonly megabytes: number };
  const what = `mbox of ${kept.toLocaleString('en')} messages, memory above idle`;
  return withinLimit({ what, floor: null, ours: megabytes, unit: 'MB', oursMax: 400 });
}

async function figureOf(reading: Reading): Promise<Figure> {
  const { what, files, floor } = reading;
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / MEGABYTE;
  const least = await fastestOf(() => Promise.resolve(files.map(({ bytes }) => leastOf(bytes, floor))));
  const ours = await fastestOf(() => readAll(reading));
  return fastEnough({
    what: `${what}, ${megabytes.toFixed(0)} MB`,
    floor: { is: floor === 'JSON' ? 'JSON.parse' : 'text cut into lines', value: megabytes / least },
    ours: megabytes / ours,
    unit: 'MB/s',
    oursMin: WANTED,
  });
}

/** Processor seconds of the quickest of some runs: what disturbs a run only ever slows it. */
async function fastestOf(work: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    const began = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(began);
    least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}

/** @returns something of everything, so that nothing is left out as unused */
function leastOf(bytes: Buffer, floor: Reading['floor']): number {
  const text = bytes.toString('utf8');
  if (floor === 'lines') return text.split('\n').reduce((sum, line) => sum + line.length, 0);
  const json = text.slice(Math.max(0, text.search(/[[{]/)));
  return /^[[{]/.test(json) ? Object.keys(JSON.parse(json) as object).length : text.split('\n').length;
}

async function readAll({ what, files }: Reading): Promise<number> {
  const archive = await recognizeArchive(files.map(fileOf), 'archive');
  if (isRefusal(archive)) throw new Error(archive.reason);
  let kept = 0;
  const context = { defaultCountry: null, columnMapping: null, readAt: new Date('2026-03-02T00:00:00Z') };
  for await (const row of readArchive(archive, context)) if (row.kind === 'kept') kept++;
  if (kept === 0) throw new Error(`Nothing was kept of: ${what}.`);
  return kept;
}

function fileOf({ name, bytes }: Reading['files'][number]): ArchiveFile {
  return { name, size: bytes.length, open: () => piecesOf(bytes) };
}

async function* piecesOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}
