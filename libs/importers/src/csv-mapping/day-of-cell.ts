import { type CalendarDate, utcDateOf } from '#vocabulary';
import { type DateOrder, writtenMoment } from '../text/written-moment.js';

/**
 * The day a cell names, with or without a time: `2024-05-31`, `31.05.2024`, `15-Jan-24`, and `5/31/2024` where one part can
 * only be the day or the order is known.
 *
 * @returns null for anything else, `4/5/2024` of an unknown order included: nobody can tell which is the month
 */
export function dayOf(cell: string, order: DateOrder | null): CalendarDate | null {
  const said = writtenMoment(cell, order);
  return said === null || said.precision === 'year' || said.precision === 'month' ? null : utcDateOf(said.at);
}
