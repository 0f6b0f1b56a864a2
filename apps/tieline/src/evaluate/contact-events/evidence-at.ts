import { foldTie } from '#strength';
import type { TieEvidence, Touchpoint } from '#vocabulary';
import type { Exchanges } from './contact-log.js';

/** What the product would have on record of a tie after its first exchanges; null with none. */
export function evidenceAt({ times, isSent, groupSizes }: Exchanges, known: number): TieEvidence | null {
  const touchpoints: Touchpoint[] = [];
  for (let index = 0; index < known; index += 1) {
    const direction = isSent[index] === true ? 'out' : 'in';
    touchpoints.push({ at: momentOf(times[index] ?? 0), channel: 'message', direction, groupSize: groupSizes[index] ?? 1 });
  }
  return foldTie(touchpoints);
}

/** Weeks begin on Mondays, and those of the protocol with the first event of the log: moments are told as if that had been here. */
const A_MONDAY = Date.UTC(1970, 0, 5);

/** @param seconds since the first event of the log */
export const momentOf = (seconds: number): Date => new Date(A_MONDAY + seconds * 1000);
