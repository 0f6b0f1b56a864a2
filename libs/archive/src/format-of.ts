import { open } from 'node:fs/promises';
import { tarHeader, TAR_BLOCK_BYTES } from './tar-header.js';

/** `unknown`: packed in a way that is known only so that it can be refused in words: bzip2, xz, 7z, rar, zstd. */
export type Format = 'zip' | 'tar' | 'gzip' | 'unknown' | 'file';

/** So much of a file says what it is. */
export const HEAD_BYTES = TAR_BLOCK_BYTES;

const SIGNATURES: readonly (readonly [Format, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['gzip', [0x1f, 0x8b]],
  ['unknown', [0x42, 0x5a, 0x68]],
  ['unknown', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['unknown', [0x37, 0x7a, 0xbc, 0xaf]],
  ['unknown', [0x52, 0x61, 0x72, 0x21]],
  ['unknown', [0x28, 0xb5, 0x2f, 0xfd]],
];

/** What a file is by its first bytes; its name is no evidence. */
export async function formatOf(path: string): Promise<Format> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return formatOfHead(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

/** The oldest tars have no word in them that says so; the sum over a header tells them from everything else. */
export function formatOfHead(head: Uint8Array): Format {
  const found = SIGNATURES.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte));
  if (found !== undefined) return found[0];
  return head.length >= TAR_BLOCK_BYTES && tarHeader(head) !== null ? 'tar' : 'file';
}
