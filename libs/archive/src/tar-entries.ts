import type { FileHandle } from 'node:fs/promises';
import { refused } from '#vocabulary';
import type { OpenRefusal } from './opened-archive.js';
import { paxFields, TAR_BLOCK_BYTES, tarHeader, type TarHeader, text } from './tar-header.js';

/** Longer names than this are nobody's. */
const LONG_NAME_BYTES_MAX = 64 * 1024;

export interface TarEntry extends TarHeader {
  /** Where its bytes begin. */
  readonly start: number;
}

/**
 * Headers with the longer names that stand before them, up to the empty block that ends a tar. A tar that ends
 * without one was cut short: what it holds is refused, not half read.
 */
export async function* entriesOf(tar: FileHandle, tarSize: number): AsyncGenerator<TarEntry | OpenRefusal> {
  let longer: Partial<TarHeader> = {};
  let at = 0;
  while (at + TAR_BLOCK_BYTES <= tarSize) {
    const block = await read(tar, at, TAR_BLOCK_BYTES);
    if (block.every((byte) => byte === 0)) return;
    const header = tarHeader(block);
    if (header === null) {
      yield damaged(`at byte ${at}`);
      return;
    }
    const isLonger = 'xgLK'.includes(header.type);
    const size = isLonger ? header.size : (longer.size ?? header.size);
    const start = at + TAR_BLOCK_BYTES;
    at = start + Math.ceil(size / TAR_BLOCK_BYTES) * TAR_BLOCK_BYTES;
    if (start + size > tarSize) break;
    if (!isLonger) {
      yield { ...header, ...longer, start };
      longer = {};
    } else if (size <= LONG_NAME_BYTES_MAX) {
      longer = { ...longer, ...longerNames(header.type, await read(tar, start, size)) };
    } else {
      yield damaged(`a name is too long at byte ${start}`);
      return;
    }
  }
  yield damaged('it was cut short');
}

/** What a header that is only about the next one says; `g` is about all that follow and names no file. */
function longerNames(type: string, bytes: Uint8Array): Partial<TarHeader> {
  if (type === 'L') return { name: text(bytes, 0, bytes.length) };
  if (type === 'K') return { linkName: text(bytes, 0, bytes.length) };
  if (type === 'g') return {};
  const { path, linkpath, size } = paxFields(bytes);
  return {
    ...(path === undefined ? {} : { name: path }),
    ...(linkpath === undefined ? {} : { linkName: linkpath }),
    ...(size === undefined || !/^\d{1,15}$/.test(size) ? {} : { size: Number(size) }),
  };
}

async function read(tar: FileHandle, at: number, length: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await tar.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}

function damaged(detail: string): OpenRefusal {
  return refused('ARCHIVE_DAMAGED', `The tar is damaged (${detail}).`);
}
