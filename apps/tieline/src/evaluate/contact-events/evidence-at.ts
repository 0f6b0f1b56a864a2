import { foldTie } from '#strength';
import type { TieEvidence, Touchpoint } from '#vocabulary';
import type { Exchanges } from './contact-log.js';

/** What the product would have on record of a tie after its first exchanges; null with none. */
export function evidenceAt({ times, isSent }: Exchanges, known: number): TieEvidence | null {
  const touchpoints: Touchpoint[] = [];
  for (let index = 0; index < known; index += 1) {
    const direction = isSent[index] === true ? 'out' : 'in';
    touchpoints.push({ at: momentOf(times[index] ?? 0), channel: 'message', direction, groupSize: 1 });
  }
  return foldTie(touchpoints);
}

/** Logs count from their first event, and so do weeks here: moments are told as if it had been the epoch. */
export const momentOf = (seconds: number): Date => new Date(seconds * 1000);
