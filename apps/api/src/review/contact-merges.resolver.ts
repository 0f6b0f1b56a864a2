import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { contactId, type OwnerId } from '#vocabulary';
import { Contact } from '../contacts/contact.type.js';
import { Owner } from '../session/owner.decorator.js';
import type { RequestContext } from '../session/request-context.js';
import { ContactMergesLoader } from './contact-merges.loader.js';
import { presentMerge } from './review.presenter.js';
import { Merge } from './review.type.js';

@Resolver(() => Contact)
export class ContactMergesResolver {
  constructor(private readonly loader: ContactMergesLoader) {}

  @ResolveField(() => [Merge], {
    description: 'Merges into this contact and splits from it that can be undone, latest first; at most 50.',
  })
  async merges(@Parent() contact: Contact, @Owner() owner: OwnerId, @Context() request: RequestContext): Promise<Merge[]> {
    const standing = await this.loader.load(request, owner, contactId(contact.id));
    return standing.map((merge) => presentMerge(merge, contact));
  }
}
