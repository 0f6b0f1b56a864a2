import { type TieEvidence } from '#vocabulary';
import { interactionScore } from './interaction-score.js';

/**
 * Interaction score and share of ties that were in touch again within 30 days: isotonic regression over five public logs, each
 * with equal weight. See the README for the logs and how well it holds on those it was not fitted on.
 */
// prettier-ignore
const SHARES: readonly (readonly [score: number, share: number])[] = [
  [0.003, 0.001], [0.006, 0.008], [0.01, 0.02], [0.02, 0.04], [0.039, 0.058], [0.063, 0.082], [0.097, 0.113],
  [0.15, 0.17], [0.25, 0.24], [0.39, 0.31], [0.63, 0.42], [0.98, 0.5], [1.6, 0.6], [2.5, 0.68], [3.9, 0.78],
  [6.3, 0.83], [9.7, 0.87], [16, 0.93], [30, 0.95],
];

/**
 * How likely the two are in touch within 30 days without anybody's nudge: the interaction score, calibrated.
 *
 * @returns a probability, never falling as the score grows; 0 where nothing was ever exchanged
 * @see libs/strength/README.md for the sets it was fitted on
 */
export function organicChance(tie: Pick<TieEvidence, 'weeksInTouch' | 'lastAt'> | null, now: Date): number {
  if (tie === null) return 0;
  const score = interactionScore(tie, now);
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
