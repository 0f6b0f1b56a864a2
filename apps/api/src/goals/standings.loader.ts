import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { type GoalStanding, GoalStandings } from '#standings';
import type { OwnerId, OwnersGoal } from '#vocabulary';
import { Clock } from '../clock/clock.js';
import type { RequestContext } from '../session/request-context.js';

/** How every goal of a request that asks for it stands; the network is read once for all of them. */
@Injectable()
export class StandingsLoader {
  private readonly ofRequest = new WeakMap<RequestContext, DataLoader<OwnersGoal, GoalStanding>>();

  constructor(
    private readonly standings: GoalStandings,
    private readonly clock: Clock,
  ) {}

  load(request: RequestContext, owner: OwnerId, goal: OwnersGoal): Promise<GoalStanding> {
    // Nothing is remembered within a request, so that what follows a write sees it.
    const loader =
      this.ofRequest.get(request) ??
      new DataLoader<OwnersGoal, GoalStanding>((goals) => this.standings.of(owner, goals, this.clock.now()), { cache: false });
    this.ofRequest.set(request, loader);
    return loader.load(goal);
  }
}
