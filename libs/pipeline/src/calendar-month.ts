import { addDays, type CalendarDate } from '#vocabulary';

/** A month written `YYYY-MM`; sorts as text. */
export type CalendarMonth = `${number}-${string}`;

/** Work that starts later than this day of a month is counted from the next. */
const STARTS_THIS_MONTH_UNTIL = 15;

/** Months from `first`, the month of a day: 0 for the same month, below 0 for an earlier one. */
export function monthsBetween(first: CalendarDate, day: CalendarDate): number {
  return ordinalOf(day) - ordinalOf(first);
}

/** The month `months` after the month of `day`. */
export function monthAfter(day: CalendarDate, months: number): CalendarMonth {
  const ordinal = ordinalOf(day) + months;
  return `${Math.floor(ordinal / 12)}-${String((ordinal % 12) + 1).padStart(2, '0')}`;
}

/** The first month, counted from the month of `today`, that work starting on `day` is counted in. */
export function firstMonthOfWork(today: CalendarDate, day: CalendarDate): number {
  return monthsBetween(today, day) + (Number(day.slice(8)) > STARTS_THIS_MONTH_UNTIL ? 1 : 0);
}

/** As `firstMonthOfWork`, for each number of days from today up to `daysMax`: simulations ask it many thousand times. */
export function firstMonthsOfWork(today: CalendarDate, daysMax: number): Int16Array {
  return Int16Array.from({ length: daysMax + 1 }, (_, days) => firstMonthOfWork(today, addDays(today, days)));
}

function ordinalOf(day: CalendarDate): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}
