import { Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { UploadFolder } from '#archive';
import { IMPORT_QUEUE, importJobId } from '#jobs';
import { AccountRepository, ImportBatchRepository, newId } from '#persistence';
import { Queues } from '#queue';
import { type ImportBatchId, type OwnerId, refused, type Refusal } from '#vocabulary';
import { Clock } from '../clock/clock.js';
import { checkSettings } from './check-settings.js';
import { DEFAULT_SETTINGS } from './default-settings.js';
import { type SampleImport, sampleImports } from './sample-imports.js';
import { SamplePursuitsService } from './sample-pursuits.service.js';

/** Visitors who may look around within an hour; each costs the worker a second. */
const NEW_PER_HOUR_MAX = 30;
const KEPT_DAYS = 7;
const MILLISECONDS_PER_HOUR = 3_600_000;
/** Most visitors see a finished network; where the worker is busy, they see it come in. */
const PATIENCE_MILLISECONDS = 15_000;
const LOOK_EVERY_MILLISECONDS = 150;

/** Accounts with an invented network, one for each visitor, so that nobody sees what another one did. */
@Injectable()
export class SampleAccountService {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly batches: ImportBatchRepository,
    private readonly pursuits: SamplePursuitsService,
    private readonly uploads: UploadFolder,
    private readonly queues: Queues,
    private readonly clock: Clock,
  ) {}

  /** A new account whose network came in by the same imports as anybody's. */
  async create(zone: string): Promise<OwnerId | Refusal<'TOO_MANY' | 'UNKNOWN_ZONE' | 'OUT_OF_RANGE' | 'BAD_ADDRESS'>> {
    const settings = { zone, ...DEFAULT_SETTINGS };
    const objection = checkSettings(settings);
    if (objection !== null) return objection;
    const now = this.clock.now();
    const hourAgo = new Date(now.getTime() - MILLISECONDS_PER_HOUR);
    await this.eraseOld(now);
    if ((await this.accounts.samplesSince(hourAgo)) >= NEW_PER_HOUR_MAX) {
      return refused('TOO_MANY', 'Many people are looking around right now. Try again in an hour, or create an account.');
    }
    const { imports, ownerName } = sampleImports(now, now.toISOString().slice(0, 10));
    const account = { email: `${newId()}@sample.invalid`, name: ownerName, passwordHash: null, isSample: true };
    const owner = await this.accounts.create(account, settings, now);
    if (owner === null) throw new Error('An address made up a moment ago is taken.');
    const begun: ImportBatchId[] = [];
    for (const sample of imports) begun.push(await this.handIn(owner, sample));
    await this.untilCommitted(owner, begun);
    await this.pursuits.fill(owner);
    return owner;
  }

  private async handIn(owner: OwnerId, { title, files }: SampleImport): Promise<ImportBatchId> {
    const sizes = files.map(({ name, bytes }) => ({ name, size: bytes.byteLength }));
    const batch = await this.batches.begin(owner, { title, commitsWhenRead: true, files: sizes }, this.clock.now());
    for (const [position, { bytes }] of files.entries()) {
      await this.uploads.append({ owner, batch, position, offset: 0 }, Readable.from([bytes]), () => undefined);
      await this.batches.received(owner, batch, position, bytes.byteLength);
    }
    await this.batches.move(owner, batch, 'receiving', 'received', this.clock.now());
    await this.queues.nudge(IMPORT_QUEUE, { name: 'read', payload: { ownerId: owner }, id: importJobId('read', batch) });
    return batch;
  }

  private async untilCommitted(owner: OwnerId, batches: readonly ImportBatchId[]): Promise<void> {
    const until = this.clock.now().getTime() + PATIENCE_MILLISECONDS;
    while (this.clock.now().getTime() < until) {
      const found = await Promise.all(batches.map((batch) => this.batches.find(owner, batch)));
      if (found.every((batch) => batch?.state === 'committed')) return;
      await sleep(LOOK_EVERY_MILLISECONDS);
    }
  }

  private async eraseOld(now: Date): Promise<void> {
    const before = new Date(now.getTime() - KEPT_DAYS * 24 * MILLISECONDS_PER_HOUR);
    for (const owner of await this.accounts.samplesBefore(before)) await this.accounts.erase(owner);
  }
}
