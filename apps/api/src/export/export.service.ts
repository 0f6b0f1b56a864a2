import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { AccountRepository, ExportRepository, type ReadExport } from '#persistence';
import { calendarDateIn, type OwnerId, refused, type Refusal } from '#vocabulary';
import { AuditService } from '../audit/audit.service.js';
import { Clock } from '../clock/clock.js';
import type { Caller } from '../session/request-context.js';
import { exportedFiles } from './exported-files.js';

/** Each holds a connection for as long as its reader takes. */
const EXPORTS_AT_ONCE_MAX = 3;

/** A ZIP on its way. Whoever reads it slowly slows the reading of the database down; nothing piles up between. */
export interface Download {
  readonly name: string;
  readonly bytes: Readable;
}

@Injectable()
export class ExportService {
  private readonly running = new Set<OwnerId>();

  constructor(
    private readonly rows: ExportRepository,
    private readonly accounts: AccountRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async start(caller: Caller): Promise<Download | Refusal<'EXPORT_RUNS'>> {
    if (this.running.has(caller.ownerId)) return refused('EXPORT_RUNS', 'An export of yours is on its way already.');
    if (this.running.size >= EXPORTS_AT_ONCE_MAX) {
      return refused('EXPORT_RUNS', 'Others are taking their exports just now. Try again in a minute.');
    }
    this.running.add(caller.ownerId);
    try {
      const { zone } = await this.accounts.settings(caller.ownerId);
      await this.audit.record(caller, 'network.exported', caller.ownerId);
      const now = this.clock.now();
      const bytes = this.write(caller.ownerId, now);
      return { name: `tieline-${calendarDateIn(now, zone)}.zip`, bytes };
    } catch (fault) {
      this.running.delete(caller.ownerId);
      throw fault;
    }
  }

  private write(owner: OwnerId, now: Date): Readable {
    const zip = new ZipFile();
    const bytes = Readable.from(zip.outputStream, { objectMode: false });
    this.rows
      .read(owner, (read) => writeAll(zip, bytes, read, now))
      .catch((fault: unknown) => bytes.destroy(fault instanceof Error ? fault : new Error(String(fault))));
    bytes.once('close', () => this.running.delete(owner));
    return bytes;
  }
}

/** Returns when the last byte was read, or nobody reads any more. */
async function writeAll(zip: ZipFile, bytes: Readable, read: ReadExport, now: Date): Promise<void> {
  let current: Readable | null = null;
  for (const file of exportedFiles(read)) {
    zip.addReadStreamLazy(file.name, { mtime: now }, (send) => {
      current = Readable.from(file.pieces(), { objectMode: false, encoding: undefined });
      current.on('error', (fault) => bytes.destroy(fault));
      send(null, current);
    });
  }
  zip.end();
  try {
    await finished(bytes);
  } finally {
    (current as Readable | null)?.destroy();
  }
}
