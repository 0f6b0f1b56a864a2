import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Suggestion } from '../reconnect/suggestion.type.js';
import { OwedReply } from '../reconnect/today.type.js';
import type { RequestContext } from '../session/request-context.js';
import { ContactOfService } from './contact-of.service.js';
import { Contact } from './contact.type.js';

@Resolver(() => Suggestion)
export class ContactOfSuggestionResolver {
  constructor(private readonly contacts: ContactOfService) {}

  @ResolveField(() => Contact, { description: 'Whom to write to.' })
  contact(@Parent() suggestion: Suggestion, @Context() context: RequestContext): Promise<Contact> {
    return this.contacts.load(context, suggestion.contactId);
  }
}

@Resolver(() => OwedReply)
export class ContactOfOwedReplyResolver {
  constructor(private readonly contacts: ContactOfService) {}

  @ResolveField(() => Contact, { description: 'Who wrote.' })
  contact(@Parent() owed: OwedReply, @Context() context: RequestContext): Promise<Contact> {
    return this.contacts.load(context, owed.contactId);
  }
}
