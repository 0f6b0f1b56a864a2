import { Injectable } from '@nestjs/common';
import { RECONNECT_QUEUE, reconnectJobId } from '#jobs';
import { AccountRepository, DeliveryRepository } from '#persistence';
import { NotYet, Queues } from '#queue';
import { SlateMaker } from '#slates';
import type { OwnerId } from '#vocabulary';
import { Clock } from '../clock/clock.js';

/** A slate older than this is not mailed any more: its week is over. */
const MAILED_WITHIN_MILLISECONDS = 7 * 86_400_000;
/** A schedule that somebody else is at is looked at again after this. */
const BUSY_MILLISECONDS = 500;

@Injectable()
export class WeeklySlateService {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly maker: SlateMaker,
    private readonly queues: Queues,
    private readonly clock: Clock,
  ) {}

  /** The slate that is due, made if nobody made it, and its e-mail on its way. */
  async make(owner: OwnerId): Promise<void> {
    if ((await this.accounts.find(owner)) === null) return this.endSchedule(owner);
    const now = this.clock.now();
    const slate = await this.maker.makeDue(owner, now);
    if (slate === null || now.getTime() - slate.madeAt.getTime() > MAILED_WITHIN_MILLISECONDS) return;
    const { digestByEmail } = await this.accounts.settings(owner);
    if (!digestByEmail || (await this.deliveries.isDelivered(owner, slate.id))) return;
    await this.queues.nudge(RECONNECT_QUEUE, {
      name: 'deliver-digest',
      payload: { ownerId: owner, slateId: slate.id },
      id: reconnectJobId('deliver-digest', slate.id),
    });
  }

  /** Keeps the hour that an owner has chosen, and makes what is due by it; forgets the hour of one who is gone. */
  async followSchedule(owner: OwnerId): Promise<void> {
    const account = await this.accounts.find(owner);
    // Nobody looks after a sample by the week.
    if (account?.isSample === true) return;
    // Two changes at once may be followed at once: whoever writes looks again afterwards, so the last word stays.
    const isKept = account === null || ((await this.keepSchedule(owner)) && (await this.keepSchedule(owner)));
    if (!isKept) throw new NotYet(BUSY_MILLISECONDS);
    await this.make(owner);
  }

  /** Keeps every owner's hour and catches up what was missed while no worker ran. */
  async sweep(): Promise<void> {
    for await (const owner of this.accounts.everyone()) {
      await this.keepSchedule(owner);
      await this.make(owner);
    }
  }

  private endSchedule(owner: OwnerId): Promise<void> {
    return this.queues.endSchedule(RECONNECT_QUEUE, reconnectJobId('weekly-slate', owner));
  }

  /** @returns false when somebody is at the same schedule; the next sweep looks again. */
  private async keepSchedule(owner: OwnerId): Promise<boolean> {
    const { weekday, hour, zone } = await this.accounts.settings(owner);
    // Cron counts Sunday as 0.
    const pattern = `0 ${hour} * * ${weekday % 7}`;
    const nudge = { name: 'weekly-slate', payload: { ownerId: owner }, id: reconnectJobId('weekly-slate', owner) };
    const standing = await this.queues.scheduleOf(RECONNECT_QUEUE, nudge.id);
    if (standing?.pattern === pattern && standing.zone === zone) return true;
    return this.queues.keepSchedule(RECONNECT_QUEUE, { pattern, zone }, nudge);
  }
}
