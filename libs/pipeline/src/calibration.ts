import type { Quantiles } from './sample-quantiles.js';

/** A forecast chance and what came. */
export interface JudgedChance {
  /** 0 to 1, as it was forecast before the decision. */
  readonly chance: number;
  readonly isWon: boolean;
}

export interface Calibration {
  readonly count: number;
  /** Mean squared error of the chances, 0 (perfect) to 1. */
  readonly brier: number;
  /** The same for somebody who always says the owner's overall win rate. */
  readonly brierOfRate: number;
  /** 1 − brier / brierOfRate: above 0 when the forecast knows more than the rate; null when all ended alike. */
  readonly skill: number | null;
  readonly forecastWins: number;
  readonly wins: number;
}

/** With fewer, luck outweighs skill, and nothing is shown. */
export const JUDGED_MIN = 20;

/** How good past chances were. Null with fewer than twenty decided. */
export function calibration(judged: readonly JudgedChance[]): Calibration | null {
  const count = judged.length;
  if (count < JUDGED_MIN) return null;
  const wins = judged.filter(({ isWon }) => isWon).length;
  const rate = wins / count;
  const brier = brierScore(judged);
  const brierOfRate = rate * (1 - rate);
  const forecastWins = judged.reduce((sum, { chance }) => sum + chance, 0);
  return { count, brier, brierOfRate, skill: brierOfRate === 0 ? null : 1 - brier / brierOfRate, forecastWins, wins };
}

/** @see Brier 1950; 0 and up to 1, NaN of nothing. */
export function brierScore(judged: readonly JudgedChance[]): number {
  return judged.reduce((sum, { chance, isWon }) => sum + (chance - (isWon ? 1 : 0)) ** 2, 0) / judged.length;
}

/** The share of outcomes within their P10 to P90, bounds included; 0.8 is wanted. NaN of nothing. */
export function intervalCoverage(judged: readonly { readonly forecast: Quantiles; readonly outcome: number }[]): number {
  const within = judged.filter(({ forecast, outcome }) => outcome >= forecast.p10 && outcome <= forecast.p90);
  return within.length / judged.length;
}

export function explainCalibration(calibration: Calibration | null): string {
  if (calibration === null) return `Forecasts are judged once ${JUDGED_MIN} opportunities are decided.`;
  const { count, wins, forecastWins, skill } = calibration;
  const counted = `Of ${count} decided, ${Math.round(forecastWins)} wins were forecast and ${wins} came.`;
  if (skill === null) return counted;
  return skill > 0
    ? `${counted} The forecast tells wins from losses better than your overall rate does.`
    : `${counted} So far your overall rate would have told as much.`;
}
