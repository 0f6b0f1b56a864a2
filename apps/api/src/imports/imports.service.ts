import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { IMPORT_QUEUE, importJobId, type ImportStep } from '#jobs';
import { CsvMappingRepository, type ImportBatch as BatchRow, ImportBatchRepository } from '#persistence';
import { Queues } from '#queue';
import { type ImportBatchId, isRefusal, type OwnerId, refused, type Refusal } from '#vocabulary';
import { Clock } from '../clock/clock.js';
import { type Page, pageFrom, pageOf, type PageArgs } from '../graphql/page.js';
import { changesOf } from '../graphql/changes-of.js';
import { checkImport, type ImportToBegin, mappingOf } from './check-import.js';
import { presentImport } from './import-batch.presenter.js';
import type { ColumnRole, ImportBatch, ImportProblemConnection } from './import-batch.type.js';
import { UploadFolder } from '#archive';

const NOT_FOUND = refused('NOT_FOUND', 'There is no such import.');

type Outcome<Code extends string = never> = Promise<ImportBatch | Refusal<Code | 'NOT_FOUND' | 'WRONG_STATE'>>;

@Injectable()
export class ImportsService implements OnModuleDestroy {
  private readonly logger = new Logger('Imports');
  private isStopping = false;

  constructor(
    private readonly batches: ImportBatchRepository,
    private readonly mappings: CsvMappingRepository,
    private readonly uploads: UploadFolder,
    private readonly queues: Queues,
    private readonly clock: Clock,
  ) {}

  onModuleDestroy(): void {
    this.isStopping = true;
  }

  async list(owner: OwnerId, args: PageArgs): Promise<Page<ImportBatch>> {
    const { first, after } = pageOf(args, ['moment', 'id']);
    const [createdAt = '', id = ''] = after ?? [];
    const before = after === null ? null : { createdAt: new Date(createdAt), id };
    const rows = await this.batches.list(owner, before, first + 1);
    const now = this.clock.now();
    return pageFrom(
      rows,
      first,
      (row) => presentImport(row, now),
      (row) => [row.createdAt.toISOString(), row.id],
    );
  }

  async find(owner: OwnerId, batch: ImportBatchId): Promise<ImportBatch | Refusal<'NOT_FOUND'>> {
    const found = await this.batches.find(owner, batch);
    return found === null ? NOT_FOUND : presentImport(found, this.clock.now());
  }

  async problems(owner: OwnerId, batch: ImportBatchId, args: PageArgs): Promise<ImportProblemConnection> {
    const { first, after } = pageOf(args, ['number']);
    const rows = await this.batches.problems(owner, batch, Number(after?.[0] ?? -1), first + 1);
    const page = pageFrom(
      rows,
      first,
      (row) => row,
      (row) => [String(row.position)],
    );
    return { edges: [...page.edges], pageInfo: page.pageInfo, totalCount: await this.batches.countProblems(owner, batch) };
  }

  async begin(
    owner: OwnerId,
    wanted: ImportToBegin,
  ): Promise<ImportBatch | Refusal<'NAME_MISSING' | 'TOO_LONG' | 'OUT_OF_RANGE' | 'NOT_FOUND'>> {
    const checked = checkImport(wanted);
    if (isRefusal(checked)) return checked;
    return this.find(owner, await this.batches.begin(owner, checked, this.clock.now()));
  }

  async finishUpload(owner: OwnerId, batch: ImportBatchId): Outcome<'UPLOAD_INCOMPLETE'> {
    const found = await this.batches.find(owner, batch);
    const missing = found?.files.find((file) => file.receivedBytes < file.size);
    if (found?.state === 'receiving' && missing !== undefined) {
      return refused('UPLOAD_INCOMPLETE', `${missing.name} has not arrived yet.`);
    }
    return this.advance(owner, batch, ['receiving', 'received'], 'read');
  }

  async chooseColumns(
    owner: OwnerId,
    batch: ImportBatchId,
    choices: readonly { readonly header: string; readonly role: ColumnRole }[],
  ): Outcome<'UNKNOWN_COLUMNS'> {
    const found = await this.batches.find(owner, batch);
    if (found === null) return NOT_FOUND;
    const guess = JSON.parse(found.columnGuess ?? '[]') as { header: string }[];
    const mapping = guess.length === 0 ? null : mappingOf(guess, choices);
    if (mapping === null) return refused('UNKNOWN_COLUMNS', 'Say of every column of this table what it means.');
    await this.batches.chooseColumns(owner, batch, JSON.stringify(mapping));
    await this.mappings.remember(owner, mapping.signature, JSON.stringify(mapping), this.clock.now());
    return this.advance(owner, batch, ['previewed', 'received'], 'read');
  }

  commit(owner: OwnerId, batch: ImportBatchId): Outcome {
    return this.advance(owner, batch, ['previewed', 'committing'], 'commit');
  }

  undo(owner: OwnerId, batch: ImportBatchId): Outcome {
    return this.advance(owner, batch, ['committed', 'undoing'], 'undo');
  }

  async discard(owner: OwnerId, batch: ImportBatchId): Promise<Refusal<'NOT_FOUND' | 'WRONG_STATE'> | null> {
    if ((await this.batches.find(owner, batch)) === null) return NOT_FOUND;
    if (!(await this.batches.discard(owner, batch))) {
      return refused('WRONG_STATE', 'This import is at work or has written something. Undo it first.');
    }
    await this.uploads.remove(owner, batch);
    return null;
  }

  async resume(owner: OwnerId, batch: ImportBatchId): Outcome {
    if (await this.batches.resume(owner, batch)) await this.nudge(owner, batch, 'read');
    else if ((await this.batches.find(owner, batch)) !== null) {
      return refused('WRONG_STATE', 'Nothing has stopped this import.');
    }
    return this.find(owner, batch);
  }

  /** The import now and whenever something about it changes, until nobody listens or it is gone. */
  watch(owner: OwnerId, batch: ImportBatchId): AsyncIterableIterator<ImportBatch> {
    return changesOf(async () => {
      const found = this.isStopping ? null : await this.batches.find(owner, batch);
      if (found === null) return null;
      const { state, changedAt, rowsRead, files, report, refusalCode } = found;
      const sign = JSON.stringify([state, changedAt, rowsRead, files, report !== null, refusalCode]);
      return { sign, value: presentImport(found, this.clock.now()) };
    });
  }

  private async advance(
    owner: OwnerId,
    batch: ImportBatchId,
    [from, to]: readonly [BatchRow['state'], BatchRow['state']],
    step: ImportStep,
  ): Promise<ImportBatch | Refusal<'NOT_FOUND' | 'WRONG_STATE'>> {
    const moved = await this.batches.move(owner, batch, from, to, this.clock.now());
    const now = await this.find(owner, batch);
    if (!moved && !isRefusal(now)) return refused('WRONG_STATE', `The import is ${now.state}; this needs one that is ${from}.`);
    if (moved) await this.nudge(owner, batch, step);
    return now;
  }

  /** The batch says what is due; a nudge that gets lost only makes it wait for the worker's next sweep. */
  private async nudge(owner: OwnerId, batch: ImportBatchId, step: ImportStep): Promise<void> {
    try {
      await this.queues.nudge(IMPORT_QUEUE, { name: step, payload: { ownerId: owner }, id: importJobId(step, batch) });
    } catch (fault) {
      this.logger.warn(`The worker could not be told of an import and will find it itself: ${String(fault)}`);
    }
  }
}
