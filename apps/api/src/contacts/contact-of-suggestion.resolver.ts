import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { OwnerId } from '#vocabulary';
import { Suggestion } from '../reconnect/suggestion.type.js';
import { OwedReply } from '../reconnect/today.type.js';
import { Owner } from '../session/owner.decorator.js';
import type { RequestContext } from '../session/request-context.js';
import { Contact } from './contact.type.js';
import { ContactsService } from './contacts.service.js';

@Resolver(() => Suggestion)
export class ContactOfSuggestionResolver {
  constructor(private readonly contacts: ContactsService) {}

  @ResolveField(() => Contact, { description: 'Whom to write to.' })
  contact(
    @Owner() owner: OwnerId,
    @Context() context: RequestContext,
    @Parent() suggestion: Suggestion,
  ): Promise<Contact | null> {
    return this.contacts.byId.load(context, owner, suggestion.contactId);
  }
}

@Resolver(() => OwedReply)
export class ContactOfOwedReplyResolver {
  constructor(private readonly contacts: ContactsService) {}

  @ResolveField(() => Contact, { description: 'Who wrote.' })
  contact(@Owner() owner: OwnerId, @Context() context: RequestContext, @Parent() owed: OwedReply): Promise<Contact | null> {
    return this.contacts.byId.load(context, owner, owed.contactId);
  }
}
