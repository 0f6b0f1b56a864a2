import type { TieEvidence } from '#vocabulary';
import { silentDays } from './silent-days.js';

/** Variance of the logarithm of one tie's gaps. Measured 1.05 to 1.86; see the README. */
const VARIANCE_WITHIN = 1.5;
/** The variance of a median is this much that of a mean. */
const MEDIAN_PENALTY = Math.PI / 2;
const VARIANCE_BETWEEN_MIN = 0.05;
const PERCENTILE_90 = 1.2816;
/** Where an owner has too few ties to learn from: a month, give or take a factor of three. */
const UNKNOWN_HABIT: GapHabit = { logMean: Math.log(30), varianceBetween: 1.2 };
const TIES_MIN = 5;

/** How long the owner's ties usually pause, and how much they differ in it: lognormal, in days. */
export interface GapHabit {
  readonly logMean: number;
  readonly varianceBetween: number;
}

type Pauses = Pick<TieEvidence, 'medianGapDays' | 'contactDays'>;

/** The owner's habit by the method of moments, each tie weighted by what it knows. */
export function gapHabit(ties: Iterable<Pauses>): GapHabit {
  const known: { log: number; variance: number }[] = [];
  for (const tie of ties) {
    const pause = pauseOf(tie);
    if (pause !== null) known.push(pause);
  }
  if (known.length < TIES_MIN) return UNKNOWN_HABIT;
  const roughMean = weightedMean(known, 0.5);
  const spread = known.reduce((sum, { log, variance }) => sum + (log - roughMean) ** 2 - variance, 0) / known.length;
  const varianceBetween = Math.max(VARIANCE_BETWEEN_MIN, spread);
  return { logMean: weightedMean(known, varianceBetween), varianceBetween };
}

/**
 * After how many silent days a tie is overdue: the 90th percentile of its next gap, shrunk towards the owner's habit.
 * It is a flag. Ranking by how far a tie is overdue is worse than chance.
 *
 * @returns null with fewer than two contact-days.
 */
export function overdueAfterDays(tie: Pauses, habit: GapHabit): number | null {
  const pause = pauseOf(tie);
  if (pause === null) return null;
  const variance = 1 / (1 / pause.variance + 1 / habit.varianceBetween);
  const mean = variance * (pause.log / pause.variance + habit.logMean / habit.varianceBetween);
  return Math.exp(mean + PERCENTILE_90 * Math.sqrt(variance + VARIANCE_WITHIN));
}

export function isOverdue(tie: Pauses & Pick<TieEvidence, 'lastAt'>, habit: GapHabit, now: Date): boolean {
  const limit = overdueAfterDays(tie, habit);
  return limit !== null && silentDays(tie, now) > limit;
}

function pauseOf(tie: Pauses): { log: number; variance: number } | null {
  if (tie.medianGapDays === null || tie.contactDays < 2) return null;
  return { log: Math.log(tie.medianGapDays), variance: (MEDIAN_PENALTY * VARIANCE_WITHIN) / (tie.contactDays - 1) };
}

function weightedMean(known: readonly { log: number; variance: number }[], varianceBetween: number): number {
  let sum = 0;
  let weights = 0;
  for (const { log, variance } of known) {
    sum += log / (variance + varianceBetween);
    weights += 1 / (variance + varianceBetween);
  }
  return sum / weights;
}
