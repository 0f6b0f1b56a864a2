import { type CalendarDate, daysBetween, type Dice, isRefusal, type OpportunityAmount, type Refusal } from '#vocabulary';
import { type CalendarMonth, firstMonthOfWork, firstMonthsOfWork, monthAfter } from './calendar-month.js';
import { type MonthlyShare, monthlyShares } from './monthly-shares.js';
import { statedMoney } from './opportunity-amount.js';
import { meanOf, type Quantiles, quantilesOf } from './sample-quantiles.js';
import { type OpenDeal, simulateDeals, type SimulationTerms } from './simulate-deals.js';
import { type Rates, rateTo } from './total-money.js';

export interface ForecastDeal extends OpenDeal {
  readonly amount: OpportunityAmount;
  /** The first day of work if it is won in time; null: as soon as it is won. */
  readonly startOn: CalendarDate | null;
}

/** A contract that is won: its work from its first day on. */
export interface CommittedWork {
  readonly amount: OpportunityAmount;
  readonly startOn: CalendarDate;
}

export interface IncomeTerms extends SimulationTerms {
  readonly today: CalendarDate;
  /** How far to look, this month included; 1 to 60. */
  readonly months: number;
  readonly currency: string;
  readonly rates: Rates;
}

export interface MonthForecast {
  readonly month: CalendarMonth;
  /** Whole minor units of the forecast's currency, committed income included. */
  readonly income: Quantiles;
  readonly mean: number;
  readonly committed: number;
  /** From the first month to the end of this one. */
  readonly incomeSoFar: Quantiles;
  readonly workDays: Quantiles;
  readonly committedDays: number;
}

export interface IncomeForecast {
  readonly currency: string;
  readonly months: readonly MonthForecast[];
  readonly total: Quantiles & { readonly mean: number };
}

/**
 * Income and days of work by month, from what is won and what is in play today. Opportunities that will yet turn up are
 * not in it, so later months say what today's pipeline carries, not what the owner will earn.
 *
 * Refused: an amount in a currency without a rate. The same dice give the same forecast; one more deal never lowers it.
 */
export function forecastIncome(
  deals: readonly ForecastDeal[],
  committed: readonly CommittedWork[],
  terms: IncomeTerms,
  dice: Dice,
): IncomeForecast | Refusal<'RATE_MISSING'> {
  const income = grid(terms);
  const days = grid(terms);
  const firmIncome = new Float64Array(terms.months);
  const firmDays = new Float64Array(terms.months);
  for (const { amount, startOn } of committed) {
    const shares = sharesIn(terms, amount);
    if (isRefusal(shares)) return shares;
    const first = firstMonthOfWork(terms.today, startOn);
    addShares({ income: firmIncome, days: firmDays, offset: 0, months: terms.months }, shares, first);
  }
  const futures = simulateDeals(deals, terms, dice);
  const firstMonths = firstMonthsOfWork(terms.today, terms.months * 31);
  for (const [index, { amount, startOn }] of deals.entries()) {
    const shares = sharesIn(terms, amount);
    if (isRefusal(shares)) return shares;
    const earliest = startOn === null ? 0 : Math.max(0, daysBetween(terms.today, startOn));
    futures[index]?.forEach((wonAfterDays, run) => {
      const first = firstMonths[Math.ceil(Math.max(earliest, wonAfterDays))];
      if (first !== undefined) addShares({ income, days, offset: run * terms.months, months: terms.months }, shares, first);
    });
  }
  return summed({ income, days, firmIncome, firmDays }, terms);
}

interface Simulated {
  /** Run by run, each with one number a month. */
  readonly income: Float64Array;
  readonly days: Float64Array;
  readonly firmIncome: Float64Array;
  readonly firmDays: Float64Array;
}

function summed({ income, days, firmIncome, firmDays }: Simulated, terms: IncomeTerms): IncomeForecast {
  const soFar = new Float64Array(terms.runs);
  const months = Array.from({ length: terms.months }, (_, month): MonthForecast => {
    const earned = columnOf(income, month, terms, firmIncome[month] ?? 0);
    for (let run = 0; run < earned.length; run += 1) soFar[run] = (soFar[run] ?? 0) + (earned[run] ?? 0);
    return {
      month: monthAfter(terms.today, month),
      income: wholeQuantiles(earned),
      mean: Math.round(meanOf(earned)),
      committed: Math.round(firmIncome[month] ?? 0),
      incomeSoFar: wholeQuantiles(soFar),
      workDays: quantilesOf(columnOf(days, month, terms, firmDays[month] ?? 0)),
      committedDays: firmDays[month] ?? 0,
    };
  });
  return { currency: terms.currency, months, total: { ...wholeQuantiles(soFar), mean: Math.round(meanOf(soFar)) } };
}

function sharesIn({ currency, rates }: IncomeTerms, amount: OpportunityAmount): MonthlyShare[] | Refusal<'RATE_MISSING'> {
  const rate = rateTo(currency, statedMoney(amount).currency, rates);
  if (typeof rate !== 'number') return rate;
  return monthlyShares(amount).map(({ amountMinor, workDays }) => ({ amountMinor: amountMinor * rate, workDays }));
}

/** One future's row within the numbers of all. */
interface MonthRow {
  readonly income: Float64Array;
  readonly days: Float64Array;
  readonly offset: number;
  readonly months: number;
}

/** Work that began before this month counts from this month on; what lies beyond the last is left out. */
function addShares({ income, days, offset, months }: MonthRow, shares: readonly MonthlyShare[], first: number): void {
  for (let month = Math.max(0, first); month < months; month += 1) {
    const share = shares[month - first];
    if (share === undefined) return;
    income[offset + month] = (income[offset + month] ?? 0) + share.amountMinor;
    days[offset + month] = (days[offset + month] ?? 0) + share.workDays;
  }
}

function grid({ runs, months }: IncomeTerms): Float64Array {
  return new Float64Array(runs * months);
}

function columnOf(all: Float64Array, month: number, { runs, months }: IncomeTerms, firm: number): Float64Array {
  const column = new Float64Array(runs);
  for (let run = 0; run < runs; run += 1) column[run] = firm + (all[run * months + month] ?? 0);
  return column;
}

function wholeQuantiles(values: Float64Array): Quantiles {
  const { p10, p50, p90 } = quantilesOf(values);
  return { p10: Math.round(p10), p50: Math.round(p50), p90: Math.round(p90) };
}
