import { addDays, type CalendarDate, daysBetween, type Dice } from '#vocabulary';
import { monthAfter, type CalendarMonth } from './calendar-month.js';
import { type OpenDeal, simulateDeals, type SimulationTerms } from './simulate-deals.js';
import { quantilesOf } from './sample-quantiles.js';

export interface OfferTerms extends SimulationTerms {
  readonly today: CalendarDate;
  /** The day the owner wants an offer by, today or later. */
  readonly by: CalendarDate;
  /** How many months to look at, this one included; 1 and up. */
  readonly months: number;
}

export interface OfferForecast {
  /** 0 to 1: at least one offer on or before the day. */
  readonly chanceByDay: number;
  readonly byMonth: readonly { readonly month: CalendarMonth; readonly chance: number }[];
  /**
   * The day by which one, five and nine futures of ten have an offer; null where fewer ever have one. The early day is the
   * lucky case.
   */
  readonly firstOfferOn: {
    readonly p10: CalendarDate | null;
    readonly p50: CalendarDate | null;
    readonly p90: CalendarDate | null;
  };
}

/** When the first offer comes, from what is in play today; a job is won with its offer. */
export function forecastOffer(deals: readonly OpenDeal[], terms: OfferTerms, dice: Dice): OfferForecast {
  const first = new Float64Array(terms.runs).fill(Infinity);
  for (const futures of simulateDeals(deals, terms, dice)) {
    futures.forEach((days, run) => {
      if (days < (first[run] ?? 0)) first[run] = days;
    });
  }
  const chanceWithin = (days: number) => first.filter((waited) => Math.ceil(waited) <= days).length / terms.runs;
  const { p10, p50, p90 } = quantilesOf(first);
  const dayOf = (days: number) => (Number.isFinite(days) ? addDays(terms.today, Math.ceil(days)) : null);
  return {
    chanceByDay: chanceWithin(daysBetween(terms.today, terms.by)),
    byMonth: Array.from({ length: terms.months }, (_, month) => ({
      month: monthAfter(terms.today, month),
      chance: chanceWithin(daysBetween(terms.today, lastDayOf(terms.today, month))),
    })),
    firstOfferOn: { p10: dayOf(p10), p50: dayOf(p50), p90: dayOf(p90) },
  };
}

/** The last day of the month `months` after that of `today`. */
function lastDayOf(today: CalendarDate, months: number): CalendarDate {
  const [year, month] = monthAfter(today, months).split('-').map(Number);
  return addDays(today, Math.round((Date.UTC(year ?? 0, month ?? 0, 0) - Date.parse(today)) / 86_400_000));
}
