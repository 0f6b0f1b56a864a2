import { Context, Float, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { chanceOf, stageOrFirst } from '#pipeline';
import type { OwnerId } from '#vocabulary';
import { Owner } from '../session/owner.decorator.js';
import type { RequestContext } from '../session/request-context.js';
import { BoardsService } from './boards.service.js';
import { OpportunitiesService } from './opportunities.service.js';
import { Opportunity, StageChange } from './opportunity.type.js';

/** What an opportunity is by its board and its history. */
@Resolver(() => Opportunity)
export class OpportunityFieldsResolver {
  constructor(
    private readonly service: OpportunitiesService,
    private readonly boards: BoardsService,
  ) {}

  @ResolveField(() => Float, {
    nullable: true,
    description:
      'The chance that it is won, 0 to 1: the owner’s own word, or what its stage is worth. Null unless it is in play.',
  })
  async chance(
    @Owner() owner: OwnerId,
    @Context() context: RequestContext,
    @Parent() opportunity: Opportunity,
  ): Promise<number | null> {
    if (opportunity.state !== 'accepted' || opportunity.standing !== 'open') return null;
    return chanceOf(opportunity, await this.boards.ratesFor(context, owner, opportunity.kind));
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The name of the stage where it stands or stood last. Null before it was accepted.',
  })
  async stageName(
    @Owner() owner: OwnerId,
    @Context() context: RequestContext,
    @Parent() opportunity: Opportunity,
  ): Promise<string | null> {
    if (opportunity.enteredAt === null) return null;
    const { stages } = await this.boards.ratesFor(context, owner, opportunity.kind);
    return stageOrFirst(stages, opportunity.stage).name;
  }

  @ResolveField(() => [StageChange], { description: 'Where it stood when, first things first; at most the latest 200.' })
  history(
    @Owner() owner: OwnerId,
    @Context() context: RequestContext,
    @Parent() opportunity: Opportunity,
  ): Promise<StageChange[]> {
    return this.service.historyOf(context, owner, opportunity.id);
  }
}
