import type { CalendarDate } from './calendar-date.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const DAYS_PER_MONTH = 30.44;

/** A day as people say it: "3 March", with its year when that is not the year of `today`. */
export function spokenDay(day: CalendarDate, today: CalendarDate): string {
  const said = `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''}`;
  return day.slice(0, 4) === today.slice(0, 4) ? said : `${said} ${day.slice(0, 4)}`;
}

/** A length of time as people say it: "3 days", "5 weeks", "8 months", "2 years". `days` is 0 and up. */
export function spokenSpan(days: number): string {
  if (days < 14) return counted(Math.floor(days), 'day');
  if (days < 60) return counted(Math.floor(days / 7), 'week');
  if (days < 700) return counted(Math.floor(days / DAYS_PER_MONTH), 'month');
  return counted(Math.floor(days / 365), 'year');
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
