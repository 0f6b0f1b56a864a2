import { type WeekOfGoal, weekOfGoal, whatMoved } from '#goals';
import { AccountRepository, type Database, GoalRepository, GoalWeekRepository, type GoalWeekRow } from '#persistence';
import { type CalendarDate, calendarDateIn, mondayOf, type OwnerId } from '#vocabulary';
import { type GoalStandings, standingsOn } from './goal-standings.js';

export function goalWeeksOn(database: Database): GoalWeeks {
  return new GoalWeeks(
    new AccountRepository(database),
    new GoalRepository(database),
    new GoalWeekRepository(database),
    standingsOn(database),
  );
}

/** Writes how goals stand, week by week. The week that runs is derived anew each time; any number may do so. */
export class GoalWeeks {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly goals: GoalRepository,
    private readonly weeks: GoalWeekRepository,
    private readonly standings: GoalStandings,
  ) {}

  /** Whether a goal of the owner has no row for this week, or one that is older than the goal or than `since`. */
  async isDue(owner: OwnerId, now: Date, since: Date): Promise<boolean> {
    return this.weeks.isDue(owner, await this.weekOf(owner, now), since);
  }

  async write(owner: OwnerId, now: Date): Promise<void> {
    const goals = await this.goals.list(owner);
    if (goals.length === 0) return;
    const standings = await this.standings.of(owner, goals, now);
    const week = await this.weekOf(owner, now);
    const before = new Map((await this.weeks.before(owner, week)).map((row) => [row.goalId, row]));
    const rows = standings.map(({ goal, situation, assessed }): GoalWeekRow => {
      const standing = weekOfGoal(situation, assessed);
      const earlier = before.get(goal.id);
      const moved = whatMoved(earlier === undefined ? null : readWeek(earlier).standing, standing);
      return { goalId: goal.id, week, derivedAt: now, standing: JSON.stringify(standing), moved: JSON.stringify(moved) };
    });
    await this.weeks.write(owner, rows);
  }

  private async weekOf(owner: OwnerId, now: Date): Promise<CalendarDate> {
    return mondayOf(calendarDateIn(now, (await this.accounts.settings(owner)).zone));
  }
}

/** A week as it was kept. */
export function readWeek({ standing, moved }: Pick<GoalWeekRow, 'standing' | 'moved'>): {
  readonly standing: WeekOfGoal;
  readonly moved: readonly string[];
} {
  return { standing: JSON.parse(standing) as WeekOfGoal, moved: JSON.parse(moved) as string[] };
}
