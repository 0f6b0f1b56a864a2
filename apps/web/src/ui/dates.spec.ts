import { describe, expect, it } from '@jest/globals';
import { appointment, dayAfter, dayIn, exactMoment, relativeDay, relativeMoment, shortDay } from './dates';

const at = (text: string) => new Date(text);

describe('dates as people say them', () => {
  it('says how far a day is, in the largest unit that is still honest', () => {
    const today = '2026-11-24';
    expect(relativeDay('2026-11-24', today)).toBe('today');
    expect(relativeDay('2026-11-23', today)).toBe('yesterday');
    expect(relativeDay('2026-11-12', today)).toBe('12 days ago');
    expect(relativeDay('2026-10-24', today)).toBe('4 weeks ago');
    expect(relativeDay('2026-03-24', today)).toBe('8 months ago');
    expect(relativeDay('2024-11-24', today)).toBe('2 years ago');
    expect(relativeDay('2026-12-01', today)).toBe('in 7 days');
  });

  it('knows that late evening in Berlin is still the same day there', () => {
    const moment = at('2026-11-23T23:30:00Z');
    expect(dayIn(moment, 'Europe/Berlin')).toBe('2026-11-24');
    expect(relativeMoment(moment, at('2026-11-24T08:00:00Z'), 'Europe/Berlin')).toBe('8 hours ago');
    expect(relativeMoment(moment, at('2026-11-24T08:00:00Z'), 'UTC')).toBe('yesterday');
  });

  it('never shows a moment more exactly than it is known', () => {
    const moment = at('2026-03-03T00:00:00Z');
    expect(exactMoment(moment, 'UTC', 'MONTH')).toBe('March 2026');
    expect(exactMoment(moment, 'UTC', 'DAY')).toBe('3 March 2026');
  });

  it('counts days over the end of a month and over a clock change', () => {
    expect(dayAfter('2026-10-24', 7)).toBe('2026-10-31');
    expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('names the year only where it is another', () => {
    expect(shortDay('2026-03-03', '2026-11-24')).toBe('3 Mar');
    expect(shortDay('2025-03-03', '2026-11-24')).toBe('3 Mar 2025');
  });

  it('says an appointment with its weekday', () => {
    expect(appointment(at('2026-11-30T07:00:00Z'), 'Europe/Berlin')).toBe('Monday 30 November, 08:00');
  });
});
