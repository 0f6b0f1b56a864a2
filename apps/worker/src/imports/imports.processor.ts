import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { IMPORT_QUEUE, type ImportJob, NETWORK_QUEUE, networkJobId } from '#jobs';
import {
  type ImportBatch,
  ImportBatchRepository,
  ImportRepository,
  type ImportWriting,
  isDatabaseAway,
  isOutrunByOwner,
} from '#persistence';
import { NotYet, Queues } from '#queue';
import { ownerId, type OwnerId } from '#vocabulary';
import { Clock } from '../clock/clock.js';
import { Sweep } from '../clock/sweep.js';
import { CommitImport } from './commit-import.service.js';
import { ReadImport } from './read-import.service.js';

/** Owners served at once. */
const OWNERS_MAX = 4;
/** An owner whose imports somebody else holds is looked at again after this. */
const HELD_MILLISECONDS = 500;
const SWEEP_MILLISECONDS = 60_000;
const SWEEP_AGAIN_MILLISECONDS = 2_000;
/** A batch that fails so often in one worker waits for its owner to let it go on. */
const FAULTS_MAX = 3;

/** Does what is due of each owner's imports, one after the other. The batch's state says what; a job only says whose. */
@Injectable()
export class ImportsProcessor implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Imports');
  private readonly faults = new Map<string, number>();
  private readonly sweep = new Sweep(
    this.logger,
    { what: 'imports that were left', everyMilliseconds: SWEEP_MILLISECONDS, againMilliseconds: SWEEP_AGAIN_MILLISECONDS },
    () => this.nudgeAllDue('sweep'),
  );

  constructor(
    private readonly queues: Queues,
    private readonly batches: ImportBatchRepository,
    private readonly imports: ImportRepository,
    private readonly reading: ReadImport,
    private readonly committing: CommitImport,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.queues.workOn<ImportJob>(IMPORT_QUEUE, (job) => this.process(ownerId(job.ownerId)), {
      jobsAtOnce: OWNERS_MAX,
      isAway: isDatabaseAway,
    });
    // A job that a killed worker held is locked for a while; under another id its owner is served at once.
    const id = `start-${this.clock.now().getTime()}`;
    void this.sweep.start(() => this.nudgeAllDue(id));
  }

  onModuleDestroy(): void {
    this.sweep.stop();
  }

  private async process(owner: OwnerId): Promise<void> {
    const done = await this.imports.alone(owner, (writing) => this.doWhatIsDue(owner, writing));
    if (done === null) throw new NotYet(HELD_MILLISECONDS);
  }

  private async doWhatIsDue(owner: OwnerId, writing: ImportWriting): Promise<'done'> {
    for (;;) {
      const batch = await this.batches.nextDue(owner);
      if (batch === null) return 'done';
      await this.step(owner, batch, writing);
    }
  }

  private async step(owner: OwnerId, batch: ImportBatch, writing: ImportWriting): Promise<void> {
    try {
      if (batch.state === 'committing') await this.committing.commit(owner, batch, writing);
      else if (batch.state === 'undoing') await writing.undo(batch.id, this.clock.now());
      else return await this.reading.read(owner, batch);
      await this.nudgeNetwork(owner);
    } catch (fault) {
      if (fault instanceof NotYet || isDatabaseAway(fault)) throw fault;
      if (isOutrunByOwner(fault)) throw new NotYet(0);
      // The owner closed the account meanwhile.
      if ((await this.batches.find(owner, batch.id)) === null) return;
      this.logger.error(
        `The import ${batch.id} failed: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`,
      );
      const times = (this.faults.get(batch.id) ?? 0) + 1;
      this.faults.set(batch.id, times);
      if (times < FAULTS_MAX) throw fault;
      this.faults.delete(batch.id);
      await this.batches.halt(owner, batch.id, FAILED);
    }
  }

  /** The network that was asked for with the import's last step. A nudge that gets lost makes it wait for the next sweep. */
  private async nudgeNetwork(owner: OwnerId): Promise<void> {
    try {
      await this.queues.nudge(NETWORK_QUEUE, { name: 'due', payload: { ownerId: owner }, id: networkJobId('due', owner) });
    } catch (fault) {
      this.logger.warn(`A network waits for the next sweep: ${String(fault)}`);
    }
  }

  /** Nudges for every owner with something due. */
  private async nudgeAllDue(id: string): Promise<void> {
    for (const owner of await this.batches.ownersDue()) {
      await this.queues.nudge(IMPORT_QUEUE, { name: 'due', payload: { ownerId: owner }, id: `${id}-${owner}` });
    }
  }
}

const FAILED = {
  code: 'IMPORT_FAILED',
  reason: 'Something failed on our side. Nothing is lost; the log knows more, and the import can be resumed.',
};
