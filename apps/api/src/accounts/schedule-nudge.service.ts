import { Injectable, Logger } from '@nestjs/common';
import { RECONNECT_QUEUE, reconnectJobId } from '#jobs';
import { Queues } from '#queue';
import type { OwnerId } from '#vocabulary';
import { Clock } from '../clock/clock.js';

/** Tells the worker that the hour of an owner is another one now, or that the owner is gone. */
@Injectable()
export class ScheduleNudge {
  private readonly logger = new Logger('Accounts');

  constructor(
    private readonly queues: Queues,
    private readonly clock: Clock,
  ) {}

  /** A nudge that gets lost only makes it wait for the worker's next sweep. */
  async give(owner: OwnerId): Promise<void> {
    // A change that comes while the one before is at work is told as well, so each has an id of its own.
    const id = reconnectJobId('keep-schedule', `${owner}-${this.clock.now().getTime()}`);
    try {
      await this.queues.nudge(RECONNECT_QUEUE, { name: 'keep-schedule', payload: { ownerId: owner }, id });
    } catch (fault) {
      this.logger.warn(`The worker could not be told of a schedule and will find it itself: ${String(fault)}`);
    }
  }
}
