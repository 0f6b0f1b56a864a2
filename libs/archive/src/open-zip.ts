import { crc32 } from 'node:zlib';
import type { ArchiveFile } from '#importers';
import { refused } from '#vocabulary';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { ArchiveFault } from './archive-fault.js';
import { isMedia } from './is-media.js';
import type { Opening, OpenRefusal } from './opened-archive.js';

const SYMBOLIC_LINK = 0o120000;
const KIND_OF_FILE = 0o170000;
const STORED = 0;
const DEFLATED = 8;

/**
 * Lists the files of a ZIP, under `prefix`. Only its directory is read; bytes are inflated when a file is opened, and never
 * past the size it declared.
 */
export async function filesOfZip(path: string, prefix: string, opening: Opening): Promise<readonly ArchiveFile[] | OpenRefusal> {
  const files: ArchiveFile[] = [];
  try {
    // Backslashes, absolute paths, drive letters and `..` make this throw, and so does a directory cut short.
    const zip = await yauzl.openPromise(path, { autoClose: false, strictFileNames: true });
    opening.onClose(() => {
      zip.close();
    });
    const tooMany = opening.count(zip.entryCount, 0);
    if (tooMany !== null) return tooMany;
    for await (const entry of zip.eachEntry()) {
      const refusal = refusalOf(entry, opening);
      if (refusal !== null) return refusal;
      const name = `${prefix}${entry.fileName}`;
      if (entry.fileName.endsWith('/')) continue;
      if (entry.compressionMethod === STORED || entry.compressionMethod === DEFLATED) {
        files.push({ name, size: entry.uncompressedSize, open: () => inflated(zip, entry) });
      } else {
        const reason = 'The file is packed in a way Tieline cannot unpack.';
        opening.problems.push({ file: name, code: 'COMPRESSION_UNKNOWN', reason });
      }
    }
  } catch (fault) {
    return refusalOfFault(fault);
  }
  return files;
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
  return opening.count(0, isMedia(entry.fileName) ? 0 : entry.uncompressedSize);
}

function refusalOfFault(fault: unknown): OpenRefusal {
  const detail = fault instanceof Error ? fault.message : String(fault);
  if (/^(?:absolute path|invalid relative path|invalid characters in fileName)/.test(detail)) {
    return refused('ARCHIVE_UNSAFE', `The archive names a file outside itself (${detail}).`);
  }
  return refused('ARCHIVE_DAMAGED', `The ZIP is damaged or was cut short (${detail}).`);
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
