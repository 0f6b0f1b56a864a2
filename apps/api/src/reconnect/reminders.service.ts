import { Injectable } from '@nestjs/common';
import { DeliveryRepository, OccasionRepository, OpportunityRepository } from '#persistence';
import { nextDue } from '#reconnect';
import { addDays, calendarDateIn, isRefusal, type OwnerId, refused, type Refusal } from '#vocabulary';
import { IANAZone } from 'luxon';
import { Clock } from '../clock/clock.js';
import { type Page, type PageArgs, pageFrom, pageOf } from '../graphql/page.js';
import { presentOpportunity } from '../opportunities/opportunity.presenter.js';
import type { OutgoingMail } from './delivery.type.js';
import { OwnerZone } from './owner-zone.js';
import type { Today } from './today.type.js';

const MILLISECONDS_PER_DAY = 86_400_000;
const OWED_UP_TO_DAYS = 60;
const DUE_DAYS_AHEAD = 6;
const SHOWN_MAX = 20;
const PREVIEWED = 3;

@Injectable()
export class RemindersService {
  constructor(
    private readonly occasions: OccasionRepository,
    private readonly opportunities: OpportunityRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly zones: OwnerZone,
    private readonly clock: Clock,
  ) {}

  async today(owner: OwnerId): Promise<Today> {
    const now = this.clock.now();
    const today = calendarDateIn(now, await this.zones.of(owner));
    const from = new Date(now.getTime() - OWED_UP_TO_DAYS * MILLISECONDS_PER_DAY);
    const upTo = addDays(today, DUE_DAYS_AHEAD);
    const [owedReplies, duePromises, steps] = await Promise.all([
      this.occasions.owedReplies(owner, from, now, SHOWN_MAX),
      this.occasions.duePromises(owner, upTo, SHOWN_MAX),
      this.opportunities.dueSteps(owner, upTo, SHOWN_MAX),
    ]);
    const dueSteps = steps.map(presentOpportunity);
    return { owedReplies, duePromises, dueSteps, dueCount: owedReplies.length + duePromises.length + dueSteps.length };
  }

  /** The next moments of a schedule the owner is about to choose. */
  preview(weekday: number, hour: number, zone: string): Date[] | Refusal<'UNKNOWN_ZONE' | 'OUT_OF_RANGE'> {
    const objection = checkSchedule(weekday, hour, zone);
    if (isRefusal(objection)) return objection;
    const moments: Date[] = [];
    while (moments.length < PREVIEWED) {
      moments.push(nextDue({ weekday, hour, zone }, moments.at(-1) ?? this.clock.now()).dueAt);
    }
    return moments;
  }

  countOutbox(owner: OwnerId): Promise<number> {
    return this.deliveries.count(owner);
  }

  async outbox(owner: OwnerId, args: PageArgs): Promise<Page<OutgoingMail>> {
    const { first, after } = pageOf(args, ['moment', 'id']);
    const [claimedAt, id] = after ?? [];
    const from = claimedAt === undefined || id === undefined ? null : { claimedAt, id };
    const rows = await this.deliveries.page(owner, first + 1, from);
    return pageFrom(
      rows,
      first,
      ({ id, claimedAt, recipient, subject, text, state }) => ({ id, at: claimedAt, to: recipient, subject, text, state }),
      (row) => [row.claimedAt.toISOString(), row.id],
    );
  }
}

function checkSchedule(weekday: number, hour: number, zone: string): Refusal<'UNKNOWN_ZONE' | 'OUT_OF_RANGE'> | null {
  if (!IANAZone.isValidZone(zone))
    return refused('UNKNOWN_ZONE', `There is no zone "${zone}". Zones are named like Europe/Berlin.`);
  const isWithin = Number.isInteger(weekday) && weekday >= 1 && weekday <= 7 && Number.isInteger(hour) && hour >= 0 && hour <= 23;
  return isWithin
    ? null
    : refused('OUT_OF_RANGE', 'The day of the week is a number from 1, Monday, to 7, and the hour from 0 to 23.');
}
