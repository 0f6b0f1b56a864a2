import type { TieEvidence } from '#vocabulary';

const MILLISECONDS_PER_DAY = 86_400_000;

/** Days since the last exchange, with their fraction; 0 when it lies ahead. */
export function silentDays(tie: Pick<TieEvidence, 'lastAt'>, now: Date): number {
  return Math.max(0, (now.getTime() - tie.lastAt.getTime()) / MILLISECONDS_PER_DAY);
}
