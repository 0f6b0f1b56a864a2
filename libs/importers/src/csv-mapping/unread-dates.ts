import type { RowFlag } from '../parsed-row.js';
import { type DateOrder, orderOf, writtenMoment } from '../text/written-moment.js';
import type { Meaning, Values } from './values-of-row.js';

/** Columns that hold a moment. */
export const DATES = [
  'lastContactOn',
  'lastEmailAt',
  'lastCallAt',
  'lastMeetingAt',
  'appliedOn',
  'addedOn',
  'activityOn',
] as const satisfies readonly Meaning[];

/** What to say of a row that is kept without a date nobody can read. */
export function unreadDates(values: Values, dates: DateOrder | null): readonly RowFlag[] {
  return DATES.flatMap((meaning) => {
    const text = values.get(meaning)?.[0] ?? '';
    if (text === '' || writtenMoment(text, dates) !== null) return [];
    const shown = text.slice(0, 60);
    return isOfUnknownOrder(text)
      ? { code: 'DATE_AMBIGUOUS', reason: `Nothing in the file says whether "${shown}" has the day or the month first.` }
      : { code: 'DATE_UNREADABLE', reason: `The row is kept; "${shown}" is no date we can read.` };
  });
}

function isOfUnknownOrder(text: string): boolean {
  return /^\d{1,2}\/\d{1,2}\/\d{2,4}/.test(text) && orderOf(text) === null;
}
