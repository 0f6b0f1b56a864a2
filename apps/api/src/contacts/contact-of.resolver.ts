import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Interaction } from '../interactions/interaction.type.js';
import { Opportunity, OpportunityPerson } from '../opportunities/opportunity.type.js';
import { OwnPromise } from '../promises/promise.type.js';
import type { RequestContext } from '../session/request-context.js';
import { ContactOfService } from './contact-of.service.js';
import { Contact } from './contact.type.js';

@Resolver(() => Interaction)
export class ContactOfInteractionResolver {
  constructor(private readonly contacts: ContactOfService) {}

  @ResolveField(() => Contact, { description: 'With whom.' })
  contact(@Parent() interaction: Interaction, @Context() context: RequestContext): Promise<Contact> {
    return this.contacts.load(context, interaction.contactId);
  }
}

@Resolver(() => OwnPromise)
export class ContactOfPromiseResolver {
  constructor(private readonly contacts: ContactOfService) {}

  @ResolveField(() => Contact, { description: 'To whom.' })
  contact(@Parent() promise: OwnPromise, @Context() context: RequestContext): Promise<Contact> {
    return this.contacts.load(context, promise.contactId);
  }
}

@Resolver(() => Opportunity)
export class ContactOfOpportunityResolver {
  constructor(private readonly contacts: ContactOfService) {}

  @ResolveField(() => Contact, { nullable: true, description: 'Who offered it; null when nobody is named.' })
  contact(@Parent() opportunity: Opportunity, @Context() context: RequestContext): Promise<Contact> | null {
    return opportunity.contactId === null ? null : this.contacts.load(context, opportunity.contactId);
  }
}

@Resolver(() => OpportunityPerson)
export class ContactOfOpportunityPersonResolver {
  constructor(private readonly contacts: ContactOfService) {}

  @ResolveField(() => Contact, { description: 'Who it is.' })
  contact(@Parent() person: OpportunityPerson, @Context() context: RequestContext): Promise<Contact> {
    return this.contacts.load(context, person.contactId);
  }
}
