import { type CalendarDate, type Dated, utcDateOf } from '#vocabulary';
import { type DateOrder, writtenMoment } from './written-moment.js';

/**
 * A moment as programs for contacts and jobs keep it. They write a day nobody gave a time as midnight in UTC, and fractions
 * of a second that nobody measured as zeros; both are filler, and go.
 *
 * @param order what the file tells of its dates with slashes; null where it does not
 * @returns null for what is no moment
 */
export function saidMoment(text: string, order: DateOrder | null): Dated | null {
  const moment = writtenMoment(text, order);
  if (moment === null) return null;
  if (MIDNIGHT.test(text)) return { at: moment.at, precision: 'day', zone: 'unknown' };
  return moment.precision === 'millisecond' && moment.at.getTime() % 1000 === 0 ? { ...moment, precision: 'second' } : moment;
}

const MIDNIGHT = /[T ]00:00:00(?:\.0+)?\s*(?:Z|UTC|\+00:?00)$/;

/** The day such a moment names; null for none. */
export function saidDay(text: string): CalendarDate | null {
  const moment = saidMoment(text, null);
  return moment === null ? null : utcDateOf(moment.at);
}

/** A moment for people to read, where the text is one as programs write it; anything else stays as it is. */
export function sayableMoment(text: string): string {
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text)) return text;
  const moment = saidMoment(text, null);
  if (moment === null) return text;
  return moment.precision === 'day' ? utcDateOf(moment.at) : text.slice(0, 16).replace('T', ' ');
}
