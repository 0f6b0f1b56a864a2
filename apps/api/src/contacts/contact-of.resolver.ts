import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { OwnerId } from '#vocabulary';
import { Interaction } from '../interactions/interaction.type.js';
import { Opportunity } from '../opportunities/opportunity.type.js';
import { OwnersPromise } from '../promises/promise.type.js';
import { Owner } from '../session/owner.decorator.js';
import type { RequestContext } from '../session/request-context.js';
import { Contact } from './contact.type.js';
import { ContactsService } from './contacts.service.js';

@Resolver(() => Interaction)
export class InteractionContactResolver {
  constructor(private readonly contacts: ContactsService) {}

  @ResolveField(() => Contact, { description: 'With whom.' })
  contact(
    @Owner() owner: OwnerId,
    @Context() context: RequestContext,
    @Parent() { contactId }: Interaction,
  ): Promise<Contact | null> {
    return this.contacts.byId.load(context, owner, contactId);
  }
}

@Resolver(() => OwnersPromise)
export class PromiseContactResolver {
  constructor(private readonly contacts: ContactsService) {}

  @ResolveField(() => Contact, { description: 'To whom.' })
  contact(
    @Owner() owner: OwnerId,
    @Context() context: RequestContext,
    @Parent() { contactId }: OwnersPromise,
  ): Promise<Contact | null> {
    return this.contacts.byId.load(context, owner, contactId);
  }
}

@Resolver(() => Opportunity)
export class OpportunityContactResolver {
  constructor(private readonly contacts: ContactsService) {}

  @ResolveField(() => Contact, { nullable: true, description: 'Who offered it; null when nobody is named.' })
  async contact(
    @Owner() owner: OwnerId,
    @Context() context: RequestContext,
    @Parent() { contactId }: Opportunity,
  ): Promise<Contact | null> {
    return contactId === null ? null : this.contacts.byId.load(context, owner, contactId);
  }
}
