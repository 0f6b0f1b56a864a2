import { Injectable } from '@nestjs/common';
import { AccountRepository, CalendarFeedRepository, ContactRepository, OccasionRepository, SlateRepository } from '#persistence';
import { dueInWeek, type FeedEvent, nextDue, renderCalendar } from '#reconnect';
import { addDays, calendarDateIn, type OwnerId } from '#vocabulary';
import { Clock } from '../clock/clock.js';
import type { RequestContext } from '../session/request-context.js';
import { newToken, tokenHash } from '../session/token.js';
import type { CalendarFeed } from './delivery.type.js';

const SLATES_SHOWN = 8;
const PROMISES_SHOWN = 100;
const PROMISE_DAYS_AHEAD = 366;

/** The feed's address holds a token and nothing else; a new one ends the old. */
@Injectable()
export class CalendarFeedService {
  constructor(
    private readonly feeds: CalendarFeedRepository,
    private readonly accounts: AccountRepository,
    private readonly slates: SlateRepository,
    private readonly contacts: ContactRepository,
    private readonly occasions: OccasionRepository,
    private readonly clock: Clock,
  ) {}

  async look(owner: OwnerId): Promise<CalendarFeed> {
    return { url: null, isOn: await this.feeds.isOn(owner) };
  }

  async renew(owner: OwnerId, { request }: RequestContext): Promise<CalendarFeed> {
    const token = newToken();
    await this.feeds.renew(owner, tokenHash(token), this.clock.now());
    return { url: `${request.protocol}://${request.host}/calendar/${token}.ics`, isOn: true };
  }

  async end(owner: OwnerId): Promise<CalendarFeed> {
    await this.feeds.end(owner);
    return { url: null, isOn: false };
  }

  /** @returns null for an address that opens nothing, or nothing any more. */
  async read(token: string): Promise<string | null> {
    const owner = await this.feeds.ownerOf(tokenHash(token));
    return owner === null ? null : renderCalendar([...(await this.slateEvents(owner)), ...(await this.promiseEvents(owner))]);
  }

  private async slateEvents(owner: OwnerId): Promise<FeedEvent[]> {
    const [settings, slates] = await Promise.all([this.accounts.settings(owner), this.slates.page(owner, SLATES_SHOWN, null)]);
    const suggestions = await this.slates.suggestions(
      owner,
      slates.map(({ id }) => id),
    );
    const contacts = await this.contacts.findMany(owner, [...new Set(suggestions.map(({ contactId }) => contactId))]);
    const names = new Map(contacts.map(({ id, name }) => [id, name]));
    const past = slates.map(({ id, week, madeAt }): FeedEvent => {
      const people = suggestions
        .filter(({ slateId }) => slateId === id)
        .map((suggestion) => ({ ...suggestion, name: names.get(suggestion.contactId) ?? 'somebody' }));
      return {
        id: `slate-${week}-${owner}`,
        changedAt: madeAt,
        at: dueInWeek(settings, week),
        title: `Write to ${people.map(({ name }) => name).join(', ')}`,
        details: people.map(({ name, reasons }) => `${name}: ${reasons[0] ?? ''}`).join('\n'),
      };
    });
    const next = nextDue(settings, this.clock.now());
    const isAhead = slates.every(({ week }) => week < next.week);
    const coming: FeedEvent = {
      id: `slate-${next.week}-${owner}`,
      changedAt: new Date(next.dueAt.getTime() - WEEK_MILLISECONDS),
      at: next.dueAt,
      title: 'Next people to write to',
      details: 'Tieline chooses them at this hour.',
    };
    return isAhead ? [...past, coming] : past;
  }

  private async promiseEvents(owner: OwnerId): Promise<FeedEvent[]> {
    const { zone } = await this.accounts.settings(owner);
    const upTo = addDays(calendarDateIn(this.clock.now(), zone), PROMISE_DAYS_AHEAD);
    const promises = await this.occasions.duePromises(owner, upTo, PROMISES_SHOWN);
    return promises.map(({ id, contactName, text, dueOn, madeAt }) => ({
      id: `promise-${id}`,
      changedAt: madeAt,
      on: dueOn,
      title: `Promised to ${contactName}`,
      details: text,
    }));
  }
}

const WEEK_MILLISECONDS = 7 * 86_400_000;
