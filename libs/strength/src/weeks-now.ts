import type { TieEvidence } from '#vocabulary';
import { weekOfDay } from './week-of-day.js';

const MILLISECONDS_PER_DAY = 86_400_000;
/** The bin in which a tie's stored weight of a week is 1; see `TieEvidence`. */
const REFERENCE_BIN = 2600;

/** Weeks with an exchange, each halved per 365 days of age. @returns 0 and up, in weeks. */
export function weeksNow(tie: Pick<TieEvidence, 'weeksWeighted'>, now: Date): number {
  const binNow = weekOfDay(Math.floor(now.getTime() / MILLISECONDS_PER_DAY));
  return tie.weeksWeighted * 2 ** (((REFERENCE_BIN - binNow) * 7) / 365);
}
