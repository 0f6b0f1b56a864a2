import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { recurrenceRule } from './recurrence-rule.js';
import { recurringDays } from './recurring-days.js';

const UP_TO = Date.UTC(2035, 0, 1);

function days(text: string, start: string, most = 8): string[] {
  const rule = recurrenceRule(text);
  if (rule === null) throw new Error(`${text} is no rule`);
  const found: string[] = [];
  for (const at of recurringDays(rule, Date.parse(`${start}Z`), UP_TO)) {
    found.push(new Date(at).toISOString().slice(0, 10));
    if (found.length === most) break;
  }
  return found;
}

/** The same by ical.js, which is right about everything asked here. */
function daysByIcal(text: string, start: string, most = 8): string[] {
  const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromString(start, undefined));
  const found: string[] = [];
  for (let next = iterator.next(); next !== null && next !== undefined && found.length < most; next = iterator.next()) {
    if (next.year >= 2035) break;
    found.push(next.toString().slice(0, 10));
  }
  return found;
}

describe('days by a rule', () => {
  it.each([
    ['FREQ=MONTHLY;BYDAY=2TU', '2026-01-13T10:00:00', ['2026-01-13', '2026-02-10', '2026-03-10']],
    ['FREQ=MONTHLY;BYDAY=-1FR', '2026-01-30T10:00:00', ['2026-01-30', '2026-02-27', '2026-03-27']],
    ['FREQ=MONTHLY', '2026-01-31T10:00:00', ['2026-01-31', '2026-03-31', '2026-05-31']],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2026-01-30T10:00:00', ['2026-01-30', '2026-02-27', '2026-03-31']],
    ['FREQ=YEARLY', '2024-02-29T10:00:00', ['2024-02-29', '2028-02-29', '2032-02-29']],
    ['FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO', '2025-12-29T10:00:00', ['2025-12-29', '2027-01-04', '2028-01-03']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU', '2026-01-04T10:00:00', ['2026-01-04', '2026-01-05', '2026-01-18']],
    ['FREQ=DAILY;INTERVAL=10;COUNT=3', '2026-01-04T10:00:00', ['2026-01-04', '2026-01-14', '2026-01-24']],
  ])('%s', (rule, start, expected) => {
    expect(days(rule, start, 3)).toEqual(expected);
  });

  it('come to an end when none can fulfil the rule', () => {
    expect(days('FREQ=DAILY;BYMONTHDAY=31;BYMONTH=2', '2026-01-04T10:00:00')).toEqual(['2026-01-04']);
    expect(days('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;INTERVAL=999', '1601-01-04T10:00:00')).toEqual(['1601-01-04']);
  });

  it('are those ical.js finds', () => {
    const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
    const interval = fc.integer({ min: 1, max: 5 }).map((every) => `;INTERVAL=${every}`);
    const rule = fc.oneof(
      fc.tuple(fc.constant('FREQ=DAILY'), interval),
      fc.tuple(fc.constant('FREQ=WEEKLY'), interval),
      fc.tuple(
        fc.constant('FREQ=WEEKLY;BYDAY='),
        fc.uniqueArray(weekday, { minLength: 1, maxLength: 4 }).map((all) => all.join(',')),
        interval,
      ),
      fc.tuple(
        fc.constant('FREQ=MONTHLY;BYDAY='),
        fc.tuple(fc.constantFrom('1', '2', '3', '4', '-1', '-2'), weekday).map((parts) => parts.join('')),
        interval,
      ),
      fc.tuple(fc.constant('FREQ=MONTHLY;BYMONTHDAY='), fc.integer({ min: 1, max: 28 }).map(String), interval),
    );
    const start = fc.date({ min: new Date('2015-01-01'), max: new Date('2026-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(rule, start, (parts, at) => {
        const [text, from] = [parts.join(''), at.toISOString().slice(0, 19)];
        const expected = daysByIcal(text, from, 20);
        // ical.js leaves out a first day that does not fit its rule; the standard counts it always.
        const ours = days(text, from, 21).filter((day, index) => index > 0 || expected.includes(day));
        expect(ours.slice(0, 20)).toEqual(expected);
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});
