import { Args, Context, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { OwnerId } from '#vocabulary';
import { PageArgs } from '../graphql/page.js';
import { granted } from '../graphql/refusal-error.js';
import { Owner } from '../session/owner.decorator.js';
import type { RequestContext } from '../session/request-context.js';
import { CalendarFeedService } from './calendar-feed.service.js';
import { CalendarFeed, OutgoingMailConnection } from './delivery.type.js';
import { RemindersService } from './reminders.service.js';
import { Today } from './today.type.js';

/** What reaches the owner beside the slate itself. */
@Resolver()
export class RemindersResolver {
  constructor(
    private readonly reminders: RemindersService,
    private readonly feed: CalendarFeedService,
  ) {}

  @Query(() => Today, { description: 'Replies owed, promises and next steps due, beside this week’s slate.' })
  today(@Owner() owner: OwnerId): Promise<Today> {
    return this.reminders.today(owner);
  }

  @Query(() => [Date], { description: 'The next three moments of a schedule, to look at before choosing it.' })
  schedulePreview(
    @Args('weekday', { type: () => Int, description: 'Monday is 1, Sunday 7.' }) weekday: number,
    @Args('hour', { type: () => Int, description: '0 to 23.' }) hour: number,
    @Args('zone', { description: 'The zone, as the IANA names it.' }) zone: string,
  ): Date[] {
    return granted(this.reminders.preview(weekday, hour, zone));
  }

  @Query(() => OutgoingMailConnection, { description: 'E-mails to the owner, latest first, sent or kept here.' })
  outbox(@Owner() owner: OwnerId, @Args() page: PageArgs): Promise<OutgoingMailConnection> {
    return this.reminders.outbox(owner, page);
  }

  @Query(() => CalendarFeed, { description: 'Whether there is a calendar feed.' })
  calendarFeed(@Owner() owner: OwnerId): Promise<CalendarFeed> {
    return this.feed.look(owner);
  }

  @Mutation(() => CalendarFeed, { description: 'Makes a new address for the calendar feed; any earlier one stops working.' })
  renewCalendarFeed(@Owner() owner: OwnerId, @Context() context: RequestContext): Promise<CalendarFeed> {
    return this.feed.renew(owner, context);
  }

  @Mutation(() => CalendarFeed, { description: 'Ends the calendar feed.' })
  endCalendarFeed(@Owner() owner: OwnerId): Promise<CalendarFeed> {
    return this.feed.end(owner);
  }
}

@Resolver(() => OutgoingMailConnection)
export class OutboxCountResolver {
  constructor(private readonly reminders: RemindersService) {}

  @ResolveField(() => Int, { description: 'How many e-mails there are in all.' })
  totalCount(@Owner() owner: OwnerId): Promise<number> {
    return this.reminders.countOutbox(owner);
  }
}
