import { minimumOf } from '../measures/minimum-of.js';

/** A tie as buying models see one: exchanges after the first, when the last of them was, and how long it has been known. */
export interface Purchases {
  /** Contact-days after the first. */
  readonly repeats: number;
  /** From the first exchange to the last, in days. */
  readonly lastDays: number;
  /** From the first exchange to now, in days. */
  readonly ageDays: number;
}

export interface MbgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** Ties above this number are thinned evenly before fitting; the fit hardly changes and the time does. */
const FITTED_MAX = 1000;

/**
 * Fits the MBG/NBD model by maximum likelihood: exchanges come at a rate that is gamma among ties, and each may be the last
 * with a chance that is beta among them.
 *
 * @see Batislam, Denizel and Filiztekin 2007, Empirical validation and comparison of models for customer base analysis
 */
export function fitMbgNbd(all: readonly Purchases[]): MbgNbd {
  const every = Math.max(1, Math.ceil(all.length / FITTED_MAX));
  const ties = all.filter((_, index) => index % every === 0);
  const negativeLikelihood = (logs: readonly number[]): number => {
    if (logs.some((log) => Math.abs(log) > 10)) return Infinity;
    const model = modelOf(logs);
    return -ties.reduce((sum, tie) => sum + logLikelihood(model, tie), 0) / ties.length;
  };
  return modelOf(minimumOf(negativeLikelihood, [-0.5, 2, 0, 0]));
}

/** Exchanges expected per day now: the chance that the tie lives times its rate if it does. */
export function expectedRate(model: MbgNbd, tie: Purchases): number {
  return (aliveChance(model, tie) * (model.r + tie.repeats)) / (model.alpha + tie.ageDays);
}

function aliveChance({ r, alpha, a, b }: MbgNbd, { repeats, lastDays, ageDays }: Purchases): number {
  return 1 / (1 + (a / (b + repeats)) * ((alpha + ageDays) / (alpha + lastDays)) ** (r + repeats));
}

function logLikelihood({ r, alpha, a, b }: MbgNbd, { repeats, lastDays, ageDays }: Purchases): number {
  const shape = r + repeats;
  const counted = logGamma(shape) - logGamma(r) + r * Math.log(alpha);
  const living = logBeta(a, b + repeats + 1) - logBeta(a, b) - shape * Math.log(alpha + ageDays);
  const gone = logBeta(a + 1, b + repeats) - logBeta(a, b) - shape * Math.log(alpha + lastDays);
  const larger = Math.max(living, gone);
  return counted + larger + Math.log(Math.exp(living - larger) + Math.exp(gone - larger));
}

function modelOf([r = 0, alpha = 0, a = 0, b = 0]: readonly number[]): MbgNbd {
  return { r: Math.exp(r), alpha: Math.exp(alpha), a: Math.exp(a), b: Math.exp(b) };
}

const logBeta = (x: number, y: number): number => logGamma(x) + logGamma(y) - logGamma(x + y);

/** Stirling's series after raising the argument to where it holds to 1e-10. */
function logGamma(x: number): number {
  let shifted = x;
  let product = 1;
  while (shifted < 8) {
    product *= shifted;
    shifted += 1;
  }
  const inverse = 1 / shifted;
  const series = inverse * (1 / 12 - inverse ** 2 * (1 / 360 - inverse ** 2 * (1 / 1260 - inverse ** 2 / 1680)));
  return (shifted - 0.5) * Math.log(shifted) - shifted + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product);
}
