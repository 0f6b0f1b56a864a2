import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ArchiveFault } from './archive-fault.js';
import type { ArchiveLimits } from './archive-limits.js';

/** A header and a trailer with nothing between them. */
const SMALLEST_BYTES = 18;
/** What the format can make of one byte at the most: 258 bytes from two bits. */
const DEFLATE_INFLATION_MAX = 1032;

/**
 * What a gzip file holds, unpacked while it is read and never further than the limits allow: the last bytes of the file
 * claim a size, and a claim is no measurement.
 *
 * @throws ArchiveFault when a limit is passed, or when the file is damaged or cut short
 */
export async function* gunzipped(path: string, limits: ArchiveLimits): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  // Whatever fails on the way is heard of by who reads.
  pipeline(createReadStream(path), gunzip, () => undefined);
  let bytes = 0;
  try {
    for await (const piece of gunzip as AsyncIterable<Uint8Array>) {
      bytes += piece.byteLength;
      if (bytes > limits.inflatedBytesMax || bytes > limits.inflationFromBytes + gunzip.bytesWritten * limits.inflationMax) {
        throw new ArchiveFault('FILE_TOO_LARGE', tooLarge(limits));
      }
      yield piece;
    }
  } catch (fault) {
    if (fault instanceof ArchiveFault) throw fault;
    const detail = fault instanceof Error ? fault.message : String(fault);
    throw new ArchiveFault('FILE_DAMAGED', `The file is damaged or was cut short (${detail}).`);
  } finally {
    gunzip.destroy();
  }
}

function tooLarge({ inflatedBytesMax, inflationMax }: ArchiveLimits): string {
  return `Unpacked, the file is larger than ${(inflatedBytesMax / 1024 ** 3).toFixed(1)} GB, or more than ${inflationMax} times as large.`;
}

/**
 * The size a gzip file claims for what it holds, in bytes: its last four, so that sizes past 4 GB begin again at 0.
 *
 * @returns null where the claim cannot be true, as when the file was cut short and these are some other bytes
 */
export async function claimedSize(path: string, size: number): Promise<number | null> {
  if (size < SMALLEST_BYTES) return null;
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, size - 4);
    const claimed = buffer.readUInt32LE();
    return claimed > size * DEFLATE_INFLATION_MAX ? null : claimed;
  } finally {
    await file.close();
  }
}
