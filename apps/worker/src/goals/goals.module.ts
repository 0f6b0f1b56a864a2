import { Module } from '@nestjs/common';
import { Database } from '#persistence';
import { GoalWeeks, goalWeeksOn } from '#standings';
import { GoalsProcessor } from './goals.processor.js';

@Module({ providers: [GoalsProcessor, { provide: GoalWeeks, inject: [Database], useFactory: goalWeeksOn }] })
export class GoalsModule {}
