import { Module } from '@nestjs/common';
import { Database } from '#persistence';
import { GoalStandings, standingsOn } from '#standings';
import { GoalWeeksLoader } from './goal-weeks.loader.js';
import { GoalsResolver } from './goals.resolver.js';
import { GoalsService } from './goals.service.js';
import { StandingsLoader } from './standings.loader.js';
import { StandingOfGoalResolver, StandingsResolver } from './standings.resolver.js';

@Module({
  providers: [
    ...[GoalsResolver, StandingOfGoalResolver, StandingsResolver],
    ...[GoalsService, StandingsLoader, GoalWeeksLoader],
    { provide: GoalStandings, inject: [Database], useFactory: standingsOn },
  ],
})
export class GoalsModule {}
