import { Args, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { OwnerId } from '#vocabulary';
import { IdPipe } from '../graphql/id.pipe.js';
import { type Page, PageArgs } from '../graphql/page.js';
import { granted } from '../graphql/refusal-error.js';
import { Owner } from '../session/owner.decorator.js';
import { PossibleMatchesService } from './possible-matches.service.js';
import { MatchDecision, PossibleMatch, PossibleMatchConnection } from './review.type.js';

@Resolver(() => PossibleMatchConnection)
export class PossibleMatchesResolver {
  constructor(private readonly matches: PossibleMatchesService) {}

  @Query(() => PossibleMatchConnection, {
    description: 'Contacts who may be one person and wait for the owner’s word: the surest first, those put off last.',
  })
  possibleMatches(@Owner() owner: OwnerId, @Args() args: PageArgs): Promise<Page<PossibleMatch>> {
    return this.matches.list(owner, args);
  }

  @ResolveField(() => Int, { description: 'How many are left to decide.' })
  totalCount(@Owner() owner: OwnerId): Promise<number> {
    return this.matches.count(owner);
  }

  @Mutation(() => PossibleMatch, {
    description: 'Decides whether two contacts are one person. Every decision can be taken back.',
  })
  async decideMatch(
    @Owner() owner: OwnerId,
    @Args('id', { type: () => ID, description: 'The match’s id.' }, IdPipe) id: string,
    @Args('decision', { type: () => MatchDecision, description: 'The owner’s word.' }) decision: MatchDecision,
  ): Promise<PossibleMatch> {
    return granted(await this.matches.decide(owner, id, decision));
  }
}
