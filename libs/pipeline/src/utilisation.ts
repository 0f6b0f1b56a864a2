import type { MonthForecast } from './forecast-income.js';
import type { Quantiles } from './sample-quantiles.js';

export interface MonthUtilisation {
  readonly month: string;
  /** Shares of the days the owner can work; above 1 where more is promised than fits. */
  readonly committed: number;
  readonly share: Quantiles;
}

/** Days of work against the days the owner wants to work a month, above 0. */
export function utilisation(months: readonly MonthForecast[], daysPerMonth: number): MonthUtilisation[] {
  return months.map(({ month, committedDays, workDays }) => ({
    month,
    committed: committedDays / daysPerMonth,
    share: { p10: workDays.p10 / daysPerMonth, p50: workDays.p50 / daysPerMonth, p90: workDays.p90 / daysPerMonth },
  }));
}
