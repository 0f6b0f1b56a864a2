import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { GOALS_QUEUE, type GoalsJob, goalsJobId } from '#jobs';
import { AccountRepository, isDatabaseAway } from '#persistence';
import { Queues } from '#queue';
import { GoalWeeks } from '#standings';
import { ownerId, type OwnerId } from '#vocabulary';
import { Clock } from '../clock/clock.js';
import { Sweep } from '../clock/sweep.js';

/** One at a time: judging a large network keeps a processor busy. */
const OWNERS_AT_ONCE = 1;
const SWEEP_MILLISECONDS = 20 * 60_000;
const SWEEP_AGAIN_MILLISECONDS = 10_000;
/** A week that runs is looked at again after this, for silences grow by themselves. */
const FRESH_MILLISECONDS = 24 * 3_600_000;

/** Writes how goals stand: after a network was computed, after goals changed, and by the day. */
@Injectable()
export class GoalsProcessor implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Goals');
  private readonly sweep = new Sweep(
    this.logger,
    { what: 'goals whose week is due', everyMilliseconds: SWEEP_MILLISECONDS, againMilliseconds: SWEEP_AGAIN_MILLISECONDS },
    () => this.nudgeAllDue(),
  );

  constructor(
    private readonly queues: Queues,
    private readonly accounts: AccountRepository,
    private readonly weeks: GoalWeeks,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.queues.workOn<GoalsJob>(GOALS_QUEUE, (job) => this.process(ownerId(job.ownerId)), {
      jobsAtOnce: OWNERS_AT_ONCE,
      isAway: isDatabaseAway,
    });
    void this.sweep.start();
  }

  onModuleDestroy(): void {
    this.sweep.stop();
  }

  private async process(owner: OwnerId): Promise<void> {
    // The owner may have closed the account meanwhile.
    if ((await this.accounts.find(owner)) !== null) await this.weeks.write(owner, this.clock.now());
  }

  /** Nudges for every owner with a goal whose week is not written, or was long ago. */
  private async nudgeAllDue(): Promise<void> {
    for await (const owner of this.accounts.everyone()) {
      if (this.sweep.isStopped) return;
      await this.nudgeWhereDue(owner);
    }
  }

  private async nudgeWhereDue(owner: OwnerId): Promise<void> {
    const now = this.clock.now();
    if (!(await this.weeks.isDue(owner, now, new Date(now.getTime() - FRESH_MILLISECONDS)))) return;
    await this.queues.nudge(GOALS_QUEUE, { name: 'week', payload: { ownerId: owner }, id: goalsJobId(owner) });
  }
}
