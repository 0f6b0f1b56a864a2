import { Injectable, Logger } from '@nestjs/common';
import { NETWORK_QUEUE, networkJobId } from '#jobs';
import { NetworkRepository } from '#persistence';
import { Queues } from '#queue';
import type { OwnerId } from '#vocabulary';
import { Clock } from '../clock/clock.js';

/** Asks for an owner's network to be computed anew. */
@Injectable()
export class NetworkAsking {
  private readonly logger = new Logger('Network');

  constructor(
    private readonly networks: NetworkRepository,
    private readonly queues: Queues,
    private readonly clock: Clock,
  ) {}

  async ask(owner: OwnerId): Promise<void> {
    await this.networks.ask(owner, this.clock.now());
    await this.nudge(owner);
  }

  /** The database says what is due; a nudge that gets lost only makes it wait for the next sweep. */
  async nudge(owner: OwnerId): Promise<void> {
    try {
      await this.queues.nudge(NETWORK_QUEUE, { name: 'due', payload: { ownerId: owner }, id: networkJobId('due', owner) });
    } catch (fault) {
      this.logger.warn(`A network waits for the next sweep: ${String(fault)}`);
    }
  }
}
