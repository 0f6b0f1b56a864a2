import type { Stage, StageChange } from '#vocabulary';
import { type Beta, betaMean, betaQuantile } from './beta-distribution.js';
import { passedStages } from './passed-stages.js';

/** How often what stood at a stage is won in the end. */
export interface StageConversion {
  readonly stage: string;
  readonly won: number;
  readonly lost: number;
  /** Beta(prior.won + won, prior.lost + lost). */
  readonly rate: Beta;
  /** The middle and the bounds four times out of five, 0 to 1. */
  readonly mean: number;
  readonly p10: number;
  readonly p90: number;
}

/**
 * The win rate of each stage from the owner's own decided opportunities. One that stood at a stage, or was moved over it,
 * counts there by how it ended; where it entered the board later, earlier stages do not count it.
 *
 * @param histories of decided and open opportunities of one board; open ones say nothing yet and are passed over
 */
export function stageConversions(histories: readonly (readonly StageChange[])[], stages: readonly Stage[]): StageConversion[] {
  const passed = histories.map((history) => passedStages(history, stages));
  return stages.map((stage) => {
    const ends = passed.filter(({ entered }) => entered.has(stage.key)).map(({ end }) => end);
    const won = ends.filter((end) => end?.kind === 'won').length;
    const lost = ends.filter((end) => end?.kind === 'lost').length;
    const rate = { alpha: stage.prior.won + won, beta: stage.prior.lost + lost };
    const quantiles = { p10: betaQuantile(0.1, rate), p90: betaQuantile(0.9, rate) };
    return { stage: stage.key, won, lost, rate, mean: betaMean(rate), ...quantiles };
  });
}
