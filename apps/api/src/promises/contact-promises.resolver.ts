import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { contactId } from '#vocabulary';
import { Contact } from '../contacts/contact.type.js';
import type { RequestContext } from '../session/request-context.js';
import { OwnPromise } from './promise.type.js';
import { PromisesService } from './promises.service.js';

@Resolver(() => Contact)
export class ContactPromisesResolver {
  constructor(private readonly service: PromisesService) {}

  @ResolveField(() => [OwnPromise], { description: 'What the owner promised them, open ones first; at most 200.' })
  promises(@Context() context: RequestContext, @Parent() contact: Contact): Promise<OwnPromise[]> {
    return this.service.ofContact.load(context, contactId(contact.id), null);
  }

  @ResolveField(() => String, { nullable: true, description: 'The open promise that is due first; null when there is none.' })
  async nextStep(@Context() context: RequestContext, @Parent() contact: Contact): Promise<string | null> {
    const [first] = await this.service.ofContact.load(context, contactId(contact.id), null);
    return first === undefined || first.keptAt !== null ? null : first.text;
  }
}
