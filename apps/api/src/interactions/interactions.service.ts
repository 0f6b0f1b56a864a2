import { Injectable } from '@nestjs/common';
import { DerivedRepository, InteractionRepository, type TimelineEntry, type WeekInTouch } from '#persistence';
import { type ContactId, contactId, type InteractionId, isRefusal, type OwnerId, refused, type Refusal } from '#vocabulary';
import { Clock } from '../clock/clock.js';
import { ContactLoader } from '../graphql/contact-loader.js';
import { checkedId } from '../graphql/id.pipe.js';
import { type Page, pageFrom, pageOf } from '../graphql/page.js';
import { saidText } from '../graphql/said-text.js';
import type { RequestContext } from '../session/request-context.js';
import type { LogInteractionInput, TimelineArgs } from './interaction.input.js';
import type { Channel, Interaction } from './interaction.type.js';
import { loggedMoment } from './logged-moment.js';

const TEXT_LENGTH_MAX = 20_000;

/** A page that knows whose timeline it is of, so that the whole can be counted when somebody asks. */
export interface TimelinePage extends Page<Interaction> {
  readonly contact: ContactId;
  readonly channel: Channel | null;
}

/** Which part of a timeline is asked for. */
interface TimelineAsked {
  readonly channel: Channel | null;
  readonly page: { readonly first: number; readonly after: readonly string[] | null };
}

type LogRefusalCode = 'BAD_MOMENT' | 'IN_THE_FUTURE' | 'NOT_FOUND' | 'TEXT_MISSING' | 'TOO_LONG';

@Injectable()
export class InteractionsService {
  readonly weeks = new ContactLoader<WeekInTouch>((owner, contacts) => this.interactions.weeks(owner, contacts));

  private readonly timelines = new ContactLoader<TimelineEntry, TimelineAsked>((owner, contacts, { channel, page }) =>
    this.interactions.timelines(owner, contacts, channel, page),
  );

  constructor(
    private readonly interactions: InteractionRepository,
    private readonly derived: DerivedRepository,
    private readonly clock: Clock,
  ) {}

  async timeline(context: RequestContext, contact: ContactId, args: TimelineArgs): Promise<TimelinePage> {
    const channel = args.channel ?? null;
    const page = pageOf(args, ['moment', 'id']);
    const rows = await this.timelines.load(context, contact, { channel, page });
    return {
      ...pageFrom(
        rows,
        page.first,
        (row) => row,
        (row) => row.keys,
      ),
      contact,
      channel,
    };
  }

  count(owner: OwnerId, page: TimelinePage): Promise<number> {
    return this.interactions.countTimeline(owner, page.contact, page.channel);
  }

  async log(owner: OwnerId, input: LogInteractionInput): Promise<TimelineEntry | Refusal<LogRefusalCode>> {
    const now = this.clock.now();
    const at = loggedMoment(input, now);
    if (isRefusal(at)) return at;
    const written = input.text?.trim() ? saidText(input.text, TEXT_LENGTH_MAX) : null;
    if (isRefusal(written)) return written;
    const contact = contactId(checkedId(input.contact));
    const exchange = { at, channel: input.channel, direction: input.direction ?? 'both', text: written };
    const logged = await this.interactions.log(owner, contact, exchange, now);
    if (logged === null) return refused('NOT_FOUND', 'There is no such contact.');
    await this.derived.refresh(owner, [contact]);
    return logged;
  }

  async remove(owner: OwnerId, interaction: InteractionId): Promise<Refusal<'NOT_FOUND'> | null> {
    const contact = await this.interactions.removeLogged(owner, interaction);
    if (contact === null) return refused('NOT_FOUND', 'There is no such exchange among those you wrote down.');
    await this.derived.refresh(owner, [contact]);
    return null;
  }
}
