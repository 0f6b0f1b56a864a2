import { calendarDate, type Dated, type Precision } from '#vocabulary';

const ISO = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z|UTC|[+-]\d\d:?\d\d)?$/i;
const MILLISECONDS_PER_MINUTE = 60_000;
/** Moments before the first of these services and long after the last are filler or damage. */
const YEAR_MIN = 1990;
const YEAR_MAX = 2200;

/**
 * A moment as programs write it: `2026-01-25T19:33:24.183Z`, `2012-03-01 12:00:00 +0000`, with or without seconds and zone.
 *
 * @returns null for everything else and for days that do not exist
 */
export function isoMoment(text: string): Dated | null {
  const match = ISO.exec(text.trim());
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, fraction, zone] = match;
  if (calendarDate(Number(year), Number(month), Number(day)) === null) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  const milliseconds = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000);
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second ?? 0));
  const precision = second === undefined ? 'minute' : fraction === undefined ? 'second' : 'millisecond';
  const at = new Date(wall + milliseconds - offsetOf(zone ?? '') * MILLISECONDS_PER_MINUTE);
  return bounded(at, precision, zone === undefined ? 'unknown' : /^[+-](?!00:?00)/.test(zone) ? 'offset' : 'utc');
}

/** A moment counted from 1970 in UTC, in the unit it is precise to; null for none, and for what is no moment. */
export function epochMoment(count: number | null, unit: 'second' | 'millisecond'): Dated | null {
  if (count === null || count <= 0) return null;
  const at = new Date(unit === 'second' ? count * 1000 : count);
  return Number.isNaN(at.getTime()) ? null : bounded(at, unit, 'utc');
}

/** Minutes before UTC; 0 for UTC itself. */
function offsetOf(zone: string): number {
  const match = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
}

function bounded(at: Date, precision: Precision, zone: Dated['zone']): Dated | null {
  const year = at.getUTCFullYear();
  return year < YEAR_MIN || year > YEAR_MAX ? null : { at, precision, zone };
}
