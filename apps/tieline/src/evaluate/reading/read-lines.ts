import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Bytes of a file, plain or gzipped; which of the two is read off its first bytes, not its name. */
export async function* readBytes(path: string): AsyncGenerator<Uint8Array> {
  const isGzipped = await startsLikeGzip(path);
  const file = createReadStream(path);
  const bytes: AsyncIterable<Buffer> = isGzipped ? pipeline(file, createGunzip(), () => undefined) : file;
  yield* bytes;
}

/** Lines of a file, plain or gzipped, without their ends; in runs, as line by line takes several times as long. */
export async function* readLines(path: string): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder();
  let held = '';
  for await (const bytes of readBytes(path)) {
    const lines = (held + decoder.decode(bytes, { stream: true })).split(/\r?\n/u);
    held = lines.pop() ?? '';
    yield lines;
  }
  if (held !== '') yield [held];
}

async function startsLikeGzip(path: string): Promise<boolean> {
  for await (const bytes of createReadStream(path, { start: 0, end: 1 }) as AsyncIterable<Buffer>) {
    return bytes[0] === 0x1f && bytes[1] === 0x8b;
  }
  return false;
}
