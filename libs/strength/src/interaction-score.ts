import { type TieEvidence } from '#vocabulary';
import { silentDays } from './silent-days.js';

const SILENCE_EXPONENT = 0.8;

/**
 * How naturally two people are in touch: weeks with an exchange, faded by the silence since. Weeks of long ago count like
 * others: halving them per year of age gained nothing on four public logs and lost on the longest.
 *
 * @returns 0 and up, unitless. Ranks ties against each other; it is not a percentage.
 * @see libs/strength/README.md for the formula
 */
export function interactionScore(tie: Pick<TieEvidence, 'weeksInTouch' | 'lastAt'>, now: Date): number {
  return tie.weeksInTouch / (1 + silentDays(tie, now)) ** SILENCE_EXPONENT;
}
