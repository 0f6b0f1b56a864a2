import { type WeekOfGoal, weekOfGoal, whatMoved } from '#goals';
import type { GoalRepository, GoalWeekRepository, GoalWeekRow } from '#persistence';
import { mondayOf, type OwnerId } from '#vocabulary';
import type { GoalStandings } from './goal-standings.js';

/** Writes how goals stand, week by week. The week that runs is derived anew each time; any number may do so. */
export class GoalWeeks {
  constructor(
    private readonly goals: GoalRepository,
    private readonly weeks: GoalWeekRepository,
    private readonly standings: GoalStandings,
  ) {}

  /** @returns how many goals were looked at. */
  async write(owner: OwnerId, now: Date): Promise<number> {
    const goals = await this.goals.list(owner);
    const standings = goals.length === 0 ? [] : await this.standings.of(owner, goals, now);
    const [first] = standings;
    if (first === undefined) return 0;
    const week = mondayOf(first.situation.today);
    const before = new Map((await this.weeks.before(owner, week)).map((row) => [row.goalId, row]));
    const rows = standings.map(({ goal, situation, assessed }): GoalWeekRow => {
      const standing = weekOfGoal(situation, assessed);
      const earlier = before.get(goal.id);
      const moved = whatMoved(earlier === undefined ? null : readWeek(earlier).standing, standing);
      return { goalId: goal.id, week, derivedAt: now, standing: JSON.stringify(standing), moved: JSON.stringify(moved) };
    });
    await this.weeks.write(owner, rows);
    return rows.length;
  }
}

/** A week as it was kept. */
export function readWeek({ standing, moved }: Pick<GoalWeekRow, 'standing' | 'moved'>): {
  readonly standing: WeekOfGoal;
  readonly moved: readonly string[];
} {
  return { standing: JSON.parse(standing) as WeekOfGoal, moved: JSON.parse(moved) as string[] };
}
