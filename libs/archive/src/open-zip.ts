import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { refused } from '#vocabulary';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { ArchiveFault } from './archive-fault.js';
import type { Opening, OpenRefusal } from './opened-archive.js';

const SYMBOLIC_LINK = 0o120000;
const KIND_OF_FILE = 0o170000;
const STORED = 0;
const DEFLATED = 8;

/**
 * Adds the files of a ZIP to an opening, under `prefix`. Only the directory of the ZIP is read; bytes are inflated when a
 * file is opened, and never past the size it declared. ZIPs inside are opened too, one level deep.
 */
export async function openZip(path: string, prefix: string, opening: Opening, depth: 0 | 1): Promise<OpenRefusal | null> {
  let zip: ZipFile;
  const entries: Entry[] = [];
  try {
    // Backslashes, absolute paths, drive letters and `..` make this throw, and so does a directory cut short.
    zip = await yauzl.openPromise(path, { autoClose: false, strictFileNames: true });
    opening.onClose(() => {
      zip.close();
    });
    const tooMany = opening.count(zip.entryCount, 0);
    if (tooMany !== null) return tooMany;
    for await (const entry of zip.eachEntry()) {
      const refusal = refusalOf(entry, opening);
      if (refusal !== null) return refusal;
      if (!entry.fileName.endsWith('/')) entries.push(entry);
    }
  } catch (fault) {
    return refusalOfFault(fault);
  }
  for (const entry of entries) {
    const refusal = await addEntry(zip, entry, prefix, opening, depth);
    if (refusal !== null) return refusal;
  }
  return null;
}

function refusalOf(entry: Entry, opening: Opening): OpenRefusal | null {
  if (((entry.externalFileAttributes >>> 16) & KIND_OF_FILE) === SYMBOLIC_LINK) {
    return refused('ARCHIVE_UNSAFE', `The archive holds a link to somewhere else: ${entry.fileName}.`);
  }
  if (entry.isEncrypted()) {
    return refused('ARCHIVE_ENCRYPTED', 'The archive is protected by a password. Unpack it first, then import the folder.');
  }
  const { inflationFromBytes, inflationMax } = opening.limits;
  const isLarge = entry.uncompressedSize > inflationFromBytes;
  if (isLarge && entry.uncompressedSize > entry.compressedSize * inflationMax) {
    return refused('ARCHIVE_TOO_LARGE', `${entry.fileName} grows more than ${inflationMax} times when unpacked.`);
  }
  return opening.count(0, entry.uncompressedSize);
}

function refusalOfFault(fault: unknown): OpenRefusal {
  const detail = fault instanceof Error ? fault.message : String(fault);
  if (/^(?:absolute path|invalid relative path|invalid characters in fileName)/.test(detail)) {
    return refused('ARCHIVE_UNSAFE', `The archive names a file outside itself (${detail}).`);
  }
  return refused('ARCHIVE_DAMAGED', `The ZIP is damaged or was cut short (${detail}).`);
}

async function addEntry(zip: ZipFile, entry: Entry, prefix: string, opening: Opening, depth: 0 | 1): Promise<OpenRefusal | null> {
  const name = `${prefix}${entry.fileName}`;
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    const reason = 'The file is packed in a way Tieline cannot unpack.';
    opening.problems.push({ file: name, code: 'COMPRESSION_UNKNOWN', reason });
    return null;
  }
  if (!isZipOfPeople(entry.fileName)) {
    opening.add({ name, size: entry.uncompressedSize, open: () => inflated(zip, entry) });
    return null;
  }
  if (depth === 1) {
    const reason = 'The file is a ZIP inside a ZIP inside a ZIP; only one level is opened.';
    opening.problems.push({ file: name, code: 'NESTED_TOO_DEEP', reason });
    return null;
  }
  return openNested(zip, entry, name, opening);
}

function isZipOfPeople(name: string): boolean {
  return /\.zip$/i.test(name) && !/(?:^|\/)(?:__MACOSX\/|\._)/.test(name);
}

/** A ZIP is read from its end, so one inside another is laid down beside it first. */
async function openNested(zip: ZipFile, entry: Entry, name: string, opening: Opening): Promise<OpenRefusal | null> {
  const folder = await mkdtemp(join(tmpdir(), 'tieline-archive-'));
  opening.onClose(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'inner.zip');
  try {
    await pipeline(Readable.from(inflated(zip, entry)), createWriteStream(path, { mode: 0o600 }));
  } catch (fault) {
    if (fault instanceof ArchiveFault) return refused('ARCHIVE_DAMAGED', fault.reason);
    throw fault;
  }
  opening.outerNames.push(name);
  return openZip(path, `${name}/`, opening, 1);
}

async function* inflated(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  try {
    const stream = await zip.openReadStreamPromise(entry);
    let checksum = 0;
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
    // The library measures the size and leaves the checksum to us.
    if (checksum !== entry.crc32) throw new Error('its checksum is wrong');
  } catch (fault) {
    const detail = fault instanceof Error ? fault.message : String(fault);
    throw new ArchiveFault('FILE_DAMAGED', `The file is damaged in the archive (${detail}).`);
  }
}
