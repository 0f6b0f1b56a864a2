/** A distribution over rates from 0 to 1; both parameters above 0. */
export interface Beta {
  readonly alpha: number;
  readonly beta: number;
}

const FRACTION_STEPS_MAX = 300;
const HALVINGS = 60;
const TINY = 1e-300;

export function betaMean({ alpha, beta }: Beta): number {
  return alpha / (alpha + beta);
}

/**
 * The chance that the rate is at most `rate`: the regularized incomplete beta function by its continued fraction.
 *
 * @see Abramowitz and Stegun 26.5.8, evaluated by Lentz's method
 */
export function betaBelow(rate: number, { alpha, beta }: Beta): number {
  if (rate <= 0) return 0;
  if (rate >= 1) return 1;
  const front = Math.exp(
    logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta) + alpha * Math.log(rate) + beta * Math.log1p(-rate),
  );
  // The fraction converges fast on the lesser side only; the other is its mirror.
  return rate < (alpha + 1) / (alpha + beta + 2)
    ? (front * continuedFraction(rate, alpha, beta)) / alpha
    : 1 - (front * continuedFraction(1 - rate, beta, alpha)) / beta;
}

/** The rate that is not exceeded with the given probability, by halving; exact to about 1e-15. */
export function betaQuantile(probability: number, distribution: Beta): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (betaBelow(middle, distribution) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function continuedFraction(rate: number, alpha: number, beta: number): number {
  let above = 1;
  let below = 1 / nonZero(1 - ((alpha + beta) * rate) / (alpha + 1));
  let value = below;
  for (let step = 1; step <= FRACTION_STEPS_MAX; step += 1) {
    const even = (step * (beta - step) * rate) / ((alpha + 2 * step - 1) * (alpha + 2 * step));
    below = 1 / nonZero(1 + even * below);
    above = nonZero(1 + even / above);
    value *= below * above;
    const odd = (-(alpha + step) * (alpha + beta + step) * rate) / ((alpha + 2 * step) * (alpha + 2 * step + 1));
    below = 1 / nonZero(1 + odd * below);
    above = nonZero(1 + odd / above);
    const change = below * above;
    value *= change;
    if (Math.abs(change - 1) < 1e-15) break;
  }
  return value;
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905, -0.13857109526572012,
  9.984369578019572e-6, 1.5056327351493116e-7,
] as const;

/** The logarithm of the gamma function for values above 0, by Lanczos's approximation (g = 7), good to 1e-14. */
function logGamma(value: number): number {
  if (value < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * value)) - logGamma(1 - value);
  const shifted = value - 1;
  const series = LANCZOS.reduce((sum, weight, index) => sum + weight / (shifted + index + 1), 0.9999999999998099);
  const base = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(series);
}
