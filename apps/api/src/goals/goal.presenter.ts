import type { GoalWeekRow } from '#persistence';
import { readWeek } from '#standings';
import type { OwnersGoal } from '#vocabulary';
import type { Goal, GoalWeek, ReadinessPart } from './goal.type.js';

export function presentGoal(kept: OwnersGoal): Goal {
  const { id, title, kind, by, amount, targets, madeAt, changedAt } = kept;
  return {
    ...{ id, title, kind, by, targets, madeAt, changedAt, kept },
    amountMinor: amount?.amountMinor ?? null,
    currency: amount?.currency ?? null,
  };
}

export function presentWeek(row: GoalWeekRow): GoalWeek {
  const { standing, moved } = readWeek(row);
  return {
    week: row.week,
    points: standing.points,
    parts: Object.entries(standing.parts).map(([part, points]) => ({ part: part as ReadinessPart, points })),
    covered: standing.targets.filter(({ isCovered }) => isCovered).length,
    targets: standing.targets.length,
    moved,
  };
}
