import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { contactId, type OwnerId } from '#vocabulary';
import { Contact } from '../contacts/contact.type.js';
import { IdPipe } from '../graphql/id.pipe.js';
import { granted } from '../graphql/refusal-error.js';
import { Owner } from '../session/owner.decorator.js';
import type { RequestContext } from '../session/request-context.js';
import { AcquaintancesService, SHARED_MAX } from './acquaintances.service.js';
import { ContactPath, NetworkCommunity, NetworkContact, SharedContact } from './network.type.js';

@Resolver(() => Contact)
export class AcquaintancesOfContactResolver {
  constructor(private readonly service: AcquaintancesService) {}

  @ResolveField(() => [SharedContact], {
    description: `Other contacts they are taken to know, the best known first; at most ${SHARED_MAX}.`,
  })
  sharedContacts(@Context() context: RequestContext, @Parent() contact: Contact): Promise<SharedContact[]> {
    return this.service.shared(context, contact.id);
  }

  @ResolveField(() => NetworkContact, {
    nullable: true,
    description: 'Where they stand among the others; null until the network was computed with them.',
  })
  networkPlace(@Context() context: RequestContext, @Parent() contact: Contact): Promise<NetworkContact | null> {
    return this.service.placeOf(context, contact.id);
  }
}

@Resolver(() => NetworkContact)
export class AcquaintancesResolver {
  constructor(private readonly service: AcquaintancesService) {}

  @ResolveField(() => NetworkCommunity, { nullable: true, description: 'Their group; null for those nobody is known to know.' })
  community(@Context() context: RequestContext, @Parent() place: NetworkContact): Promise<NetworkCommunity | null> {
    return this.service.communityOf(context, place);
  }

  @Query(() => ContactPath, {
    nullable: true,
    description: 'The shortest way between two contacts, of at most six ties; null where none is known.',
  })
  async contactPath(
    @Owner() owner: OwnerId,
    @Args('from', { type: () => ID, description: 'Where it begins.' }, IdPipe) from: string,
    @Args('to', { type: () => ID, description: 'Where it ends.' }, IdPipe) to: string,
  ): Promise<ContactPath | null> {
    return granted(await this.service.path(owner, contactId(from), contactId(to)));
  }
}
