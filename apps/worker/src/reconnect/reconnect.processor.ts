import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { RECONNECT_QUEUE, type ReconnectJob, reconnectJobId } from '#jobs';
import { isDatabaseAway } from '#persistence';
import { Queues } from '#queue';
import { ownerId, slateId } from '#vocabulary';
import { DigestService } from './digest.service.js';
import { WeeklySlateService } from './weekly-slate.service.js';

const JOBS_AT_ONCE = 2;
/** How long a missed week, or a changed schedule that nobody told of, may wait to be noticed. */
const SWEEP_PATTERN = '*/10 * * * *';
/** A queue that is away is tried again after this. */
const BEGUN_AGAIN_MILLISECONDS = 2_000;

/** Names the work of the weekly job; the work is in the services. */
@Injectable()
export class ReconnectProcessor implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Reconnect');
  private beginning: NodeJS.Timeout | undefined;

  constructor(
    private readonly queues: Queues,
    private readonly slates: WeeklySlateService,
    private readonly digests: DigestService,
  ) {}

  onApplicationBootstrap(): void {
    this.queues.workOn<ReconnectJob>(RECONNECT_QUEUE, (job, name) => this.process(job, name), {
      jobsAtOnce: JOBS_AT_ONCE,
      isAway: isDatabaseAway,
    });
    void this.begin();
  }

  onModuleDestroy(): void {
    clearTimeout(this.beginning);
  }

  /** A worker that starts while the queue is away begins when it is back. */
  private async begin(): Promise<void> {
    const sweep = { name: 'sweep', payload: {}, id: reconnectJobId('sweep', 'all') };
    try {
      await this.queues.keepSchedule(RECONNECT_QUEUE, { pattern: SWEEP_PATTERN, zone: 'UTC' }, sweep);
      await this.queues.nudge(RECONNECT_QUEUE, { ...sweep, id: reconnectJobId('sweep', 'at-start') });
    } catch (fault) {
      this.logger.warn(`The weekly job could not be scheduled and is tried again: ${String(fault)}`);
      this.beginning = setTimeout(() => void this.begin(), BEGUN_AGAIN_MILLISECONDS);
    }
  }

  async process(job: ReconnectJob, name: string): Promise<void> {
    if (job.ownerId === undefined) return this.slates.sweep();
    const owner = ownerId(job.ownerId);
    if (name === 'deliver-digest' && job.slateId !== undefined) return this.digests.deliver(owner, slateId(job.slateId));
    if (name === 'keep-schedule') return this.slates.followSchedule(owner);
    return this.slates.make(owner);
  }
}
