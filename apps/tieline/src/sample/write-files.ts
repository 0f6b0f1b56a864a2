import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { SampleFile } from '#sample-network';

/** Writes each file under its name below the folder. */
export async function writeFolder(files: readonly SampleFile[], folder: string): Promise<void> {
  for (const file of files) {
    const path = join(folder, file.name);
    await mkdir(dirname(path), { recursive: true });
    await pipeline(Readable.from(file.pieces), createWriteStream(path));
  }
}

/** Writes one ZIP; the same files and day give the same bytes. */
export async function writeZip(files: readonly SampleFile[], path: string, writtenAt: Date): Promise<void> {
  const zip = new ZipFile();
  for (const file of files) {
    const open = () => Readable.from(file.pieces, { objectMode: false, encoding: undefined });
    zip.addReadStreamLazy(file.name, { mtime: writtenAt }, (send) => send(null, open()));
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}
