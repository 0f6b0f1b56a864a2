import type { CalendarDate } from './calendar-date.js';
import type { GoalId } from './ids.js';
import type { Money } from './money.js';

/** What the owner wants of their network: a new job, or contracts that fill the coming months. */
export const GOAL_KINDS = ['jobMove', 'consulting'] as const;
export type GoalKind = (typeof GOAL_KINDS)[number];

export const TARGET_KINDS = ['company', 'role', 'skill', 'industry', 'place'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** One thing the owner aims at, as they typed it. */
export interface GoalTarget {
  readonly id: string;
  readonly kind: TargetKind;
  readonly text: string;
}

export interface Goal {
  readonly kind: GoalKind;
  readonly targets: readonly GoalTarget[];
  /** By when. Null: no date given. */
  readonly by: CalendarDate | null;
  /** The salary or income wanted a year. Null: no amount given. */
  readonly amount: Money | null;
}

/** A goal as its owner keeps it. */
export interface OwnersGoal extends Goal {
  readonly id: GoalId;
  readonly title: string;
  readonly madeAt: Date;
  readonly changedAt: Date;
}
