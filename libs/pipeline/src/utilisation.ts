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

/** How full the months are, on average, in a sentence. */
export function explainUtilisation(months: readonly MonthUtilisation[]): string {
  const mean = (of: (month: MonthUtilisation) => number) => months.reduce((sum, month) => sum + of(month), 0) / months.length;
  const [signed, likely] = [mean(({ committed }) => committed), mean(({ share }) => share.p50)];
  const overfull = months.find(({ committed }) => committed > 1);
  const taken = `Of the days you want to work, ${percent(signed)} are signed and ${percent(likely)} taken in the middle case.`;
  return overfull === undefined ? taken : `${taken} In ${overfull.month} more is signed than you want to work.`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
