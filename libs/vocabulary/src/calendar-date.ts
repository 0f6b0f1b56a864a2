declare const calendarDateBrand: unique symbol;

/** A day without a time or a zone, written `YYYY-MM-DD`. Sorts as text. Never mixes with a `Date`, which is a moment. */
export type CalendarDate = string & { readonly [calendarDateBrand]: true };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * Reads `YYYY-MM-DD`.
 *
 * @returns null when the text has another shape or names a day that does not exist (`2025-02-30`).
 */
export function parseCalendarDate(text: string): CalendarDate | null {
  const match = SHAPE.exec(text);
  if (match === null) return null;
  return calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** @returns null when there is no such day. `month` counts from 1. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  const utc = new Date(Date.UTC(year, month - 1, day));
  utc.setUTCFullYear(year);
  if (utc.getUTCFullYear() !== year || utc.getUTCMonth() !== month - 1 || utc.getUTCDate() !== day) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as CalendarDate;
}

/** The day a moment falls on in UTC. For an owner's "today" use their zone instead. */
export function utcDateOf(moment: Date): CalendarDate {
  return moment.toISOString().slice(0, 10) as CalendarDate;
}

/**
 * The day a moment falls on in a zone. A moment at midnight UTC to the millisecond is a day whose time nobody gave; it
 * stays that day everywhere.
 *
 * @throws a RangeError for a zone nobody knows.
 */
export function calendarDateIn(moment: Date, zone: string): CalendarDate {
  if (moment.getTime() % MILLISECONDS_PER_DAY === 0) return utcDateOf(moment);
  return inZone(zone).format(moment) as CalendarDate;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formats are dear to make and kept; there are as many as zones. English as Swedes write it is `YYYY-MM-DD`. */
function inZone(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(zone, format);
  return format;
}

/** `days` may be negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return utcDateOf(new Date(Date.parse(date) + days * MILLISECONDS_PER_DAY));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MILLISECONDS_PER_DAY);
}

/** The Monday of the week a day is in. */
export function mondayOf(date: CalendarDate): CalendarDate {
  return addDays(date, -((new Date(date).getUTCDay() + 6) % 7));
}
