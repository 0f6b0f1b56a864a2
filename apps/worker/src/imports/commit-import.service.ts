import { Injectable } from '@nestjs/common';
import { DerivedRepository, type ImportBatch, ImportBatchRepository, ImportRepository, type ImportWriting } from '#persistence';
import { type ImportReport, isRefusal, type OwnerId } from '#vocabulary';
import { Clock } from '../clock/clock.js';
import { type ImportSource, ImportSources } from './import-sources.service.js';
import { plannedRuns } from './planned-runs.js';
import { Stopping } from './stopping.js';
import { Tally } from './tally.js';
import { UploadFolder } from '#archive';

/** Writes an upload into the network, run by run, and goes on where it was left. */
@Injectable()
export class CommitImport {
  constructor(
    private readonly batches: ImportBatchRepository,
    private readonly imports: ImportRepository,
    private readonly derived: DerivedRepository,
    private readonly sources: ImportSources,
    private readonly uploads: UploadFolder,
    private readonly clock: Clock,
    private readonly stopping: Stopping,
  ) {}

  async commit(owner: OwnerId, batch: ImportBatch, writing: ImportWriting): Promise<void> {
    // A report says that all is written; what was left then was to derive from it.
    if (batch.report === null && !(await this.write(owner, batch, writing))) return;
    await this.derived.refreshAfterImport(owner, await this.derived.contactsOf(owner, batch.id));
    await this.batches.move(owner, batch.id, 'committing', 'committed', this.clock.now());
    await this.uploads.remove(owner, batch.id);
  }

  /** @returns false when the upload cannot be opened any more. */
  private async write(owner: OwnerId, batch: ImportBatch, writing: ImportWriting): Promise<boolean> {
    const source = await this.sources.open(owner, batch);
    if (isRefusal(source)) {
      await this.batches.halt(owner, batch.id, source);
      return false;
    }
    try {
      const tally = await this.apply(owner, batch, writing, source);
      const seconds = (this.clock.now().getTime() - batch.changedAt.getTime()) / 1_000;
      const report: ImportReport = {
        counts: tally.counts(),
        files: tally.files(source.open.archive.files),
        ...tally.totals(),
        seconds,
      };
      await this.batches.save(owner, batch.id, { column: 'report', value: report }, tally.problems());
      if (tally.isLarge()) await this.imports.measureTables();
      return true;
    } finally {
      await source.open.close();
    }
  }

  /** While the database writes one run, the next is read and decided. */
  private async apply(
    owner: OwnerId,
    batch: ImportBatch,
    writing: ImportWriting,
    { open, settings }: ImportSource,
  ): Promise<Tally> {
    const known = await this.imports.knownBefore(owner, batch.id);
    const tally = new Tally();
    for (const problem of open.problems) tally.addClosedFile(problem);
    let written: Promise<unknown> = Promise.resolve();
    try {
      for await (const planned of plannedRuns(open, known, this.imports, settings)) {
        tally.add(planned);
        await written;
        this.stopping.check();
        if (planned.chunk.number < batch.chunksApplied) continue;
        written = writing.apply(batch.id, planned.chunk);
        // Whatever fails is heard of at the next await, not before.
        written.catch(() => undefined);
      }
    } finally {
      await written;
    }
    return tally;
  }
}
