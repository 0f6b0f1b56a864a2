import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { type GoalWeekRow, GoalWeekRepository } from '#persistence';
import type { GoalId, OwnerId } from '#vocabulary';
import type { RequestContext } from '../session/request-context.js';

/** The weeks of every goal of a request that asks for them, read at once. */
@Injectable()
export class GoalWeeksLoader {
  private readonly ofRequest = new WeakMap<RequestContext, DataLoader<GoalId, GoalWeekRow[]>>();

  constructor(private readonly weeks: GoalWeekRepository) {}

  load(request: RequestContext, owner: OwnerId, goal: GoalId): Promise<GoalWeekRow[]> {
    const loader =
      this.ofRequest.get(request) ?? new DataLoader<GoalId, GoalWeekRow[]>((goals) => this.read(owner, goals), { cache: false });
    this.ofRequest.set(request, loader);
    return loader.load(goal);
  }

  private async read(owner: OwnerId, goals: readonly GoalId[]): Promise<GoalWeekRow[][]> {
    const rows = await this.weeks.history(owner, [...new Set(goals)]);
    return goals.map((goal) => rows.filter(({ goalId }) => goalId === goal));
  }
}
