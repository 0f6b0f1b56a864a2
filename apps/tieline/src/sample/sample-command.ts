import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  addressBook,
  chatArchives,
  calendar,
  inventNetwork,
  linkedinArchive,
  linkedinArchiveName,
  mailbox,
  type SampleFile,
  type SampleNetwork,
  seededRandom,
  socialArchives,
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
  const days = options.withOlder ? [exportedAt, aYearBefore(exportedAt)] : [exportedAt];
  const written: string[] = [];
  for (const day of days) written.push(await writeArchive(linkedIn(network, day), day, options));
  written.push(await writeTakeout(network, options));
  const social = options.withSocial ? [...socialArchives(network, exportedAt), ...chatArchives(network, exportedAt)] : [];
  for (const archive of social) written.push(await writeArchive(archive, exportedAt, options));
  for (const path of [...written, join(options.folder, 'contacts.vcf')]) console.log(path);
  return 0;
}

interface NamedArchive {
  /** Without an ending. */
  readonly name: string;
  readonly files: readonly SampleFile[];
}

function linkedIn(network: SampleNetwork, exportedAt: Date): NamedArchive {
  return {
    name: linkedinArchiveName(exportedAt).replace(/\.zip$/, ''),
    files: linkedinArchive(network, exportedAt, '2026'),
  };
}

async function writeArchive({ name, files }: NamedArchive, exportedAt: Date, options: SampleOptions): Promise<string> {
  const folder = join(options.folder, name);
  if (!options.isUnpacked) {
    await writeZip(files, `${folder}.zip`, exportedAt);
    return `${folder}.zip`;
  }
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
