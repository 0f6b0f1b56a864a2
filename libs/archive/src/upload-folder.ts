import { createWriteStream } from 'node:fs';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ImportBatchId, OwnerId } from '#vocabulary';
import type { ArchiveInput } from './open-archive.js';

/** Where uploads lie until the worker has taken them in: one folder for each import, files named by their position. */
export class UploadFolder {
  constructor(private readonly dataFolder: string) {}

  /** Appends a stream to a file, as it comes. `count` sees every piece before it is written, and may throw to end it. */
  async append(
    place: { readonly owner: OwnerId; readonly batch: ImportBatchId; readonly position: number; readonly offset: number },
    bytes: Readable,
    count: (bytes: number) => void,
  ): Promise<void> {
    const folder = this.of(place.owner, place.batch);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, String(place.position));
    // A first attempt may have left more than it told us of.
    const file = await open(path, 'a');
    await file.truncate(place.offset);
    await file.close();
    const counted = async function* (pieces: AsyncIterable<Buffer>) {
      for await (const piece of pieces) {
        count(piece.byteLength);
        yield piece;
      }
    };
    await pipeline(bytes, counted, createWriteStream(path, { flags: 'a', mode: 0o600 }));
  }

  /** How many bytes of a file are here; 0 for one that has not begun to arrive. */
  async size(owner: OwnerId, batch: ImportBatchId, position: number): Promise<number> {
    try {
      return (await stat(join(this.of(owner, batch), String(position)))).size;
    } catch {
      return 0;
    }
  }

  /** The files as `openArchive` takes them, under the names the owner knows. */
  inputs(owner: OwnerId, batch: ImportBatchId, files: readonly { position: number; name: string }[]): ArchiveInput[] {
    return files.map(({ position, name }) => ({ path: join(this.of(owner, batch), String(position)), name }));
  }

  async remove(owner: OwnerId, batch: ImportBatchId): Promise<void> {
    await rm(this.of(owner, batch), { recursive: true, force: true });
  }

  private of(owner: OwnerId, batch: ImportBatchId): string {
    return join(this.dataFolder, 'uploads', owner, batch);
  }
}
