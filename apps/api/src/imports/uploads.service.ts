import { Injectable } from '@nestjs/common';
import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { ImportBatchRepository } from '#persistence';
import { type ImportBatchId, importBatchId, isRefusal, type OwnerId, refused, type Refusal } from '#vocabulary';
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
  /** What is being written, by file: a connection may be long dead before we hear of it, and its upload go on on another. */
  private readonly arriving = new Map<string, Arrival>();

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
    await this.endArrival(keyOf(owner, upload));
    const awaited = await this.awaited(owner, upload);
    if (isRefusal(awaited)) return awaited;
    const offset = Number(upload.headers['upload-offset'] ?? 0);
    if (offset !== 0 && offset !== awaited.arrivedBytes) {
      return refused('WRONG_OFFSET', `${awaited.arrivedBytes} bytes of this file have arrived; go on from there.`);
    }
    const arrival = new Arrival(upload.bytes);
    this.arriving.set(keyOf(owner, upload), arrival);
    try {
      return await this.write(owner, arrival, { ...awaited, offset });
    } finally {
      arrival.hasEnded();
      if (this.arriving.get(keyOf(owner, upload)) === arrival) this.arriving.delete(keyOf(owner, upload));
    }
  }

  /** @returns how many bytes of the file are here, so that an upload which broke off can go on */
  async arrived(upload: Omit<Upload, 'bytes'>): Promise<number | Refusal<UploadRefusalCode>> {
    const caller = await this.sessions.callerOf(upload.headers);
    if (caller === null) return refused('NOT_SIGNED_IN', 'Sign in first.');
    await this.endArrival(keyOf(caller.ownerId, upload));
    const awaited = await this.awaited(caller.ownerId, upload);
    return isRefusal(awaited) ? awaited : awaited.arrivedBytes;
  }

  private async awaited(
    owner: OwnerId,
    upload: Omit<Upload, 'bytes'>,
  ): Promise<AwaitedFile | Refusal<'NOT_FOUND' | 'WRONG_STATE'>> {
    const batch = ID.test(upload.batch) ? await this.batches.find(owner, importBatchId(upload.batch)) : null;
    const file = batch?.files.find(({ position }) => String(position) === upload.position);
    if (batch === null || file === undefined) return refused('NOT_FOUND', 'No import waits for this file.');
    if (batch.state !== 'receiving') return refused('WRONG_STATE', 'This import takes no more files.');
    // Bytes are counted before they are written: after a crash the disk may hold fewer than were noted.
    const onDisk = await this.folder.size(owner, batch.id, file.position);
    return { batch: batch.id, file, arrivedBytes: Math.min(file.receivedBytes, onDisk) };
  }

  /** Whoever asks about a file has given up on the connection it was coming by. */
  private async endArrival(key: string): Promise<void> {
    await this.arriving.get(key)?.giveUp();
  }

  private async write(
    owner: OwnerId,
    arrival: Arrival,
    { batch, file, offset }: Pick<AwaitedFile, 'batch' | 'file'> & { readonly offset: number },
  ): Promise<number | Refusal<UploadRefusalCode>> {
    let received = offset;
    let notedAt = this.clock.now().getTime();
    let noted: Promise<unknown> = Promise.resolve();
    const note = () => this.batches.received(owner, batch, file.position, received);
    try {
      await this.folder.append({ owner, batch, position: file.position, offset }, arrival.bytes, (length) => {
        if (received + length > file.size) throw new TooLarge();
        received += length;
        const now = this.clock.now().getTime();
        if (now - notedAt < NOTED_MILLISECONDS) return;
        notedAt = now;
        // Only shown; the last word is written below, and must not be overtaken.
        noted = noted.then(note).catch(() => undefined);
      });
    } catch (fault) {
      if (fault instanceof TooLarge) {
        return refused('UPLOAD_TOO_LARGE', `The file is larger than the ${file.size} bytes it was announced with.`);
      }
      // A connection that broke off: what has arrived stays, and the upload can go on.
      if (!arrival.bytes.readableAborted && !arrival.isGivenUp) throw fault;
    }
    await noted;
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

/** The bytes of a file on their way in. */
class Arrival {
  isGivenUp = false;
  hasEnded: () => void = () => undefined;
  private readonly ended = new Promise<void>((resolve) => {
    this.hasEnded = resolve;
  });

  constructor(readonly bytes: Readable) {}

  /** Takes no more bytes. @returns when nothing is written any more */
  giveUp(): Promise<void> {
    this.isGivenUp = true;
    this.bytes.destroy();
    return this.ended;
  }
}

interface AwaitedFile {
  readonly batch: ImportBatchId;
  readonly file: { readonly position: number; readonly size: number };
  readonly arrivedBytes: number;
}

const keyOf = (owner: OwnerId, { batch, position }: Pick<Upload, 'batch' | 'position'>): string =>
  `${owner} ${batch.toLowerCase()} ${position}`;

class TooLarge extends Error {}
