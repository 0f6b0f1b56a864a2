import { describe, expect, it } from '@jest/globals';
import { describeWeeks, mondayOf, weeksLine, weeksToShow } from './weeks-line';

describe('weeks in touch as a line', () => {
  it('ends with this week and keeps silent weeks', () => {
    const weeks = [
      { startsOn: '2026-11-23', exchanges: 2 },
      { startsOn: '2026-11-09', exchanges: 5 },
    ];
    expect(weeksLine(weeks, '2026-11-24', 4)).toEqual([0, 5, 0, 2]);
  });

  it('leaves out what is older than it shows, or to come', () => {
    const weeks = [
      { startsOn: '2020-01-06', exchanges: 9 },
      { startsOn: '2026-11-30', exchanges: 9 },
    ];
    expect(weeksLine(weeks, '2026-11-24', 3)).toEqual([0, 0, 0]);
  });

  it('reaches back to the first exchange, within one and five years', () => {
    const since = (startsOn: string) => weeksToShow([{ startsOn, exchanges: 1 }], '2026-11-24');
    expect(since('2026-11-23')).toBe(52);
    expect(since('2024-11-25')).toBe(106);
    expect(since('2010-01-04')).toBe(260);
  });

  it('begins a week on Monday', () => {
    expect(mondayOf('2026-11-29')).toBe('2026-11-23');
    expect(mondayOf('2026-11-23')).toBe('2026-11-23');
  });

  it('is said in words', () => {
    expect(describeWeeks([])).toBe('No exchange on record.');
    expect(describeWeeks([{ startsOn: '2026-03-02', exchanges: 1 }])).toBe('In touch in 1 week since 2 March 2026.');
  });
});
