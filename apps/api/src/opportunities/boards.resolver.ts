import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { OwnerId } from '#vocabulary';
import { granted } from '../graphql/refusal-error.js';
import { Owner } from '../session/owner.decorator.js';
import { Board, StageInput } from './board.type.js';
import { BoardsService } from './boards.service.js';
import { OpportunityKind } from './opportunity.type.js';

@Resolver()
export class BoardsResolver {
  constructor(private readonly service: BoardsService) {}

  @Query(() => [Board], { description: 'The board of jobs and that of contracts.' })
  boards(@Owner() owner: OwnerId): Promise<Board[]> {
    return this.service.all(owner);
  }

  @Mutation(() => Board, { description: 'Arranges the stages of a board: in this order, one to twelve.' })
  async arrangeStages(
    @Owner() owner: OwnerId,
    @Args('kind', { type: () => OpportunityKind, description: 'Of which board.' }) kind: OpportunityKind,
    @Args('stages', { type: () => [StageInput], description: 'All its stages.' }) stages: StageInput[],
  ): Promise<Board> {
    return granted(await this.service.arrange(owner, kind, stages));
  }
}
