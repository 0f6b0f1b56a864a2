import type { Dated, Precision, ZoneKnowledge } from '#vocabulary';
import { isoMoment as programMoment } from './moment-of.js';
import { tidy } from './tidy.js';

/** Whether `4/5/2024` is the fourth of May or the fifth of April, where a file tells. */
export type DateOrder = 'day first' | 'month first';

/**
 * Reads a moment as people, spreadsheets and programs write it. No two shapes can be mistaken for each other, so nothing is
 * guessed:
 *
 * `04 Dec 2025` · `2025-12-05 01:20:51 UTC`, the same without zone, with an offset, or with slashes · `6/10/25, 6:34 AM` (a
 * clock of twelve hours has the month first) · `Tue Oct 28 20:33:50 UTC 2025` · `Jan 2020` · `2020` ·
 * `Mar 05, 2025 01:00 PM` · `4-Apr-21` and `15. Mai 2024` in the languages spreadsheets speak · `2025-12-05` · `05.12.2025`,
 * with a time or without · `31/5/2024`, where one part can only be the day.
 *
 * @param order what the file tells of its dates with slashes; null where it does not
 * @returns null for everything else, among it `4/5/2024` of an unknown order, and days that do not exist
 */
export function writtenMoment(text: string, order: DateOrder | null): Dated | null {
  // The shape programs write comes first and as it stands: there may be hundreds of thousands of them.
  const plain = isoMoment(text);
  if (plain !== null) return plain;
  const trimmed = tidy(text);
  if (trimmed === '' || trimmed.length > 60) return null;
  for (const read of SHAPES) {
    const found = read(trimmed, order);
    if (found !== null) return found;
  }
  return null;
}

/** The order that a date with slashes gives away; null for one that gives nothing away, and for everything else. */
export function orderOf(text: string): DateOrder | null {
  const match = /^(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})(?=$|[ ,])(.*)$/.exec(tidy(text));
  if (match === null) return null;
  if (Number(match[1]) > 12) return 'day first';
  return Number(match[2]) > 12 || /[ap]\.?m/i.test(match[3] ?? '') ? 'month first' : null;
}

const SHAPES: readonly ((text: string, order: DateOrder | null) => Dated | null)[] = [
  isoMoment,
  programMoment,
  namedMonthDay,
  twelveHourMinute,
  javaDate,
  eventTime,
  monthOfYear,
  dayWithDots,
  dayWithSlashes,
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

function twelveHourMinute(text: string, order: DateOrder | null): Dated | null {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2}),? (\d{1,2}):(\d{2})(?::(\d{2}))? ?([AP])\.?M\.?$/i.exec(text);
  if (match === null) return null;
  const [, first, second, year = '', hour, minute, seconds, half = ''] = match;
  const [month, day] = order === 'day first' ? [second, first] : [first, second];
  const time = [hourOf(Number(hour), half), Number(minute), Number(seconds ?? 0)] as const;
  const precision = seconds === undefined ? 'minute' : 'second';
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

/** Dots are always day first. */
function dayWithDots(text: string): Dated | null {
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?:,? (\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (match === null) return null;
  const [, day, month, year = '', ...time] = match;
  return onClock([fullYear(year), Number(month), Number(day)], time);
}

function dayWithSlashes(text: string, order: DateOrder | null): Dated | null {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?:,? (\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (match === null) return null;
  const [, first, second, year = '', ...time] = match;
  const known = first === second ? 'day first' : (orderOf(text) ?? order);
  if (known === null) return null;
  const [day, month] = known === 'day first' ? [first, second] : [second, first];
  return onClock([fullYear(year), Number(month), Number(day)], time);
}

function onClock(day: readonly [number, number, number], time: readonly (string | undefined)[]): Dated | null {
  const [hour, minute, second] = time;
  const precision = hour === undefined ? 'day' : second === undefined ? 'minute' : 'second';
  return moment(day, [Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0)], precision, 'unknown');
}

/** None of the programs is older than this century, so two digits are a year of it. */
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
