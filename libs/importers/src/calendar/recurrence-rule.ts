/** Days of the week by their two letters, Sunday first as `getUTCDay` counts. */
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** How an event repeats, RFC 5545 §3.3.10, without what divides a day: no meeting happens every hour for years. */
export interface RecurrenceRule {
  readonly frequency: Frequency;
  /** Every so many periods; 1 and up. */
  readonly interval: number;
  readonly count: number | null;
  /** As it is written, since whether it is a day or a moment decides how it is compared. */
  readonly until: string | null;
  /** `ordinal` 0 means every such day; -1 the last of the month or year. */
  readonly byDay: readonly { readonly ordinal: number; readonly weekday: number }[];
  readonly byMonth: readonly number[];
  readonly byMonthDay: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byWeek: readonly number[];
  readonly bySetPosition: readonly number[];
  /** The day a week begins on, 0 for Sunday. */
  readonly weekStart: number;
}

/** Reads `FREQ=WEEKLY;BYDAY=MO,WE`. Unknown parts are passed over; null without a frequency of days or more. */
export function recurrenceRule(text: string): RecurrenceRule | null {
  const parts = new Map<string, string>();
  for (const part of text.toUpperCase().split(';')) {
    const [name = '', value = ''] = part.split('=');
    parts.set(name.trim(), value.trim());
  }
  const frequency = FREQUENCIES.find((one) => one === parts.get('FREQ'));
  if (frequency === undefined) return null;
  const list = (name: string) => (parts.get(name) ?? '').split(',').map((one) => one.trim());
  const numbers = (name: string) =>
    list(name).flatMap((one) => (/^[+-]?\d{1,3}$/.test(one) && Number(one) !== 0 ? [Number(one)] : []));
  const count = Number(parts.get('COUNT'));
  return {
    frequency,
    interval: Math.max(1, Math.trunc(Number(parts.get('INTERVAL') ?? '1')) || 1),
    count: count > 0 ? count : null,
    until: parts.get('UNTIL') ?? null,
    byDay: list('BYDAY').flatMap(dayOfWeek),
    byMonth: numbers('BYMONTH'),
    byMonthDay: numbers('BYMONTHDAY'),
    byYearDay: numbers('BYYEARDAY'),
    byWeek: numbers('BYWEEKNO'),
    bySetPosition: numbers('BYSETPOS'),
    weekStart: dayOfWeek(parts.get('WKST') ?? '')[0]?.weekday ?? 1,
  };
}

function dayOfWeek(text: string): { ordinal: number; weekday: number }[] {
  const [, ordinal = '', letters = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
  const weekday = WEEKDAYS.findIndex((one) => one === letters);
  return weekday === -1 ? [] : [{ ordinal: Number(ordinal), weekday }];
}
