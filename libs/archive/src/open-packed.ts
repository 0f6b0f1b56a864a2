import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ArchiveFile } from '#importers';
import { isRefusal, refused } from '#vocabulary';
import { ArchiveFault } from './archive-fault.js';
import { formatOf, formatOfHead, HEAD_BYTES } from './format-of.js';
import { claimedSize, gunzipped } from './gunzipped.js';
import { filesOfTar } from './open-tar.js';
import { filesOfZip } from './open-zip.js';
import type { Opening, OpenRefusal } from './opened-archive.js';

/** A file on this machine. `name` is what the owner knows it by, `prefix` what the names of the files in it begin with. */
interface PackedFile {
  readonly path: string;
  readonly name: string;
  readonly prefix: string;
}

/** 0 for what the owner handed over, 1 for what lay in it. */
type Depth = 0 | 1;

/**
 * Adds a file to an opening, or the files in it when it is a ZIP, a tar or gzip by its first bytes. Archives in it are
 * opened too, one level deep.
 */
export async function openPacked(file: PackedFile, opening: Opening, depth: Depth): Promise<OpenRefusal | null> {
  const { path, name, prefix } = file;
  const { size } = await stat(path);
  switch (await formatOf(path)) {
    case 'zip':
      return addFiles(await filesOfZip(path, prefix, opening), opening, depth);
    case 'tar':
      return addFiles(await filesOfTar({ path, size, prefix }, opening), opening, depth);
    case 'gzip':
      return openGzip(file, size, opening, depth);
    case 'unknown':
      return refused(
        'ARCHIVE_FORMAT_UNKNOWN',
        `${name} is packed, but as none of ZIP, tar and gzip. Unpack it, then import the folder.`,
      );
    case 'file':
      return opening.count(1, 0) ?? opening.add({ name, size, open: () => createReadStream(path) });
  }
}

async function addFiles(
  files: readonly ArchiveFile[] | OpenRefusal,
  opening: Opening,
  depth: Depth,
): Promise<OpenRefusal | null> {
  if (isRefusal(files)) return files;
  for (const file of files) {
    const refusal = isArchive(file.name) ? await openNested(file, opening, depth) : opening.add(file);
    if (refusal !== null) return refusal;
  }
  return null;
}

function isArchive(name: string): boolean {
  return /\.(?:zip|tar|tgz|gz)$/i.test(name) && !/(?:^|\/)(?:__MACOSX\/|\._)/.test(name);
}

/** One packed file is unpacked whenever it is read; an archive is read from many places, so it is unpacked beside first. */
async function openGzip(file: PackedFile, size: number, opening: Opening, depth: Depth): Promise<OpenRefusal | null> {
  const { path, name, prefix } = file;
  const { limits } = opening;
  const claimed = await claimedSize(path, size);
  if (claimed !== null && claimed > limits.inflatedBytesMax) {
    const gigabytes = (limits.inflatedBytesMax / 1024 ** 3).toFixed(1);
    return refused('ARCHIVE_TOO_LARGE', `Unpacked, ${name} is larger than ${gigabytes} GB, or it was cut short on its way.`);
  }
  const open = () => gunzipped(path, limits);
  try {
    const format = formatOfHead(await headOf(open()));
    if (format !== 'tar' && format !== 'zip') {
      const unpacked = { name: name.replace(/\.gz$/i, ''), size: claimed, open };
      return opening.count(1, claimed ?? 0) ?? opening.add(unpacked);
    }
    const beside = await laidDown(open(), opening);
    const files =
      format === 'zip'
        ? await filesOfZip(beside, prefix, opening)
        : await filesOfTar({ path: beside, size: (await stat(beside)).size, prefix }, opening);
    return await addFiles(files, opening, depth);
  } catch (fault) {
    if (!(fault instanceof ArchiveFault)) throw fault;
    return refused(fault.code === 'FILE_TOO_LARGE' ? 'ARCHIVE_TOO_LARGE' : 'ARCHIVE_DAMAGED', fault.reason);
  }
}

async function headOf(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    pieces.push(piece);
    length += piece.byteLength;
    if (length >= HEAD_BYTES) break;
  }
  return Buffer.concat(pieces).subarray(0, HEAD_BYTES);
}

/** One bad archive among the files of a good one costs itself only, unless it would harm. */
async function openNested(file: ArchiveFile, opening: Opening, depth: Depth): Promise<OpenRefusal | null> {
  const { name } = file;
  if (depth === 1) {
    const reason = 'The file is an archive inside an archive inside an archive; only one level is opened.';
    opening.problems.push({ file: name, code: 'NESTED_TOO_DEEP', reason });
    return null;
  }
  let refusal: OpenRefusal | null;
  try {
    const path = await laidDown(file.open(), opening);
    opening.outerNames.push(name);
    refusal = await openPacked({ path, name, prefix: `${name}/` }, opening, 1);
  } catch (fault) {
    if (!(fault instanceof ArchiveFault)) throw fault;
    refusal = refused('ARCHIVE_DAMAGED', fault.reason);
  }
  if (refusal === null || refusal.code === 'ARCHIVE_TOO_LARGE') return refusal;
  opening.problems.push({ file: name, code: 'NESTED_UNREADABLE', reason: refusal.reason });
  return null;
}

/** Bytes in a file of their own, until the opening is closed. */
async function laidDown(bytes: AsyncIterable<Uint8Array>, opening: Opening): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tieline-archive-'));
  opening.onClose(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'inner');
  await pipeline(Readable.from(bytes), createWriteStream(path, { mode: 0o600 }));
  return path;
}
