import { type TieEvidence } from '#vocabulary';

const MILLISECONDS_PER_DAY = 86_400_000;
const SILENCE_EXPONENT = 0.8;
const REFERENCE_BIN = 2600;

/**
 * How naturally two people are in touch: weeks with an exchange, each halved per 365 days of age, faded by the silence since.
 *
 * @returns 0 and up, unitless. Ranks ties against each other; it is not a percentage.
 * @see libs/strength/README.md for the formula
 */
export function interactionScore(tie: Pick<TieEvidence, 'weeksWeighted' | 'lastAt'>, now: Date): number {
  const silentDays = Math.max(0, (now.getTime() - tie.lastAt.getTime()) / MILLISECONDS_PER_DAY);
  const binNow = Math.floor(now.getTime() / (7 * MILLISECONDS_PER_DAY));
  const weeksNow = tie.weeksWeighted * 2 ** (((REFERENCE_BIN - binNow) * 7) / 365);
  return weeksNow / (1 + silentDays) ** SILENCE_EXPONENT;
}
