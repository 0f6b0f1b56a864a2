import type { RecurrenceRule } from './recurrence-rule.js';

const DAY = 86_400_000;
/** A daily event for a century. What repeats longer is cut, so that no rule keeps the reader busy. */
const PERIODS_MAX = 40_000;

/**
 * When an event takes place by a rule: wall-clock times, as milliseconds since 1970 without a zone, ascending, the first
 * being `start` itself. Goes through whole periods and asks of each of their days whether it fits, so that a rule no day
 * can fulfil comes to an end like any other.
 *
 * @param upTo wall-clock time behind which nothing is asked for
 */
export function* recurringDays(rule: RecurrenceRule, start: number, upTo: number): Generator<number> {
  const firstDay = Math.floor(start / DAY) * DAY;
  const timeOfDay = start - firstDay;
  let left = (rule.count ?? Infinity) - 1;
  yield start;
  for (let period = 0; period < PERIODS_MAX && left > 0; period++) {
    const days = daysOfPeriod(rule, firstDay, period);
    const [begin] = days;
    if (begin === undefined || begin > upTo) return;
    for (const day of positioned(rule, days.filter(fits(rule, firstDay)))) {
      const at = day + timeOfDay;
      if (at <= start) continue;
      if (at > upTo || left <= 0) return;
      left--;
      yield at;
    }
  }
}

/** Every day of the nth period that the rule looks at, in order. */
function daysOfPeriod({ frequency, interval, weekStart }: RecurrenceRule, firstDay: number, nth: number): number[] {
  const step = nth * interval;
  const date = new Date(firstDay);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  switch (frequency) {
    case 'DAILY':
      return [firstDay + step * DAY];
    case 'WEEKLY':
      return daysBetween(firstDay - ((date.getUTCDay() - weekStart + 7) % 7) * DAY + step * 7 * DAY, 7);
    case 'MONTHLY':
      return daysBetween(dayAt(year, month + step, 1), (dayAt(year, month + step + 1, 1) - dayAt(year, month + step, 1)) / DAY);
    case 'YEARLY':
      return daysBetween(dayAt(year + step, 0, 1), (dayAt(year + step + 1, 0, 1) - dayAt(year + step, 0, 1)) / DAY);
  }
}

function daysBetween(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index * DAY);
}

/** `month` counts from 0 and may run over into other years. */
function dayAt(year: number, month: number, day: number): number {
  // Date.UTC takes years below 100 for those of the last century.
  return new Date(Date.UTC(2000, 0, day)).setUTCFullYear(year, month, day);
}

/** Which days of a period count. What the rule leaves open is as on the first day. */
function fits(rule: RecurrenceRule, firstDay: number): (day: number) => boolean {
  const first = new Date(firstDay);
  const { frequency, byDay, byMonth, byMonthDay, byYearDay, byWeek } = rule;
  const saysWeekday = byDay.length > 0;
  const saysDay = saysWeekday || byMonthDay.length > 0 || byYearDay.length > 0;
  return (day) => {
    const date = new Date(day);
    if (byMonth.length > 0 && !byMonth.includes(date.getUTCMonth() + 1)) return false;
    if (byMonthDay.length > 0 && !eitherWay(byMonthDay, date.getUTCDate(), daysInMonth(date))) return false;
    if (byYearDay.length > 0 && !eitherWay(byYearDay, dayOfYear(date), daysInYear(date))) return false;
    if (byWeek.length > 0 && !eitherWay(byWeek, ...weekOf(day, rule.weekStart))) return false;
    if (saysWeekday) return byDay.some((one) => isWeekday(date, one.weekday, one.ordinal, rule));
    if (frequency === 'DAILY') return true;
    if (frequency === 'WEEKLY' || (byWeek.length > 0 && !saysDay)) return date.getUTCDay() === first.getUTCDay();
    if (saysDay) return true;
    const isMonth = frequency === 'MONTHLY' || byMonth.length > 0 || date.getUTCMonth() === first.getUTCMonth();
    return isMonth && date.getUTCDate() === first.getUTCDate();
  };
}

/** The 2nd Monday of the month, or of the year where the rule goes by years and names no month. */
function isWeekday(date: Date, weekday: number, ordinal: number, { frequency, byMonth }: RecurrenceRule): boolean {
  if (date.getUTCDay() !== weekday) return false;
  if (ordinal === 0 || frequency === 'DAILY' || frequency === 'WEEKLY') return true;
  const isOfYear = frequency === 'YEARLY' && byMonth.length === 0;
  const [place, length] = isOfYear ? [dayOfYear(date), daysInYear(date)] : [date.getUTCDate(), daysInMonth(date)];
  return ordinal > 0 ? Math.ceil(place / 7) === ordinal : Math.ceil((length - place + 1) / 7) === -ordinal;
}

/** Numbers count from 1 at the beginning, or from -1 at the end. */
function eitherWay(wanted: readonly number[], place: number, length: number): boolean {
  return wanted.includes(place) || wanted.includes(place - length - 1);
}

function positioned({ bySetPosition }: RecurrenceRule, days: readonly number[]): readonly number[] {
  if (bySetPosition.length === 0) return days;
  return days.filter((_, index) => eitherWay(bySetPosition, index + 1, days.length));
}

function daysInMonth(date: Date): number {
  return (
    new Date(Date.UTC(2000, date.getUTCMonth() + 1, 0)).getUTCDate() -
    (date.getUTCMonth() === 1 && daysInYear(date) === 365 ? 1 : 0)
  );
}

function daysInYear(date: Date): number {
  const year = date.getUTCFullYear();
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 366 : 365;
}

function dayOfYear(date: Date): number {
  return Math.floor((date.getTime() - dayAt(date.getUTCFullYear(), 0, 1)) / DAY) + 1;
}

/** The week's number and how many its year has: the first week is the one with at least four days of the year (ISO 8601). */
function weekOf(day: number, weekStart: number): [number, number] {
  const begin = day - ((new Date(day).getUTCDay() - weekStart + 7) % 7) * DAY;
  const year = new Date(begin + 3 * DAY).getUTCFullYear();
  const [first, next] = [firstWeek(year, weekStart), firstWeek(year + 1, weekStart)];
  return [Math.round((begin - first) / (7 * DAY)) + 1, Math.round((next - first) / (7 * DAY))];
}

function firstWeek(year: number, weekStart: number): number {
  const fourth = dayAt(year, 0, 4);
  return fourth - ((new Date(fourth).getUTCDay() - weekStart + 7) % 7) * DAY;
}
