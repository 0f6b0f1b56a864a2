import { type Touchpoint } from '#vocabulary';
import { describe, expect, it } from '@jest/globals';
import { foldTie, strengthAt } from './index.js';

const now = new Date('2026-03-02T12:00:00Z');
const weekly = (count: number, silentDays: number): Touchpoint[] =>
  Array.from({ length: count }, (_, week) => ({
    at: new Date(now.getTime() - (silentDays + week * 7) * 86_400_000),
    channel: 'message',
    direction: week % 2 === 0 ? 'in' : 'out',
    groupSize: 1,
  }));

describe('the strength of a tie', () => {
  it.each([
    [52, 7, 'close'],
    [14, 240, 'warm'],
    [1, 1500, 'faint'],
    [0, 0, 'none'],
  ])('calls %d weeks of exchange, silent %d days, by its word: %s', (weeks, silentDays, step) => {
    expect(strengthAt(foldTie(weekly(weeks, silentDays)), null, now).step).toBe(step);
  });

  it('is halved at four weeks, lowered where one side is silent, where the two met lately only, and by every silence', () => {
    const aDay = 86_400_000;
    const even = {
      ...{ weeksInTouch: 4, contactDays: 4, outTurns: 2, repliedTurns: 2, inCount: 2, outCount: 2, medianGapDays: 100 },
      ...{ lastInAt: now, lastOutAt: now, reopenings: 0, answeredReopenings: 0, lastReopenedAt: null },
      // Four weeks now; see `weeksNow`.
      weeksWeighted: 4 * 2 ** (((Math.floor((now.getTime() / aDay + 3) / 7) - 2600) * 7) / 365),
      ...{ firstAt: new Date(now.getTime() - 730 * aDay), lastAt: now },
    };
    const value = (more: Partial<typeof even>) => strengthAt({ ...even, ...more }, null, now).value;
    expect(strengthAt(even, null, now)).toMatchObject({ step: 'warm', overridden: false });
    expect(value({})).toBeCloseTo(0.5, 12);
    expect(value({ inCount: 4, outCount: 0 })).toBeCloseTo(0.3, 12);
    expect(value({ inCount: 3, outCount: 1 })).toBeCloseTo(0.4, 12);
    expect(value({ firstAt: now })).toBeCloseTo(0.425, 12);
    expect(value({ firstAt: new Date(now.getTime() - 182.5 * aDay) })).toBeCloseTo(0.4625, 12);
    expect(value({ lastAt: new Date(now.getTime() - 180 * aDay) })).toBeCloseTo(0.5 * 2 ** -0.25, 12);
    expect(value({ weeksWeighted: even.weeksWeighted * 3 })).toBeCloseTo(0.75, 12);
  });

  it('is called loose between faint and warm', () => {
    expect(strengthAt(foldTie(weekly(3, 60)), null, now).step).toBe('loose');
  });

  it('takes the word of the owner over any evidence', () => {
    expect(strengthAt(null, 'close', now)).toMatchObject({ step: 'close', overridden: true });
    expect(strengthAt(null, 'faint', now).value).toBe(0.1);
    expect(strengthAt(null, null, now)).toEqual({ value: null, step: 'none', overridden: false });
  });
});
