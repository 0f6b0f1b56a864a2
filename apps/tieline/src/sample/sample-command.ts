import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  addressBook,
  calendar,
  inventNetwork,
  linkedinArchive,
  linkedinArchiveName,
  mailbox,
  type SampleNetwork,
  seededRandom,
} from '#sample-network';
import { isRefusal } from '#vocabulary';
import { type SampleOptions, sampleOptions } from './sample-options.js';
import { writeFolder, writeZip } from './write-files.js';

/** `tieline sample FOLDER`: the exports of an invented network, to try the product on. */
export async function sample(args: readonly string[]): Promise<number> {
  const options = sampleOptions(args, new Date());
  if (isRefusal(options)) {
    console.error(options.reason);
    return 2;
  }
  const { people, messages, seed, exportedAt } = options;
  const network = inventNetwork({ people, messages }, exportedAt, seededRandom(seed));
  await mkdir(options.folder, { recursive: true });
  await writeFolder([addressBook(network).file], options.folder);
  const written = [await writeArchive(network, exportedAt, options), await writeTakeout(network, options)];
  if (options.withOlder) written.push(await writeArchive(network, aYearBefore(exportedAt), options));
  for (const path of [...written, join(options.folder, 'contacts.vcf')]) console.log(path);
  return 0;
}

async function writeArchive(network: SampleNetwork, exportedAt: Date, options: SampleOptions): Promise<string> {
  const files = linkedinArchive(network, exportedAt, '2026');
  const path = join(options.folder, linkedinArchiveName(exportedAt));
  if (!options.isUnpacked) {
    await writeZip(files, path, exportedAt);
    return path;
  }
  const folder = path.replace(/\.zip$/, '');
  await writeFolder(files, folder);
  return folder;
}

/** Mail and calendar as Google hands them out. */
async function writeTakeout(network: SampleNetwork, { folder, isUnpacked, exportedAt }: SampleOptions): Promise<string> {
  const files = [mailbox(network).file, calendar(network).file];
  if (isUnpacked) {
    await writeFolder(files, folder);
    return join(folder, 'Takeout');
  }
  const path = join(folder, `takeout-${exportedAt.toISOString().slice(0, 10)}.zip`);
  await writeZip(files, path, exportedAt);
  return path;
}

function aYearBefore(day: Date): Date {
  const before = new Date(day);
  before.setUTCFullYear(before.getUTCFullYear() - 1);
  return before;
}
