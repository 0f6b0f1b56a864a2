import { calendarDate, type CalendarDate } from '#vocabulary';

/**
 * A day as spreadsheets write it: `2024-05-31` with or without a time, `31.05.2024` (dots are always day first), and
 * `5/31/2024` or `31/5/2024` where one part can only be the day.
 *
 * @returns null for anything else, `4/5/2024` included: nobody can tell which is the month
 */
export function dayOf(cell: string): CalendarDate | null {
  const text = cell.trim();
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:$|[T ])/.exec(text);
  if (iso !== null) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})(?:$|,? )/.exec(text);
  if (parts === null) return null;
  const [first, second, year] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  if (parts[2] === '.' || first > 12 || first === second) return calendarDate(year, second, first);
  return second > 12 ? calendarDate(year, first, second) : null;
}
