import type { ImportQuestion } from '../import-question.js';
import { type DateOrder, momentOf } from './date-order.js';
import type { Stamp } from './stamp.js';

const MONTHS = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');

/** Asks which of two days a date means, by one of the chat’s own dates. */
export function orderQuestion(style: string, example: Stamp, guess: DateOrder): ImportQuestion {
  const [first, second] = example.date.numbers;
  return {
    key: `whatsapp:date-order:${style}`,
    sentence: `Which day is ${first}/${second} here?`,
    choices: [
      { value: 'day-first', label: `${spoken(example, 'day-first')} (the day comes first)` },
      { value: 'month-first', label: `${spoken(example, 'month-first')} (the month comes first)` },
    ],
    guess,
  };
}

function spoken(stamp: Stamp, order: DateOrder): string {
  const at = momentOf(stamp, order)?.at;
  return at === undefined ? order : `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()] ?? ''} ${at.getUTCFullYear()}`;
}
