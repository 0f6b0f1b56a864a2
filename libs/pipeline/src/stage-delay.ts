import type { Stage, StageChange } from '#vocabulary';
import { passedStages } from './passed-stages.js';

/** Days from entering a stage to the win, lognormal. */
export interface StageDelay {
  readonly stage: string;
  /** Days in the middle case, above 0. */
  readonly medianDays: number;
  /** Standard deviation of the logarithm of the days, above 0. */
  readonly spread: number;
  /** Won opportunities it was learnt from. */
  readonly count: number;
}

/** Won opportunities that what is believed of a stage is worth. */
const PRIOR_WINS = 3;
/** Two out of three wins come between half and double the middle case. */
const PRIOR_SPREAD = 0.7;
const DAYS_MIN = 0.5;
const MILLISECONDS_PER_DAY = 86_400_000;

/** How long wins took from each stage, by the owner's own history, drawn towards what is believed of the stage. */
export function stageDelays(histories: readonly (readonly StageChange[])[], stages: readonly Stage[]): StageDelay[] {
  const won = histories.map((history) => passedStages(history, stages)).filter(({ end }) => end?.kind === 'won');
  return stages.map((stage) => {
    const logs = won.flatMap(({ entered, end }) => {
      const from = entered.get(stage.key);
      if (from === undefined || end === null) return [];
      return [Math.log(Math.max(DAYS_MIN, (end.at.getTime() - from.getTime()) / MILLISECONDS_PER_DAY))];
    });
    const count = logs.length;
    const believed = Math.log(stage.prior.typicalDays);
    const middle = (PRIOR_WINS * believed + logs.reduce((sum, log) => sum + log, 0)) / (PRIOR_WINS + count);
    const squares = logs.reduce((sum, log) => sum + (log - middle) ** 2, 0);
    const spread = Math.sqrt((PRIOR_WINS * PRIOR_SPREAD ** 2 + squares) / (PRIOR_WINS + count));
    return { stage: stage.key, medianDays: Math.exp(middle), spread, count };
  });
}
