import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { RECONNECT_QUEUE, type ReconnectJob, reconnectJobId } from '#jobs';
import { Queues } from '#queue';
import { ownerId, slateId } from '#vocabulary';
import { DigestService } from './digest.service.js';
import { WeeklySlateService } from './weekly-slate.service.js';

const JOBS_AT_ONCE = 2;
/** How long a changed schedule or a missed week may wait to be noticed. */
const SWEEP_PATTERN = '*/10 * * * *';

/** Names the work of the weekly job; the work is in the services. */
@Injectable()
export class ReconnectProcessor implements OnApplicationBootstrap {
  constructor(
    private readonly queues: Queues,
    private readonly slates: WeeklySlateService,
    private readonly digests: DigestService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.queues.workOn<ReconnectJob>(RECONNECT_QUEUE, (job, name) => this.process(job, name), JOBS_AT_ONCE);
    const sweep = { name: 'sweep', payload: {}, id: reconnectJobId('sweep', 'all') };
    await this.queues.keepSchedule(RECONNECT_QUEUE, { pattern: SWEEP_PATTERN, zone: 'UTC' }, sweep);
    await this.queues.nudge(RECONNECT_QUEUE, { ...sweep, id: reconnectJobId('sweep', 'at-start') });
  }

  async process(job: ReconnectJob, name: string): Promise<void> {
    if (job.ownerId === undefined) return this.slates.sweep();
    const owner = ownerId(job.ownerId);
    if (name === 'deliver-digest' && job.slateId !== undefined) return this.digests.deliver(owner, slateId(job.slateId));
    return this.slates.make(owner);
  }
}
