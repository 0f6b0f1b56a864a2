import type { Dated, Precision, ZoneKnowledge } from '#vocabulary';
import { tidy } from '../text/tidy.js';

/**
 * Reads a moment in any of the shapes LinkedIn has written, and those spreadsheets make of them. No two shapes can be
 * mistaken for each other, so nothing is guessed:
 *
 * `04 Dec 2025` · `2025-12-05 01:20:51 UTC`, the same without zone or with slashes · `6/10/25, 6:34 AM` (month first, no
 * zone) · `Tue Oct 28 20:33:50 UTC 2025` · `Jan 2020` · `2020` · `Mar 05, 2025 01:00 PM` · `4-Apr-21` and `15. Mai 2024` in
 * the languages spreadsheets speak · `2025-12-05` · `05.12.2025`.
 *
 * @returns null for everything else, among it `4/5/2024`, where nobody can tell the month, and days that do not exist
 */
export function linkedInMoment(text: string): Dated | null {
  // The shape of messages comes first and as it stands: there may be hundreds of thousands of them.
  const plain = isoMoment(text);
  if (plain !== null) return plain;
  const trimmed = tidy(text);
  if (trimmed === '' || trimmed.length > 60) return null;
  for (const read of SHAPES) {
    const found = read(trimmed);
    if (found !== null) return found;
  }
  return null;
}

const SHAPES: readonly ((text: string) => Dated | null)[] = [
  isoMoment,
  namedMonthDay,
  monthFirstMinute,
  javaDate,
  eventTime,
  monthOfYear,
  germanDay,
];

/** Short month names of English, German, French, Spanish, Italian, Portuguese and Dutch, by their first three letters. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen'],
  ['feb', 'fév', 'fev'],
  ['mar', 'mär', 'mrz', 'maa', 'mrt'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'mag', 'mei'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'aoû', 'aou', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt', 'ott', 'out'],
  ['nov'],
  ['dec', 'dez', 'déc', 'dic'],
];

function monthNumber(name: string): number | null {
  const lower = name.toLowerCase();
  // French June and July share their first three letters.
  const start = lower.startsWith('jui') ? lower.slice(0, 4) : lower.slice(0, 3);
  const index = MONTHS.findIndex((names) => names.includes(start));
  return index === -1 ? null : index + 1;
}

function isoMoment(text: string): Dated | null {
  const match = /^(\d{4})([-/])(\d{2})\2(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?: ?(UTC|Z|GMT))?)?$/.exec(text);
  if (match === null) return null;
  const [, year, , month, day, hour, minute, second, zone] = match;
  const precision = hour === undefined ? 'day' : second === undefined ? 'minute' : 'second';
  const time = [Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0)] as const;
  return moment([Number(year), Number(month), Number(day)], time, precision, zone === undefined ? 'unknown' : 'utc');
}

function namedMonthDay(text: string): Dated | null {
  const match = /^(\d{1,2})(?:\. ?|-| |\/)(\p{L}{3,10})\.?(?:-| |\/)(\d{4}|\d{2})$/u.exec(text);
  const month = match === null ? null : monthNumber(match[2] ?? '');
  if (match === null || month === null) return null;
  return moment([fullYear(match[3] ?? ''), month, Number(match[1])], [0, 0, 0], 'day', 'unknown');
}

function monthFirstMinute(text: string): Dated | null {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2}),? (\d{1,2}):(\d{2})(?::(\d{2}))? ?([AP])\.?M\.?$/i.exec(text);
  if (match === null) return null;
  const [, month, day, year = '', hour, minute, second, half = ''] = match;
  const time = [hourOf(Number(hour), half), Number(minute), Number(second ?? 0)] as const;
  const precision = second === undefined ? 'minute' : 'second';
  return moment([fullYear(year), Number(month), Number(day)], time, precision, 'unknown');
}

function javaDate(text: string): Dated | null {
  const match = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d{2}):(\d{2}):(\d{2}) (\w{3,4}) (\d{4})$/.exec(text);
  const month = match === null ? null : monthNumber(match[1] ?? '');
  if (match === null || month === null) return null;
  const [, , day, hour, minute, second, zone, year] = match;
  const known = zone === 'UTC' || zone === 'GMT' ? 'utc' : 'unknown';
  return moment([Number(year), month, Number(day)], [Number(hour), Number(minute), Number(second)], 'second', known);
}

function eventTime(text: string): Dated | null {
  const match = /^(\p{L}{3,10}) (\d{1,2}), (\d{4})(?:,? (\d{1,2}):(\d{2}) ([AP])M)?(?: - .*)?$/iu.exec(text);
  const month = match === null ? null : monthNumber(match[1] ?? '');
  if (match === null || month === null) return null;
  const [, , day, year, hour, minute, half = ''] = match;
  const time = hour === undefined ? ([0, 0, 0] as const) : ([hourOf(Number(hour), half), Number(minute), 0] as const);
  return moment([Number(year), month, Number(day)], time, hour === undefined ? 'day' : 'minute', 'unknown');
}

function monthOfYear(text: string): Dated | null {
  const match = /^(?:(\p{L}{3,10})\.? )?(\d{4})$/u.exec(text);
  if (match === null) return null;
  const month = match[1] === undefined ? 1 : monthNumber(match[1]);
  if (month === null) return null;
  return moment([Number(match[2]), month, 1], [0, 0, 0], match[1] === undefined ? 'year' : 'month', 'unknown');
}

function germanDay(text: string): Dated | null {
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(text);
  if (match === null) return null;
  return moment([fullYear(match[3] ?? ''), Number(match[2]), Number(match[1])], [0, 0, 0], 'day', 'unknown');
}

/** LinkedIn opened in 2003, so two digits are a year of this century. */
function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** Thirteen o'clock of a twelve-hour clock becomes no hour at all. */
function hourOf(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (half.toUpperCase() === 'P' ? 12 : 0);
}

function moment(
  [year, month, day]: readonly [number, number, number],
  [hour, minute, second]: readonly [number, number, number],
  precision: Precision,
  zone: ZoneKnowledge,
): Dated | null {
  if (!(hour < 24 && minute < 60 && second < 60)) return null;
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  // A day that does not exist has become another one, and a year below 100 one of the last century.
  const isReal = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return isReal ? { at, precision, zone } : null;
}
