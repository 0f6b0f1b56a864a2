import { calendarDate } from '#vocabulary';

/** A year nobody alive was born in: Apple writes 1604 for "no year". Google's own stand-in is 1900 only in some apps, so it stays. */
const NO_YEAR = 1604;
/** Any leap year, to check 29 February of a birthday without a year. */
const SOME_LEAP_YEAR = 2000;

/**
 * A birthday as `YYYY-MM-DD`, or `--MM-DD` when the year is not known.
 *
 * Reads `1985-04-12`, `19850412`, `--04-12`, `--0412`, a time behind any of them, and Apple's 1604.
 *
 * @returns null for other shapes and for days that do not exist
 */
export function birthday(text: string): string | null {
  const trimmed = text.trim().replace(/[T ]\d{2}:?\d{2}.*$/, '');
  const full = /^(\d{4})-?(\d{1,2})-?(\d{1,2})$/.exec(trimmed);
  if (full !== null) {
    const year = Number(full[1]);
    const date = calendarDate(year, Number(full[2]), Number(full[3]));
    if (date === null) return null;
    return year === NO_YEAR ? `-${date.slice(4)}` : date;
  }
  const yearless = /^--(\d{2})-?(\d{2})$/.exec(trimmed);
  if (yearless === null) return null;
  const date = calendarDate(SOME_LEAP_YEAR, Number(yearless[1]), Number(yearless[2]));
  return date === null ? null : `-${date.slice(4)}`;
}
