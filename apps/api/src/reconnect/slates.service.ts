import { Injectable } from '@nestjs/common';
import { ContactRepository, OccasionRepository, SlateRepository } from '#persistence';
import { decideSuggestion, summaryOf } from '#reconnect';
import { SlateMaker } from '#slates';
import { strengthAt } from '#strength';
import {
  type CalendarDate,
  calendarDateIn,
  type ContactId,
  isRefusal,
  type OwnerId,
  refused,
  type Refusal,
  type SlateId,
} from '#vocabulary';
import { Clock } from '../clock/clock.js';
import { ContactLoader } from '../graphql/contact-loader.js';
import { type Page, type PageArgs, pageFrom, pageOf } from '../graphql/page.js';
import { saidText } from '../graphql/said-text.js';
import type { Interaction } from '../interactions/interaction.type.js';
import type { RequestContext } from '../session/request-context.js';
import { OwnerZone } from './owner-zone.js';
import type { Slate, Suggestion, SuggestionDecision } from './suggestion.type.js';

const OPENING_LINE_LENGTH_MAX = 1_000;

const NO_SUGGESTION = refused('NOT_FOUND', 'There is no such suggestion.');

@Injectable()
export class SlatesService {
  private readonly lastExchanges: ContactLoader<Interaction>;
  private readonly summaries: ContactLoader<{ readonly contactId: ContactId; readonly words: string }>;

  constructor(
    private readonly slates: SlateRepository,
    private readonly maker: SlateMaker,
    private readonly zones: OwnerZone,
    private readonly clock: Clock,
    contacts: ContactRepository,
    occasions: OccasionRepository,
  ) {
    this.lastExchanges = new ContactLoader((owner, wanted) => occasions.lastExchanges(owner, wanted));
    this.summaries = new ContactLoader(async (owner, wanted) => {
      const now = clock.now();
      const zone = await zones.of(owner);
      return (await contacts.findMany(owner, wanted)).map(({ id, tie, closeness }) => ({
        contactId: id,
        words: summaryOf(
          {
            step: strengthAt(tie, closeness, now).step,
            lastExchangeOn: tie === null ? null : calendarDateIn(tie.lastAt, zone),
          },
          calendarDateIn(now, zone),
        ),
      }));
    });
  }

  /** This week's, made now where nobody made it; null when there is nobody to suggest yet. */
  thisWeek(owner: OwnerId): Promise<Slate | null> {
    return this.maker.makeDue(owner, this.clock.now());
  }

  async page(owner: OwnerId, args: PageArgs): Promise<Page<Slate>> {
    const { first, after } = pageOf(args, ['day']);
    const rows = await this.slates.page(owner, first + 1, after?.[0] ?? null);
    return pageFrom(
      rows,
      first,
      (slate) => slate,
      ({ week }) => [week],
    );
  }

  count(owner: OwnerId): Promise<number> {
    return this.slates.count(owner);
  }

  async summary(context: RequestContext, contact: ContactId): Promise<string> {
    const [summary] = await this.summaries.load(context, contact, null);
    return summary?.words ?? '';
  }

  async lastExchange(context: RequestContext, contact: ContactId): Promise<Interaction | null> {
    const [last] = await this.lastExchanges.load(context, contact, null);
    return last ?? null;
  }

  async decide(
    owner: OwnerId,
    slate: SlateId,
    contact: ContactId,
    decision: SuggestionDecision | 'reopen',
    until: CalendarDate | null,
  ): Promise<Suggestion | Refusal<'NOT_FOUND' | 'SNOOZE_DAY_MISSING' | 'SNOOZE_DAY_OUT_OF_RANGE'>> {
    const now = this.clock.now();
    const today = calendarDateIn(now, await this.zones.of(owner));
    const said = decision === 'snooze' ? { kind: decision, until } : { kind: decision };
    const decided = await this.slates.change(owner, slate, contact, now, (state) => decideSuggestion(state, said, today));
    return decided ?? NO_SUGGESTION;
  }

  async saveOpeningLine(
    owner: OwnerId,
    slate: SlateId,
    contact: ContactId,
    text: string,
  ): Promise<Suggestion | Refusal<'NOT_FOUND' | 'TEXT_MISSING' | 'TOO_LONG'>> {
    const said = saidText(text, OPENING_LINE_LENGTH_MAX);
    if (isRefusal(said)) return said;
    return (await this.slates.saveOpeningLine(owner, slate, contact, said)) ?? NO_SUGGESTION;
  }
}
