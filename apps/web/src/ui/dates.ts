const DAY = 86_400_000;

export type DatePrecision = 'YEAR' | 'MONTH' | 'DAY' | 'MINUTE' | 'SECOND' | 'MILLISECOND';

/** The day a moment falls on in a zone, as `2026-11-23`. */
export function dayIn(moment: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const part = Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}`;
}

const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);

/** Whole days from one day to another; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The day so many days after another. */
export const dayAfter = (day: string, days: number): string => new Date((dayNumber(day) + days) * DAY).toISOString().slice(0, 10);

/** How a day lies to today: "today", "3 days ago", "in 2 weeks". */
export function relativeDay(day: string, today: string): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${span(days)}` : `${span(-days)} ago`;
}

function span(days: number): string {
  if (days < 14) return count(days, 'day');
  if (days < 61) return count(Math.round(days / 7), 'week');
  if (days < 700) return count(Math.round(days / 30.44), 'month');
  return count(Math.round(days / 365.25), 'year');
}

/** "1 day", "2 days", "1,200 rows". */
export const count = (number: number, noun: string): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? noun : `${noun}s`}`;

/** How a moment lies to now, by the days of the owner's zone; minutes and hours while it is still today. */
export function relativeMoment(moment: Date, now: Date, zone: string): string {
  const minutes = Math.floor((now.getTime() - moment.getTime()) / 60_000);
  const today = dayIn(now, zone);
  const day = dayIn(moment, zone);
  if (day !== today || minutes < 0) return relativeDay(day, today);
  if (minutes < 1) return 'just now';
  return minutes < 60 ? `${count(minutes, 'minute')} ago` : `${count(Math.floor(minutes / 60), 'hour')} ago`;
}

const PARTS: Readonly<Record<DatePrecision, Intl.DateTimeFormatOptions>> = {
  YEAR: { year: 'numeric' },
  MONTH: { year: 'numeric', month: 'long' },
  DAY: { year: 'numeric', month: 'long', day: 'numeric' },
  MINUTE: { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' },
  SECOND: { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' },
  MILLISECOND: { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' },
};

/** A moment as exactly as it is known: "3 March 2026 at 14:05", or only "March 2026". */
export function exactMoment(moment: Date, zone: string, precision: DatePrecision = 'MINUTE'): string {
  return new Intl.DateTimeFormat('en-GB', { ...PARTS[precision], timeZone: zone }).format(moment);
}

/** A day in words: "3 March 2026". */
export const exactDay = (day: string): string => exactMoment(new Date(`${day}T12:00:00Z`), 'UTC', 'DAY');

/** "3 Mar", with the year where it is not this one. */
export function shortDay(day: string, today: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : ('numeric' as const);
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year, timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );
}

/** "Monday 30 November, 08:00". */
export function appointment(moment: Date, zone: string): string {
  const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone }).format(moment);
  const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(moment);
  return `${day.replace(',', '')}, ${hour}`;
}
