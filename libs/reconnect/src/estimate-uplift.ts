/** One person who was suggested or held back by lot, and what came of it. */
export interface SlotTrial {
  /** The chance with which the lot suggested them, above 0 and below 1. */
  readonly suggestedWith: number;
  readonly wasSuggested: boolean;
  /** Whether the two were in touch within the days that were agreed on before. */
  readonly wasInTouch: boolean;
  /** What was expected without a suggestion when the lot was drawn, 0 to 1. Bad guesses widen the interval and do no other harm. */
  readonly organicChance: number;
}

/** What suggesting adds to the chance of being in touch. */
export interface Uplift {
  readonly suggested: number;
  readonly heldBack: number;
  /** −1 to 1, with its 95 % interval. */
  readonly uplift: number;
  readonly low: number;
  readonly high: number;
}

/** With fewer on either side, the normal interval says more than is known. */
const TRIALS_MIN = 20;
const PERCENTILE_975 = 1.96;

/**
 * What suggesting somebody adds to the chance that the two are in touch: outcomes less their expectation, weighted by one over
 * the chance of what the lot decided. Without bias whatever the expectation, as the lot's chances are known.
 *
 * @returns null with fewer than twenty people suggested or held back; trials the lot could not have decided otherwise are left out
 * @see Robins, Rotnitzky and Zhao 1994, Estimation of Regression Coefficients When Some Regressors Are Not Always Observed
 */
export function estimateUplift(trials: readonly SlotTrial[]): Uplift | null {
  const drawn = trials.filter(({ suggestedWith }) => suggestedWith > 0 && suggestedWith < 1);
  const suggested = drawn.filter(({ wasSuggested }) => wasSuggested).length;
  const heldBack = drawn.length - suggested;
  if (Math.min(suggested, heldBack) < TRIALS_MIN) return null;
  const effects = drawn.map(effectOf);
  const uplift = effects.reduce((sum, effect) => sum + effect, 0) / effects.length;
  const variance = effects.reduce((sum, effect) => sum + (effect - uplift) ** 2, 0) / (effects.length - 1);
  const reach = PERCENTILE_975 * Math.sqrt(variance / effects.length);
  return { suggested, heldBack, uplift, low: uplift - reach, high: uplift + reach };
}

function effectOf({ suggestedWith, wasSuggested, wasInTouch, organicChance }: SlotTrial): number {
  const surprise = (wasInTouch ? 1 : 0) - organicChance;
  return wasSuggested ? surprise / suggestedWith : -surprise / (1 - suggestedWith);
}

/** Why there is no estimate yet, in a sentence. */
export function explainTooFew(suggested: number, heldBack: number): string {
  return `${drawn(suggested, heldBack)}: with fewer than ${TRIALS_MIN} on either side nothing can be told yet.`;
}

/** The estimate in a sentence; says so where it may be nothing. */
export function explainUplift({ suggested, heldBack, uplift, low, high }: Uplift): string {
  const points = (share: number) =>
    Math.round(100 * share)
      .toString()
      .replace('-', '−');
  const lot = drawn(suggested, heldBack);
  if (low <= 0 && high >= 0) return `${lot}: whether suggesting changes anything cannot be told yet.`;
  const direction = uplift > 0 ? 'adds' : 'takes';
  const [least, most] = uplift > 0 ? [low, high] : [-high, -low];
  return `${lot}: suggesting ${direction} ${points(Math.abs(uplift))} points ${uplift > 0 ? 'to' : 'from'} the chance of being in touch (${points(least)} to ${points(most)}).`;
}

function drawn(suggested: number, heldBack: number): string {
  return `Of ${suggested + heldBack} people drawn by lot, ${suggested} were suggested and ${heldBack} held back`;
}
