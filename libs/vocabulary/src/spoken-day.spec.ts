import { describe, expect, it } from '@jest/globals';
import { calendarDateIn, parseCalendarDate, spokenDay, spokenSpan } from './index.js';

const day = (text: string) => {
  const parsed = parseCalendarDate(text);
  if (parsed === null) throw new Error(`${text} is no day`);
  return parsed;
};

describe('a day in words', () => {
  it('names the year only where it is another one', () => {
    expect(spokenDay(day('2026-03-03'), day('2026-11-24'))).toBe('3 March');
    expect(spokenDay(day('2024-12-31'), day('2026-11-24'))).toBe('31 December 2024');
  });

  it.each([
    [1, '1 day'],
    [13.9, '13 days'],
    [14, '2 weeks'],
    [60, '1 month'],
    [245, '8 months'],
    [730, '2 years'],
  ])('says %d days as people do: %s', (days, words) => {
    expect(spokenSpan(days)).toBe(words);
  });
});

describe('the day of a moment', () => {
  it('is the one where the owner lives', () => {
    const evening = new Date('2026-03-03T23:30:00Z');
    expect(calendarDateIn(evening, 'Europe/Berlin')).toBe('2026-03-04');
    expect(calendarDateIn(evening, 'America/New_York')).toBe('2026-03-03');
  });

  it('is the one that was written where the source gave no time', () => {
    expect(calendarDateIn(new Date('2026-03-03T00:00:00Z'), 'America/New_York')).toBe('2026-03-03');
  });
});
