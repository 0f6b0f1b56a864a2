import { Injectable } from '@nestjs/common';
import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { ImportBatchRepository } from '#persistence';
import { importBatchId, type OwnerId, refused, type Refusal } from '#vocabulary';
import { Clock } from '../clock/clock.js';
import { isOwnOrigin } from '../session/own-origin.js';
import { SessionService } from '../session/session.service.js';
import { UploadFolder } from '#archive';

/** What has arrived is noted this often. */
const NOTED_MILLISECONDS = 400;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export interface Upload {
  readonly batch: string;
  readonly position: string;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Readable;
}

export type UploadRefusalCode =
  'NOT_SIGNED_IN' | 'WRONG_ORIGIN' | 'READ_ONLY' | 'NOT_FOUND' | 'WRONG_STATE' | 'WRONG_OFFSET' | 'UPLOAD_TOO_LARGE';

/** Takes in the files of an import, as streams. */
@Injectable()
export class UploadsService {
  constructor(
    private readonly batches: ImportBatchRepository,
    private readonly folder: UploadFolder,
    private readonly sessions: SessionService,
    private readonly clock: Clock,
  ) {}

  /** @returns how many bytes of the file are here now */
  async take(upload: Upload): Promise<number | Refusal<UploadRefusalCode>> {
    const owner = await this.ownerOf(upload.headers);
    if (typeof owner !== 'string') return owner;
    const batch = ID.test(upload.batch) ? await this.batches.find(owner, importBatchId(upload.batch)) : null;
    const file = batch?.files.find(({ position }) => String(position) === upload.position);
    if (batch === null || file === undefined) return refused('NOT_FOUND', 'No import waits for this file.');
    if (batch.state !== 'receiving') return refused('WRONG_STATE', 'This import takes no more files.');
    const offset = Number(upload.headers['upload-offset'] ?? 0);
    if (offset !== 0 && offset !== file.receivedBytes) {
      return refused('WRONG_OFFSET', `${file.receivedBytes} bytes of this file have arrived; go on from there.`);
    }
    return this.write(owner, upload, { batch: batch.id, file, offset });
  }

  private async write(
    owner: OwnerId,
    { bytes }: Upload,
    {
      batch,
      file,
      offset,
    }: { batch: ReturnType<typeof importBatchId>; file: { position: number; size: number }; offset: number },
  ): Promise<number | Refusal<UploadRefusalCode>> {
    let received = offset;
    let notedAt = this.clock.now().getTime();
    const note = () => this.batches.received(owner, batch, file.position, received);
    try {
      await this.folder.append({ owner, batch, position: file.position, offset }, bytes, (length) => {
        if (received + length > file.size) throw new TooLarge();
        received += length;
        const now = this.clock.now().getTime();
        if (now - notedAt < NOTED_MILLISECONDS) return;
        notedAt = now;
        // Only shown; the last word is written below.
        note().catch(() => undefined);
      });
    } catch (fault) {
      if (fault instanceof TooLarge) {
        return refused('UPLOAD_TOO_LARGE', `The file is larger than the ${file.size} bytes it was announced with.`);
      }
      // A connection that broke off: what has arrived stays, and the upload can go on.
      if (!bytes.readableAborted) throw fault;
    }
    await note();
    return received;
  }

  private async ownerOf(headers: IncomingHttpHeaders): Promise<OwnerId | Refusal<UploadRefusalCode>> {
    const caller = await this.sessions.callerOf(headers);
    if (caller === null) return refused('NOT_SIGNED_IN', 'Sign in first.');
    if (caller.via !== 'apiKey' && !isOwnOrigin(headers)) {
      return refused('WRONG_ORIGIN', 'This request came from another site and was not carried out.');
    }
    if (!caller.mayWrite) return refused('READ_ONLY', 'This API key may read but not write.');
    return caller.ownerId;
  }
}

class TooLarge extends Error {}
