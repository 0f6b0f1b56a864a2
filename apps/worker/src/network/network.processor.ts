import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { NETWORK_QUEUE, type NetworkJob, networkJobId } from '#jobs';
import { AccountRepository, isDatabaseAway, NetworkRepository } from '#persistence';
import { NotYet, Queues } from '#queue';
import { ownerId, type OwnerId } from '#vocabulary';
import { Clock } from '../clock/clock.js';
import { ComputeNetwork } from './compute-network.service.js';

/** One at a time: computing one keeps a processor busy. */
const NETWORKS_AT_ONCE = 1;
/** An owner whose network somebody else is at is looked at again after this. */
const HELD_MILLISECONDS = 500;
const SWEEP_MILLISECONDS = 20_000;
/** The night before the week begins, so that Monday shows what is. */
const WEEKLY_PATTERN = '30 2 * * 0';
const OWNERS_PER_PAGE = 500;

/** Computes the networks that were asked for: after imports and merges, when an owner asks, and all of them once a week. */
@Injectable()
export class NetworkProcessor implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Network');
  private sweeping: NodeJS.Timeout | undefined;
  private isScheduled = false;
  private isStopped = false;

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
    void this.sweep();
  }

  onModuleDestroy(): void {
    this.isStopped = true;
    clearTimeout(this.sweeping);
  }

  private async process(job: NetworkJob): Promise<void> {
    if (job.ownerId === undefined) return this.askForAll();
    const owner = ownerId(job.ownerId);
    const done = await this.networks.alone(owner, async (writing) => {
      await this.computing.answer(owner, writing);
      return 'done' as const;
    });
    if (done === null) throw new NotYet(HELD_MILLISECONDS);
  }

  private async askForAll(): Promise<void> {
    let after: OwnerId | null = null;
    do {
      const owners: OwnerId[] = await this.accounts.page(OWNERS_PER_PAGE, after);
      for (const owner of owners) {
        await this.networks.ask(owner, this.clock.now());
        await this.nudge(owner);
      }
      after = owners.at(-1) ?? null;
    } while (after !== null);
  }

  /** Nudges for every owner who waits, again and again: whatever was lost on the way is found here. */
  private async sweep(): Promise<void> {
    try {
      if (!this.isScheduled) this.isScheduled = await this.keepSchedule();
      for (const owner of await this.networks.ownersDue()) await this.nudge(owner);
    } catch (fault) {
      this.logger.warn(`Looking for networks that are due failed and is tried again: ${String(fault)}`);
    } finally {
      if (!this.isStopped) this.sweeping = setTimeout(() => void this.sweep(), SWEEP_MILLISECONDS);
    }
  }

  private nudge(owner: OwnerId): Promise<void> {
    return this.queues.nudge(NETWORK_QUEUE, { name: 'due', payload: { ownerId: owner }, id: networkJobId('due', owner) });
  }

  private keepSchedule(): Promise<boolean> {
    const weekly = { name: 'weekly', payload: {}, id: networkJobId('weekly', 'all') };
    return this.queues.keepSchedule(NETWORK_QUEUE, { pattern: WEEKLY_PATTERN, zone: 'UTC' }, weekly);
  }
}
