import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { OwnerId } from '#vocabulary';
import { Owner } from '../session/owner.decorator.js';
import type { RequestContext } from '../session/request-context.js';
import { GoalWeeksLoader } from './goal-weeks.loader.js';
import { presentWeek } from './goal.presenter.js';
import { Goal, GoalWeek } from './goal.type.js';
import { presentConversations, presentGaps, presentStanding } from './standing.presenter.js';
import { Gap, GoalStanding, NextConversations } from './standing.type.js';
import { StandingsLoader } from './standings.loader.js';

const CONVERSATIONS_MAX = 5;

@Resolver(() => Goal)
export class StandingOfGoalResolver {
  constructor(
    private readonly standings: StandingsLoader,
    private readonly weeks: GoalWeeksLoader,
  ) {}

  @ResolveField(() => GoalStanding, { description: 'How it stands at this moment.' })
  async standing(@Owner() owner: OwnerId, @Parent() goal: Goal, @Context() context: RequestContext): Promise<GoalStanding> {
    return presentStanding(await this.standings.load(context, owner, goal.kept));
  }

  @ResolveField(() => [GoalWeek], { description: 'How it stood week by week, the latest first; at most 104 weeks.' })
  async history(@Owner() owner: OwnerId, @Parent() goal: Goal, @Context() context: RequestContext): Promise<GoalWeek[]> {
    return (await this.weeks.load(context, owner, goal.id)).map(presentWeek);
  }
}

@Resolver(() => GoalStanding)
export class StandingsResolver {
  @ResolveField(() => [Gap], { description: 'Targets that are not covered, the least covered first.' })
  gaps(@Parent() { read }: GoalStanding): Gap[] {
    return presentGaps(read);
  }

  @ResolveField(() => NextConversations, { description: `Whom to talk to first, at most ${CONVERSATIONS_MAX} people.` })
  nextConversations(@Parent() { read }: GoalStanding): NextConversations {
    return presentConversations(read, CONVERSATIONS_MAX);
  }
}
