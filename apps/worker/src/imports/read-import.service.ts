import { Injectable } from '@nestjs/common';
import { type ImportBatch, ImportBatchRepository, ImportRepository } from '#persistence';
import { type ImportPreview, isRefusal, type OwnerId } from '#vocabulary';
import { Clock } from '../clock/clock.js';
import { ImportSources, type ImportSource } from './import-sources.service.js';
import { plannedRuns } from './planned-runs.js';
import { PreviewSamples } from './preview-samples.js';
import { Stopping } from './stopping.js';
import { Tally } from './tally.js';
import { UploadFolder } from '#archive';

/** Progress is written no more often than this. */
const PROGRESS_MILLISECONDS = 300;

/** Reads an upload and says what it would do; of the network it writes nothing. */
@Injectable()
export class ReadImport {
  constructor(
    private readonly batches: ImportBatchRepository,
    private readonly imports: ImportRepository,
    private readonly sources: ImportSources,
    private readonly uploads: UploadFolder,
    private readonly clock: Clock,
    private readonly stopping: Stopping,
  ) {}

  async read(owner: OwnerId, batch: ImportBatch): Promise<void> {
    await this.batches.move(owner, batch.id, 'received', 'reading', this.clock.now());
    const source = await this.sources.open(owner, batch);
    if (isRefusal(source)) {
      await this.batches.refuse(owner, batch.id, source, this.clock.now());
      await this.uploads.remove(owner, batch.id);
      return;
    }
    // What only the owner can tell is asked at the preview, also of those who want none.
    const waits = !batch.commitsWhenRead || source.hasOpenQuestions;
    try {
      // Who wants no preview waits for one reading, not for two.
      if (waits) await this.preview(owner, batch, source);
    } finally {
      await source.open.close();
    }
    await this.batches.move(owner, batch.id, 'reading', waits ? 'previewed' : 'committing', this.clock.now());
  }

  private async preview(owner: OwnerId, batch: ImportBatch, { open, settings }: ImportSource): Promise<void> {
    const known = await this.imports.knownBefore(owner, batch.id);
    const tally = new Tally();
    const samples = new PreviewSamples(known);
    for (const problem of open.problems) tally.addClosedFile(problem);
    let shownAt = 0;
    for await (const planned of plannedRuns(open, known, this.imports, settings)) {
      this.stopping.check();
      tally.add(planned);
      samples.add(planned);
      const now = this.clock.now().getTime();
      if (now - shownAt < PROGRESS_MILLISECONDS) continue;
      shownAt = now;
      const { rowsRead, rowsExpected } = planned.chunk;
      await this.batches.progress(owner, batch.id, rowsRead, rowsExpected);
    }
    const { read } = tally.totals();
    await this.batches.progress(owner, batch.id, read, read);
    const preview: ImportPreview = { counts: tally.counts(), files: tally.files(open.archive.files), ...samples.samples() };
    await this.batches.save(owner, batch.id, { column: 'preview', value: preview }, tally.problems());
  }
}
