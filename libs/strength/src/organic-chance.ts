import type { TieEvidence } from '#vocabulary';
import { interactionScore } from './interaction-score.js';

const INTERCEPT = 0.156;
const WEIGHT_OF_SCORE = 0.854;

/**
 * How likely the two are in touch within 30 days without anybody's nudge: the interaction score, calibrated.
 *
 * @returns a probability; 0 where nothing was ever exchanged.
 * @see libs/strength/README.md for the sets it was fitted on
 */
export function organicChance(tie: Pick<TieEvidence, 'weeksWeighted' | 'lastAt'> | null, now: Date): number {
  if (tie === null) return 0;
  const score = interactionScore(tie, now);
  return score === 0 ? 0 : 1 / (1 + Math.exp(-(INTERCEPT + WEIGHT_OF_SCORE * Math.log(score))));
}
