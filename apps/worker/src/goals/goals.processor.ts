import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { GOALS_QUEUE, type GoalsJob, goalsJobId } from '#jobs';
import { AccountRepository, isDatabaseAway } from '#persistence';
import { Queues } from '#queue';
import { GoalWeeks } from '#standings';
import { ownerId, type OwnerId } from '#vocabulary';
import { Clock } from '../clock/clock.js';

/** One at a time: judging a large network keeps a processor busy. */
const OWNERS_AT_ONCE = 1;
const SWEEP_MILLISECONDS = 20 * 60_000;
/** A sweep that failed, as the database or the queue is away, is not put off for so long. */
const SWEEP_AGAIN_MILLISECONDS = 10_000;
/** A week that runs is looked at again after this, for silences grow by themselves. */
const FRESH_MILLISECONDS = 24 * 3_600_000;
const OWNERS_PER_PAGE = 500;

/** Writes how goals stand: after a network was computed, after goals changed, and by the day. */
@Injectable()
export class GoalsProcessor implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Goals');
  private sweeping: NodeJS.Timeout | undefined;
  private isStopped = false;

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
    void this.sweep();
  }

  onModuleDestroy(): void {
    this.isStopped = true;
    clearTimeout(this.sweeping);
  }

  private async process(owner: OwnerId): Promise<void> {
    // The owner may have closed the account meanwhile.
    if ((await this.accounts.find(owner)) !== null) await this.weeks.write(owner, this.clock.now());
  }

  /** Nudges for every owner with a goal whose week is not written, or was long ago. */
  private async sweep(): Promise<void> {
    let pause = SWEEP_MILLISECONDS;
    try {
      let after: OwnerId | null = null;
      do {
        const owners: OwnerId[] = await this.accounts.page(OWNERS_PER_PAGE, after);
        for (const owner of owners) await this.nudgeWhereDue(owner);
        after = owners.at(-1) ?? null;
      } while (after !== null && !this.isStopped);
    } catch (fault) {
      this.logger.warn(`Looking for goals whose week is due failed and is tried again: ${String(fault)}`);
      pause = SWEEP_AGAIN_MILLISECONDS;
    }
    if (!this.isStopped) this.sweeping = setTimeout(() => void this.sweep(), pause);
  }

  private async nudgeWhereDue(owner: OwnerId): Promise<void> {
    const now = this.clock.now();
    if (!(await this.weeks.isDue(owner, now, new Date(now.getTime() - FRESH_MILLISECONDS)))) return;
    await this.queues.nudge(GOALS_QUEUE, { name: 'week', payload: { ownerId: owner }, id: goalsJobId(owner) });
  }
}
