import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { contactId, type OwnerId } from '#vocabulary';
import { Contact } from '../contacts/contact.type.js';
import { Owner } from '../session/owner.decorator.js';
import type { RequestContext } from '../session/request-context.js';
import { OwnersPromise } from './promise.type.js';
import { PromisesService } from './promises.service.js';

@Resolver(() => Contact)
export class ContactPromisesResolver {
  constructor(private readonly service: PromisesService) {}

  @ResolveField(() => [OwnersPromise], { description: 'What the owner promised them, open ones first; at most 200.' })
  promises(
    @Owner() owner: OwnerId,
    @Context() context: RequestContext,
    @Parent() contact: Contact,
  ): Promise<readonly OwnersPromise[]> {
    return this.service.ofContact.load(context, owner, contactId(contact.id));
  }

  @ResolveField(() => String, { nullable: true, description: 'The open promise that is due first; null when there is none.' })
  async nextStep(
    @Owner() owner: OwnerId,
    @Context() context: RequestContext,
    @Parent() contact: Contact,
  ): Promise<string | null> {
    const [first] = await this.service.ofContact.load(context, owner, contactId(contact.id));
    return first === undefined || first.keptAt !== null ? null : first.text;
  }
}
