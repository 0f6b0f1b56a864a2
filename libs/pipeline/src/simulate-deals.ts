import type { Dice, Random } from '#vocabulary';
import type { Beta } from './beta-distribution.js';
import { drawBeta } from './draw-beta.js';
import { normalBelow, normalQuantile } from './normal-distribution.js';
import type { StageDelay } from './stage-delay.js';

/** What a simulation must know of an open opportunity, a deal for short. */
export interface OpenDeal {
  readonly id: string;
  readonly chance: DealChance;
  /** Days from entering its stage to a win. */
  readonly delay: Pick<StageDelay, 'medianDays' | 'spread'>;
  /** Days it has stood at its stage, 0 and up. */
  readonly ageDays: number;
}

export type DealChance =
  /** The rate of its stage. Deals of one stage share it: if the rate is lower than believed, it is lower for all of them. */
  | { readonly kind: 'learnt'; readonly stage: string; readonly rate: Beta }
  /** The owner's own word, 0 to 1. */
  | { readonly kind: 'said'; readonly probability: number };

export interface SimulationTerms {
  /** 1 and up; 4,000 put the error of a P10 at about half a point of probability. */
  readonly runs: number;
  /** 0 up to, not including, 1: how much deals share one fate; see MARKET_CORRELATION. */
  readonly correlation: number;
}

/**
 * How much of a deal's fate is the market's: 15 %. A proposal, not measured for consulting; the banking rules use 12 to
 * 24 % in the same model for loans to companies, whose budgets are what deals hang on too.
 */
export const MARKET_CORRELATION = 0.15;

/** Beyond this share of wins a deal is so old that its age says nothing more. */
const AGED_MAX = 0.98;

/**
 * Possible futures: for each deal and run the days from today to the win, NaN where it is lost.
 *
 * One factor Z, the market, is drawn for each run. A deal with win rate p is won when √ρ·Z + √(1−ρ)·ε lies below the normal
 * quantile of p: each deal keeps its p, and good and bad futures come together (Vasicek 1987; a Gaussian copula). Days to
 * the win are lognormal, given that it has not come in the deal's age so far. Each deal has its own stream of chance, so
 * adding one leaves the futures of the others as they were.
 */
export function simulateDeals(deals: readonly OpenDeal[], terms: SimulationTerms, dice: Dice): Float64Array[] {
  const market = drawn(terms.runs, dice('market'), (random) => normalQuantile(random()));
  const thresholds = new Map<string, Float64Array>();
  return deals.map((deal) => {
    const threshold = thresholdsOf(deal.chance, terms.runs, dice, thresholds);
    return futuresOf(deal, threshold, market, terms.correlation, dice(`deal ${deal.id}`));
  });
}

function futuresOf(
  { delay, ageDays }: OpenDeal,
  threshold: Float64Array,
  market: Float64Array,
  correlation: number,
  random: Random,
): Float64Array {
  const [shared, own] = [Math.sqrt(correlation), Math.sqrt(1 - correlation)];
  const aged = ageDays > 0 ? Math.min(AGED_MAX, normalBelow(Math.log(ageDays / delay.medianDays) / delay.spread)) : 0;
  return market.map((factor, run) => {
    const fate = shared * factor + own * normalQuantile(random());
    const rank = aged + (1 - aged) * random();
    if (fate >= (threshold[run] ?? -Infinity)) return NaN;
    return Math.max(0, delay.medianDays * Math.exp(delay.spread * normalQuantile(rank)) - ageDays);
  });
}

/** The normal quantile of the win rate in each run; the rate of a stage is drawn once a run for all deals that stand there. */
function thresholdsOf(chance: DealChance, runs: number, dice: Dice, known: Map<string, Float64Array>): Float64Array {
  if (chance.kind === 'said') return new Float64Array(runs).fill(normalQuantile(chance.probability));
  const before = known.get(chance.stage);
  if (before !== undefined) return before;
  const threshold = drawn(runs, dice(`rate of ${chance.stage}`), (random) => normalQuantile(drawBeta(chance.rate, random)));
  known.set(chance.stage, threshold);
  return threshold;
}

function drawn(runs: number, random: Random, draw: (random: Random) => number): Float64Array {
  return new Float64Array(runs).map(() => draw(random));
}
