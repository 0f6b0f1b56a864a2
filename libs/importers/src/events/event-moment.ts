import { calendarDate, type Dated } from '#vocabulary';
import { dayOf } from '../csv-mapping/day-of-cell.js';
import { isoMoment } from '../text/moment-of.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const IN_WORDS = /\b([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})\b/i;
const DAY_FIRST_IN_WORDS = /\b(\d{1,2})\.? ([a-z]{3})[a-z]*\.?,? (\d{4})\b/i;
const HOUR = /\b(\d{1,2}):(\d{2})(?::\d{2})?(?:\s*([ap])\.?m\b)?/i;
const MILLISECONDS_PER_MINUTE = 60_000;

/**
 * When an event begins, as hosts read it: `2024-03-14 18:00:00`, `Mar 14, 2024 at 6:00 PM`, `14.03.2024 18:00`. The zone is
 * the host's and is not said.
 *
 * @returns null for anything else, `4/5/2024` included; without an hour, a day
 */
export function eventMoment(text: string): Dated | null {
  const iso = isoMoment(text);
  if (iso !== null) return iso;
  const day = dayInWords(text) ?? dayOf(text, null);
  if (day === null) return null;
  const midnight = Date.parse(day);
  const hour = HOUR.exec(text);
  const minutes = hour === null ? null : minutesOf(hour);
  if (minutes === null) return { at: new Date(midnight), precision: 'day', zone: 'unknown' };
  return { at: new Date(midnight + minutes * MILLISECONDS_PER_MINUTE), precision: 'minute', zone: 'unknown' };
}

function dayInWords(text: string) {
  const american = IN_WORDS.exec(text);
  if (american !== null) return dated(american[3], american[1], american[2]);
  const other = DAY_FIRST_IN_WORDS.exec(text);
  return other === null ? null : dated(other[3], other[2], other[1]);
}

function dated(year = '', month = '', day = '') {
  return calendarDate(Number(year), MONTHS.indexOf(month.toLowerCase()) + 1, Number(day));
}

/** Minutes since midnight; null for an hour no clock shows. */
function minutesOf([, hour = '', minute = '', half]: RegExpExecArray): number | null {
  const shown = Number(hour);
  if (shown > 23 || Number(minute) > 59) return null;
  const hours = half === undefined ? shown : (shown % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return hours * 60 + Number(minute);
}
