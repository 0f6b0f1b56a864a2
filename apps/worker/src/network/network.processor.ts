import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { GOALS_QUEUE, goalsJobId, NETWORK_QUEUE, type NetworkJob, networkJobId } from '#jobs';
import { AccountRepository, isDatabaseAway, NetworkRepository } from '#persistence';
import { NotYet, Queues } from '#queue';
import { ownerId, type OwnerId } from '#vocabulary';
import { Clock } from '../clock/clock.js';
import { Sweep } from '../clock/sweep.js';
import { ComputeNetwork } from './compute-network.service.js';

/** One at a time: computing one keeps a processor busy. */
const NETWORKS_AT_ONCE = 1;
/** An owner whose network somebody else is at is looked at again after this. */
const HELD_MILLISECONDS = 500;
const SWEEP_MILLISECONDS = 20_000;
/** The night before the week begins, so that Monday shows what is. */
const WEEKLY_PATTERN = '30 2 * * 0';

/** Computes the networks that were asked for: after imports and merges, when an owner asks, and all of them once a week. */
@Injectable()
export class NetworkProcessor implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Network');
  private readonly sweep = new Sweep(
    this.logger,
    { what: 'networks that are due', everyMilliseconds: SWEEP_MILLISECONDS, againMilliseconds: SWEEP_MILLISECONDS },
    () => this.nudgeAllDue(),
  );
  private isScheduled = false;

  constructor(
    private readonly queues: Queues,
    private readonly accounts: AccountRepository,
    private readonly networks: NetworkRepository,
    private readonly computing: ComputeNetwork,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.queues.workOn<NetworkJob>(NETWORK_QUEUE, (job) => this.process(job), {
      jobsAtOnce: NETWORKS_AT_ONCE,
      isAway: isDatabaseAway,
    });
    void this.sweep.start();
  }

  onModuleDestroy(): void {
    this.sweep.stop();
  }

  private async process(job: NetworkJob): Promise<void> {
    if (job.ownerId === undefined) return this.askForAll();
    const owner = ownerId(job.ownerId);
    const done = await this.networks.alone(owner, async (writing) => {
      await this.computing.answer(owner, writing);
      return 'done' as const;
    });
    if (done === null) throw new NotYet(HELD_MILLISECONDS);
    await this.queues.nudge(GOALS_QUEUE, { name: 'network', payload: { ownerId: owner }, id: goalsJobId(owner) });
  }

  private async askForAll(): Promise<void> {
    for await (const owner of this.accounts.everyone()) {
      await this.networks.ask(owner, this.clock.now());
      await this.nudge(owner);
    }
  }

  private async nudgeAllDue(): Promise<void> {
    if (!this.isScheduled) this.isScheduled = await this.keepSchedule();
    for (const owner of await this.networks.ownersDue()) await this.nudge(owner);
  }

  private nudge(owner: OwnerId): Promise<void> {
    return this.queues.nudge(NETWORK_QUEUE, { name: 'due', payload: { ownerId: owner }, id: networkJobId('due', owner) });
  }

  private keepSchedule(): Promise<boolean> {
    const weekly = { name: 'weekly', payload: {}, id: networkJobId('weekly', 'all') };
    return this.queues.keepSchedule(NETWORK_QUEUE, { pattern: WEEKLY_PATTERN, zone: 'UTC' }, weekly);
  }
}
