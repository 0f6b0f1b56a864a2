const TAIL_UP_TO = 0.02425;

/**
 * The standard normal value that is not exceeded with the given probability. Written out, for simulations ask it millions of
 * times.
 *
 * @param probability above 0 and below 1; 0 and 1 give the infinities
 * @see Peter Acklam's rational approximation, relative error below 1.15e-9
 */
export function normalQuantile(probability: number): number {
  if (probability <= 0) return -Infinity;
  if (probability >= 1) return Infinity;
  if (probability < TAIL_UP_TO) return lowerTail(Math.sqrt(-2 * Math.log(probability)));
  if (probability > 1 - TAIL_UP_TO) return -lowerTail(Math.sqrt(-2 * Math.log(1 - probability)));
  const q = probability - 0.5;
  const r = q * q;
  const above =
    ((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.357751867269) * r - 30.66479806614716) *
      r +
    2.506628277459239;
  const below =
    ((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r - 13.28068155288572) *
      r +
    1;
  return (above * q) / below;
}

function lowerTail(r: number): number {
  const above =
    ((((-0.007784894002430293 * r - 0.3223964580411365) * r - 2.400758277161838) * r - 2.549732539343734) * r +
      4.374664141464968) *
      r +
    2.938163982698783;
  const below = (((0.007784695709041462 * r + 0.3224671290700398) * r + 2.445134137142996) * r + 3.754408661907416) * r + 1;
  return above / below;
}

const ERROR_FUNCTION = [
  0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196, 1.00002368, -1.26551223,
];

/**
 * The chance that a standard normal value is at most `value`.
 *
 * @see Press et al., Numerical Recipes, 6.2: error below 1.2e-7
 */
export function normalBelow(value: number): number {
  const scaled = Math.abs(value) / Math.SQRT2;
  const step = 1 / (1 + scaled / 2);
  const beyond = (step * Math.exp(-scaled * scaled + polynomial(ERROR_FUNCTION, step))) / 2;
  return value < 0 ? beyond : 1 - beyond;
}

/** Coefficients from the highest power down. */
function polynomial(coefficients: readonly number[], at: number): number {
  let value = 0;
  for (const coefficient of coefficients) value = value * at + coefficient;
  return value;
}
