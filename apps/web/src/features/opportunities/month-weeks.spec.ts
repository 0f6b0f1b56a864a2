import { describe, expect, it } from '@jest/globals';
import { monthAfter, monthInWords, weeksOf } from './month-weeks';

describe('a month on a calendar', () => {
  it('has whole weeks from Monday on', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks[0]?.[0]).toBe('2026-10-26');
    expect(weeks.at(-1)?.[6]).toBe('2026-12-06');
    expect(weeks).toHaveLength(6);
    expect(weeksOf('2027-02')).toHaveLength(4);
  });

  it('is followed by the next, over the end of a year', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01');
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
    expect(monthInWords('2026-11')).toBe('November 2026');
  });
});
