import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { contactId, opportunityId, type OwnerId } from '#vocabulary';
import { IdPipe } from '../graphql/id.pipe.js';
import { granted } from '../graphql/refusal-error.js';
import { Owner } from '../session/owner.decorator.js';
import { OpportunitiesService, type OpportunityPage } from './opportunities.service.js';
import { AddOpportunityInput, ChangeOpportunityInput, MoveArgs, OpportunitiesArgs } from './opportunity.input.js';
import { Opportunity, OpportunityConnection, OpportunityRole, OpportunityState } from './opportunity.type.js';

const ID_OF_OPPORTUNITY = { type: () => ID, description: 'The opportunity’s id.' } as const;

@Resolver(() => OpportunityConnection)
export class OpportunitiesResolver {
  constructor(private readonly service: OpportunitiesService) {}

  @Query(() => OpportunityConnection, { description: 'Jobs and contracts, those that came in or were added last first.' })
  opportunities(@Owner() owner: OwnerId, @Args() args: OpportunitiesArgs): Promise<OpportunityPage> {
    return this.service.list(owner, args);
  }

  @Query(() => Opportunity, { description: 'One job or contract.' })
  async opportunity(@Owner() owner: OwnerId, @Args('id', ID_OF_OPPORTUNITY, IdPipe) id: string): Promise<Opportunity> {
    return granted(await this.service.find(owner, opportunityId(id)));
  }

  @ResolveField(() => Int, { description: 'How many opportunities the whole list has.' })
  totalCount(@Owner() owner: OwnerId, @Parent() page: OpportunityPage): Promise<number> {
    return this.service.count(owner, page);
  }

  @Mutation(() => Opportunity, { description: 'Adds a job or a contract to its board.' })
  async addOpportunity(
    @Owner() owner: OwnerId,
    @Args('input', { description: 'What it is.' }) input: AddOpportunityInput,
  ): Promise<Opportunity> {
    return granted(await this.service.add(owner, input));
  }

  @Mutation(() => Opportunity, { description: 'Changes what an accepted opportunity says.' })
  async changeOpportunity(
    @Owner() owner: OwnerId,
    @Args('id', ID_OF_OPPORTUNITY, IdPipe) id: string,
    @Args('input', { description: 'What to change.' }) input: ChangeOpportunityInput,
  ): Promise<Opportunity> {
    return granted(await this.service.change(owner, opportunityId(id), input));
  }

  @Mutation(() => Opportunity, {
    description:
      'Accepts or dismisses an opportunity, or makes it a candidate again. An accepted one begins at the stage it was found at.',
  })
  async decideOpportunity(
    @Owner() owner: OwnerId,
    @Args('id', ID_OF_OPPORTUNITY, IdPipe) id: string,
    @Args('state', { type: () => OpportunityState, description: 'What the owner says of it.' }) state: OpportunityState,
  ): Promise<Opportunity> {
    return granted(await this.service.decide(owner, opportunityId(id), state));
  }

  @Mutation(() => Opportunity, { description: 'Moves an opportunity to another stage, or says that it was won or lost.' })
  async moveOpportunity(
    @Owner() owner: OwnerId,
    @Args('id', ID_OF_OPPORTUNITY, IdPipe) id: string,
    @Args() { standing, stage, reason }: MoveArgs,
  ): Promise<Opportunity> {
    const to = {
      open: { kind: 'open', stage: stage ?? '' },
      won: { kind: 'won' },
      lost: { kind: 'lost', reason: reason ?? '' },
    } as const;
    return granted(await this.service.move(owner, opportunityId(id), to[standing]));
  }

  @Mutation(() => Opportunity, { description: 'Takes the last move of an opportunity back.' })
  async takeBackMove(@Owner() owner: OwnerId, @Args('id', ID_OF_OPPORTUNITY, IdPipe) id: string): Promise<Opportunity> {
    return granted(await this.service.takeBack(owner, opportunityId(id)));
  }

  @Mutation(() => Opportunity, { description: 'Attaches a contact to an opportunity, or gives them another role.' })
  async attachPerson(
    @Owner() owner: OwnerId,
    @Args('opportunity', ID_OF_OPPORTUNITY, IdPipe) id: string,
    @Args('contact', { type: () => ID, description: 'Whom.' }, IdPipe) contact: string,
    @Args('role', { type: () => OpportunityRole, description: 'What they are for it.' }) role: OpportunityRole,
  ): Promise<Opportunity> {
    return granted(await this.service.attach(owner, opportunityId(id), contactId(contact), role));
  }

  @Mutation(() => Opportunity, { description: 'Detaches a contact from an opportunity.' })
  async detachPerson(
    @Owner() owner: OwnerId,
    @Args('opportunity', ID_OF_OPPORTUNITY, IdPipe) id: string,
    @Args('contact', { type: () => ID, description: 'Whom.' }, IdPipe) contact: string,
  ): Promise<Opportunity> {
    return granted(await this.service.detach(owner, opportunityId(id), contactId(contact)));
  }

  @Mutation(() => Boolean, { description: 'Forgets an opportunity with its history.' })
  async removeOpportunity(@Owner() owner: OwnerId, @Args('id', ID_OF_OPPORTUNITY, IdPipe) id: string): Promise<boolean> {
    granted(await this.service.remove(owner, opportunityId(id)));
    return true;
  }
}
