import { type TieEvidence } from '#vocabulary';
import { silentDays } from './silent-days.js';
import { weeksNow } from './weeks-now.js';

const SILENCE_EXPONENT = 0.8;

/**
 * How naturally two people are in touch: weeks with an exchange, each halved per 365 days of age, faded by the silence since.
 *
 * @returns 0 and up, unitless. Ranks ties against each other; it is not a percentage.
 * @see libs/strength/README.md for the formula
 */
export function interactionScore(tie: Pick<TieEvidence, 'weeksWeighted' | 'lastAt'>, now: Date): number {
  return weeksNow(tie, now) / (1 + silentDays(tie, now)) ** SILENCE_EXPONENT;
}
