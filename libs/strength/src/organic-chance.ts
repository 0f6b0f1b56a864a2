import { type TieEvidence } from '#vocabulary';
import { recontactScore } from './recontact-score.js';

/**
 * Recontact score and share of ties that were in touch again within 30 days: isotonic regression over five public logs, each
 * with equal weight, told around twenty steps. Shared contacts as one person's archive shows them. See the README for the logs
 * and how well it holds on those it was not fitted on.
 */
// prettier-ignore
const SHARES: readonly (readonly [score: number, share: number])[] = [
  [0.003, 0.0005], [0.006, 0.003], [0.01, 0.0115], [0.02, 0.0125], [0.04, 0.036], [0.065, 0.05], [0.1, 0.074],
  [0.15, 0.096], [0.25, 0.14], [0.4, 0.165], [0.65, 0.23], [1, 0.27], [1.6, 0.36], [2.5, 0.45], [4, 0.49],
  [6.5, 0.55], [10, 0.62], [16, 0.7], [30, 0.79], [60, 0.91],
];

/**
 * How likely the two are in touch within 30 days without anybody's nudge: the recontact score, calibrated.
 *
 * @param sharedContacts how many were in touch with the owner in the last 60 days and ever among the same people as the contact
 * @returns a probability, never falling as the score grows; 0 where nothing was ever exchanged
 * @see libs/strength/README.md for the sets it was fitted on
 */
export function organicChance(
  tie: Pick<TieEvidence, 'weeksInTouch' | 'lastAt'> | null,
  sharedContacts: number,
  now: Date,
): number {
  if (tie === null) return 0;
  const score = recontactScore(tie, sharedContacts, now);
  let [lowScore, lowShare] = [0, 0];
  for (const [highScore, highShare] of SHARES) {
    if (score <= highScore) return lowShare + (highShare - lowShare) * progress(score, lowScore, highScore);
    [lowScore, lowShare] = [highScore, highShare];
  }
  return lowShare;
}

/** How far a score is from one step to the next, 0 to 1; scores differ by factors, so in logarithms but for the first step. */
function progress(score: number, low: number, high: number): number {
  return low === 0 ? score / high : Math.log(score / low) / Math.log(high / low);
}
