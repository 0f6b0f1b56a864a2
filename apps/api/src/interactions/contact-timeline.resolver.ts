import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { contactId } from '#vocabulary';
import { Contact } from '../contacts/contact.type.js';
import type { RequestContext } from '../session/request-context.js';
import { TimelineArgs } from './interaction.input.js';
import { InteractionConnection, WeekInTouch } from './interaction.type.js';
import { InteractionsService, type TimelinePage } from './interactions.service.js';

@Resolver(() => Contact)
export class ContactTimelineResolver {
  constructor(private readonly interactions: InteractionsService) {}

  @ResolveField(() => InteractionConnection, { description: 'Exchanges from every source, latest first.' })
  timeline(@Context() context: RequestContext, @Parent() contact: Contact, @Args() args: TimelineArgs): Promise<TimelinePage> {
    return this.interactions.timeline(context, contactId(contact.id), args);
  }

  @ResolveField(() => [WeekInTouch], { description: 'Weeks with an exchange, earliest first; the latest 520.' })
  weeks(@Context() context: RequestContext, @Parent() contact: Contact): Promise<WeekInTouch[]> {
    return this.interactions.weeks.load(context, contactId(contact.id), null);
  }
}
