import { dayAfter } from '../../ui/dates';

/** The weeks a month touches, each seven days from Monday on. `month` is written `2026-11`. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const first = `${month}-01`;
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const next = monthAfter(month, 1);
  const weeks: string[][] = [];
  for (let day = dayAfter(first, -weekday); day < `${next}-01`; day = dayAfter(day, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, place) => dayAfter(day, place)));
  }
  return weeks;
}

/** The month so many months after another. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const ordinal = year * 12 + number - 1 + months;
  return `${Math.floor(ordinal / 12)}-${String((ordinal % 12) + 1).padStart(2, '0')}`;
}

/** "November 2026". */
export function monthInWords(month: string, style: 'long' | 'short' = 'long'): string {
  const format = new Intl.DateTimeFormat('en-GB', { month: style, year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T12:00:00Z`));
}
