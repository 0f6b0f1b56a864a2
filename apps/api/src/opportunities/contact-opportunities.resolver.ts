import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { contactId } from '#vocabulary';
import { Contact } from '../contacts/contact.type.js';
import type { RequestContext } from '../session/request-context.js';
import { OpportunitiesService } from './opportunities.service.js';
import { Opportunity } from './opportunity.type.js';

@Resolver(() => Contact)
export class ContactOpportunitiesResolver {
  constructor(private readonly service: OpportunitiesService) {}

  @ResolveField(() => [Opportunity], {
    description: 'Jobs and contracts they offered or are attached to, but for dismissed ones, latest first; at most 20.',
  })
  opportunities(@Context() context: RequestContext, @Parent() contact: Contact): Promise<Opportunity[]> {
    return this.service.ofContact(context, contactId(contact.id));
  }
}
