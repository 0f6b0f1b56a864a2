import type { ArchiveFile } from './archive-file.js';
import { guardedBytes } from './guarded-bytes.js';
import { concatenated } from './text/concatenated.js';

const HEAD_BYTES = 4096;

/** The first bytes of a file, for telling what it is, in however small pieces they come. */
export async function headOf(file: ArchiveFile): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of guardedBytes(file)) {
    parts.push(chunk.subarray(0, HEAD_BYTES - length));
    length = Math.min(HEAD_BYTES, length + chunk.length);
    if (length === HEAD_BYTES) break;
  }
  return concatenated(parts, length);
}
