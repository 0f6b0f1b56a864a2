import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportFile } from '#persistence';
import type { ImportBatchId, OwnerId } from '#vocabulary';

/** Where the API laid down an import's files, until nobody needs them any more. */
export class UploadFolder {
  constructor(private readonly dataFolder: string) {}

  files(owner: OwnerId, batch: ImportBatchId, files: readonly ImportFile[]): { path: string; name: string }[] {
    return files.map(({ position, name }) => ({ path: join(this.of(owner, batch), String(position)), name }));
  }

  async remove(owner: OwnerId, batch: ImportBatchId): Promise<void> {
    await rm(this.of(owner, batch), { recursive: true, force: true });
  }

  private of(owner: OwnerId, batch: ImportBatchId): string {
    return join(this.dataFolder, 'uploads', owner, batch);
  }
}
