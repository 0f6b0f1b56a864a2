import { Args, Int, Mutation, Query, ResolveField, Resolver, Parent, Subscription } from '@nestjs/graphql';
import type { OwnerId } from '#vocabulary';
import { type Page, PageArgs } from '../graphql/page.js';
import { Owner } from '../session/owner.decorator.js';
import { LIST_MAX, NetworkService } from './network.service.js';
import {
  BridgeAtRisk,
  Broker,
  Network,
  NetworkCommunity,
  NetworkContact,
  NetworkContactConnection,
  NetworkSort,
  ThinAccess,
} from './network.type.js';

@Resolver(() => Network)
export class NetworkResolver {
  constructor(private readonly service: NetworkService) {}

  @Query(() => Network, { description: 'Who knows whom among the owner’s contacts.' })
  network(@Owner() owner: OwnerId): Promise<Network> {
    return this.service.overview(owner);
  }

  @ResolveField(() => [NetworkCommunity], { description: `The groups, the largest first; at most ${LIST_MAX.communities}.` })
  communities(@Owner() owner: OwnerId): Promise<NetworkCommunity[]> {
    return this.service.communities(owner);
  }

  @ResolveField(() => [Broker], { description: `Who joins groups, the most between others first; at most ${LIST_MAX.brokers}.` })
  brokers(@Owner() owner: OwnerId): Promise<Broker[]> {
    return this.service.brokers(owner);
  }

  @ResolveField(() => [BridgeAtRisk], { description: `The longest quiet first; at most ${LIST_MAX.bridges}.` })
  bridgesAtRisk(@Owner() owner: OwnerId): Promise<BridgeAtRisk[]> {
    return this.service.bridges(owner);
  }

  @ResolveField(() => [ThinAccess], { description: `The largest group first; at most ${LIST_MAX.thinAccess}.` })
  thinAccess(@Owner() owner: OwnerId): Promise<ThinAccess[]> {
    return this.service.thinAccess(owner);
  }

  @Mutation(() => Network, { description: 'Has the network looked at anew. It is computed where the evidence changed.' })
  recomputeNetwork(@Owner() owner: OwnerId): Promise<Network> {
    return this.service.recompute(owner);
  }

  @Subscription(() => Network, {
    description: 'The network now, and again whenever it is computed or stands otherwise.',
    resolve: (network: Network) => network,
  })
  networkRecomputed(@Owner() owner: OwnerId): AsyncIterableIterator<Network> {
    return this.service.watch(owner);
  }
}

@Resolver(() => NetworkContactConnection)
export class NetworkContactsResolver {
  constructor(private readonly service: NetworkService) {}

  @Query(() => NetworkContactConnection, { description: 'The network as a table: every contact with their measures.' })
  networkContacts(
    @Owner() owner: OwnerId,
    @Args() page: PageArgs,
    @Args('sort', { type: () => NetworkSort, defaultValue: NetworkSort.ACQUAINTANCES, description: 'What it begins with.' })
    sort: NetworkSort,
    @Args('community', { type: () => Int, nullable: true, description: 'Only this group; everybody when left out.' })
    community?: number | null,
  ): Promise<Page<NetworkContact>> {
    return this.service.contacts(owner, { community: community ?? null, sort }, page);
  }

  @ResolveField(() => Int, { description: 'How many there are in all.' })
  totalCount(@Owner() owner: OwnerId, @Parent() page: NetworkContactConnection): Promise<number> {
    return this.service.countContacts(owner, page.community);
  }
}
