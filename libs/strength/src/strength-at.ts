import { type Closeness, type StrengthStep, type TieEvidence } from '#vocabulary';
import { silentDays } from './silent-days.js';
import { weeksNow } from './weeks-now.js';

const MILLISECONDS_PER_DAY = 86_400_000;
const VALUE_OF_CLOSENESS = { faint: 0.1, loose: 0.3, warm: 0.55, close: 0.85 } as const;

export interface Strength {
  /** 0 to 1; null when there is neither evidence nor the owner's word. */
  readonly value: number | null;
  readonly step: StrengthStep;
  readonly overridden: boolean;
}

/**
 * How strong a tie is at a moment: faded weeks, times recency, reciprocity and span. The owner's word always wins.
 *
 * @returns a value from 0 to 1 with its step. The weights were chosen by hand; the README says how well they do.
 * @see libs/strength/README.md for the same expression in SQL
 */
export function strengthAt(evidence: TieEvidence | null, override: Closeness | null, now: Date): Strength {
  if (override !== null) return { value: VALUE_OF_CLOSENESS[override], step: override, overridden: true };
  if (evidence === null) return { value: null, step: 'none', overridden: false };
  const value = valueOf(evidence, now);
  return { value, step: stepOf(value), overridden: false };
}

function valueOf(tie: TieEvidence, now: Date): number {
  const weeks = weeksNow(tie, now);
  const spanDays = (tie.lastAt.getTime() - tie.firstAt.getTime()) / MILLISECONDS_PER_DAY;
  const reciprocity = (2 * Math.min(tie.inCount, tie.outCount)) / Math.max(1, tie.inCount + tie.outCount);
  const recency = (1 + silentDays(tie, now) / 180) ** -0.25;
  return (weeks / (weeks + 4)) * recency * (0.6 + 0.4 * reciprocity) * (0.85 + 0.15 * Math.min(1, spanDays / 365));
}

function stepOf(value: number): Closeness {
  if (value >= 0.7) return 'close';
  if (value >= 0.4) return 'warm';
  return value >= 0.15 ? 'loose' : 'faint';
}
