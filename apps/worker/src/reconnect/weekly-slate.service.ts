import { Injectable } from '@nestjs/common';
import { RECONNECT_QUEUE, reconnectJobId } from '#jobs';
import { AccountRepository, DeliveryRepository } from '#persistence';
import { Queues } from '#queue';
import { SlateMaker } from '#slates';
import type { OwnerId } from '#vocabulary';
import { Clock } from '../clock/clock.js';

/** A slate older than this is not mailed any more: its week is over. */
const MAILED_WITHIN_MILLISECONDS = 7 * 86_400_000;
const OWNERS_PER_PAGE = 500;

@Injectable()
export class WeeklySlateService {
  /** What this process last told the queue, so that a sweep tells only what changed. */
  private readonly kept = new Map<OwnerId, string>();

  constructor(
    private readonly accounts: AccountRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly maker: SlateMaker,
    private readonly queues: Queues,
    private readonly clock: Clock,
  ) {}

  /** The slate that is due, made if nobody made it, and its e-mail on its way. */
  async make(owner: OwnerId): Promise<void> {
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

  /** Keeps every owner's hour and catches up what was missed while no worker ran. */
  async sweep(): Promise<void> {
    let after: OwnerId | null = null;
    do {
      const owners: OwnerId[] = await this.accounts.page(OWNERS_PER_PAGE, after);
      for (const owner of owners) {
        await this.keepSchedule(owner);
        await this.make(owner);
      }
      after = owners.at(-1) ?? null;
    } while (after !== null);
  }

  private async keepSchedule(owner: OwnerId): Promise<void> {
    const { weekday, hour, zone } = await this.accounts.settings(owner);
    // Cron counts Sunday as 0.
    const pattern = `0 ${hour} * * ${weekday % 7}`;
    if (this.kept.get(owner) === `${pattern} ${zone}`) return;
    const nudge = { name: 'weekly-slate', payload: { ownerId: owner }, id: reconnectJobId('weekly-slate', owner) };
    const isKept = await this.queues.keepSchedule(RECONNECT_QUEUE, { pattern, zone }, nudge);
    if (isKept) this.kept.set(owner, `${pattern} ${zone}`);
  }
}
