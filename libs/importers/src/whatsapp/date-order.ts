import { calendarDate, type Dated } from '#vocabulary';
import type { DateParts, Stamp } from './stamp.js';

/** Which number of a date is what. */
export const DATE_ORDERS = ['day-first', 'month-first', 'year-first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** WhatsApp began in 2009. */
const YEAR_MIN = 2009;
/** Thailand counts years from the Buddha. */
const BUDDHIST_YEARS = 543;
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * When a message was sent, on a clock nobody located.
 *
 * @returns null where the date does not exist in this order
 */
export function momentOf(stamp: Stamp, order: DateOrder): Dated | null {
  const day = dayOf(stamp.date, order);
  if (day === null) return null;
  const milliseconds = ((stamp.hour * 60 + stamp.minute) * 60 + (stamp.second ?? 0)) * 1000;
  const precision = stamp.second === null ? 'minute' : 'second';
  return { at: new Date(day * MILLISECONDS_PER_DAY + milliseconds), precision, zone: 'unknown' };
}

/** Days since 1970. */
function dayOf({ numbers, firstDigits, lastDigits }: DateParts, order: DateOrder): number | null {
  const [first, second, third] = numbers;
  if (order === 'year-first' ? lastDigits > 2 : firstDigits > 2) return null;
  const [year, month, day] =
    order === 'year-first' ? [first, second, third] : order === 'day-first' ? [third, second, first] : [third, first, second];
  const whole = year < 100 ? 2000 + year : year > 2400 ? year - BUDDHIST_YEARS : year;
  if (whole < YEAR_MIN || calendarDate(whole, month, day) === null) return null;
  return Date.UTC(whole, month - 1, day) / MILLISECONDS_PER_DAY;
}

interface Trial {
  impossible: number;
  /** How often a message would have been sent days before the one above it. */
  backwards: number;
  first: number | null;
  last: number | null;
}

/**
 * Finds out of a file's dates in which order their numbers stand: an order in which days do not exist, lie in the future or
 * run backwards is not the one.
 */
export class DateOrders {
  readonly #trials: Readonly<Record<DateOrder, Trial>> = { 'day-first': trial(), 'month-first': trial(), 'year-first': trial() };
  #areAlike = true;

  /** @param latest days since 1970 that no message can be after */
  constructor(private readonly latest: number) {}

  learn(date: DateParts): void {
    const days = DATE_ORDERS.map((order) => [order, dayOf(date, order)] as const);
    for (const [order, day] of days) learnDay(this.#trials[order], day, this.latest);
    this.#areAlike &&= days[0]?.[1] === days[1]?.[1];
  }

  /** The order, or null where the dates fit two and mean different days in them. */
  decided(): DateOrder | null {
    const { 'day-first': day, 'month-first': month, 'year-first': year } = this.#trials;
    if (isBetter(year, day) && isBetter(year, month)) return 'year-first';
    if (day.impossible !== month.impossible) return day.impossible < month.impossible ? 'day-first' : 'month-first';
    if (day.backwards !== month.backwards) return day.backwards < month.backwards ? 'day-first' : 'month-first';
    return this.#areAlike ? 'day-first' : null;
  }

  /** The likelier order where nothing decides: people write to each other within weeks rather than months. */
  guess(): DateOrder {
    return spanOf(this.#trials['month-first']) < spanOf(this.#trials['day-first']) ? 'month-first' : 'day-first';
  }
}

/** Dates of two digits each seem to run over decades where their year is taken for a day. */
function isBetter(year: Trial, other: Trial): boolean {
  if (year.impossible !== other.impossible) return year.impossible < other.impossible;
  return year.backwards <= other.backwards && spanOf(year) * TIMES_SHORTER_MIN < spanOf(other);
}

const TIMES_SHORTER_MIN = 20;

function trial(): Trial {
  return { impossible: 0, backwards: 0, first: null, last: null };
}

function learnDay(trial: Trial, day: number | null, latest: number): void {
  if (day === null || day > latest) {
    trial.impossible++;
    return;
  }
  if (trial.last !== null && day < trial.last - 1) trial.backwards++;
  trial.first ??= day;
  trial.last = day;
}

function spanOf({ first, last }: Trial): number {
  return first === null || last === null ? Infinity : Math.abs(last - first);
}
