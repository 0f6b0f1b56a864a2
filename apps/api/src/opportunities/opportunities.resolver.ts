import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { opportunityId, type OwnerId } from '#vocabulary';
import { IdPipe } from '../graphql/id.pipe.js';
import { granted } from '../graphql/refusal-error.js';
import { Owner } from '../session/owner.decorator.js';
import { OpportunitiesService, type OpportunityPage } from './opportunities.service.js';
import { OpportunitiesArgs, Opportunity, OpportunityConnection, OpportunityState } from './opportunity.type.js';

@Resolver(() => OpportunityConnection)
export class OpportunitiesResolver {
  constructor(private readonly service: OpportunitiesService) {}

  @Query(() => OpportunityConnection, { description: 'Jobs and contracts that imports found, latest first.' })
  opportunities(@Owner() owner: OwnerId, @Args() args: OpportunitiesArgs): Promise<OpportunityPage> {
    return this.service.list(owner, args);
  }

  @ResolveField(() => Int, { description: 'How many opportunities the whole list has.' })
  totalCount(@Owner() owner: OwnerId, @Parent() page: OpportunityPage): Promise<number> {
    return this.service.count(owner, page);
  }

  @Mutation(() => Opportunity, { description: 'Accepts or dismisses an opportunity, or makes it a candidate again.' })
  async decideOpportunity(
    @Owner() owner: OwnerId,
    @Args('id', { type: () => ID, description: 'The opportunity’s id.' }, IdPipe) id: string,
    @Args('state', { type: () => OpportunityState, description: 'What the owner says of it.' }) state: OpportunityState,
  ): Promise<Opportunity> {
    return granted(await this.service.decide(owner, opportunityId(id), state));
  }
}
