import type { ArchiveFile } from './archive-file.js';
import { guardedBytes } from './guarded-bytes.js';

const HEAD_BYTES = 4096;

/** The first bytes of a file, for telling what it is. */
export async function headOf(file: ArchiveFile): Promise<Uint8Array> {
  for await (const chunk of guardedBytes(file)) if (chunk.length > 0) return chunk.subarray(0, HEAD_BYTES);
  return new Uint8Array(0);
}
