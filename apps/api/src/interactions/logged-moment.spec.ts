import { describe, expect, it } from '@jest/globals';
import { type CalendarDate, parseCalendarDate } from '#vocabulary';
import { loggedMoment } from './logged-moment.js';

const now = new Date('2026-03-02T10:20:30.456Z');
const day = (text: string): CalendarDate | null => parseCalendarDate(text);

describe('the moment of an exchange the owner writes down', () => {
  it('is this minute when nothing is said', () => {
    expect(loggedMoment({}, now)).toEqual({ at: new Date('2026-03-02T10:20:00Z'), precision: 'minute', zone: 'utc' });
  });

  it('is a day without an invented time when only the day is known', () => {
    expect(loggedMoment({ day: day('2026-02-27') }, now)).toEqual({
      ...{ at: new Date('2026-02-27T00:00:00Z'), precision: 'day', zone: 'unknown' },
    });
  });

  it('may lie as far ahead as the calendar differs around the world, and no further', () => {
    expect(loggedMoment({ day: day('2026-03-03') }, now)).toMatchObject({ precision: 'day' });
    expect(loggedMoment({ day: day('2026-03-04') }, now)).toMatchObject({ code: 'IN_THE_FUTURE' });
    expect(loggedMoment({ at: new Date('2026-03-03T10:21:00Z') }, now)).toMatchObject({ code: 'IN_THE_FUTURE' });
  });

  it.each([[{ at: new Date('nonsense') }], [{ at: new Date('1899-12-31T23:59:00Z') }], [{ at: now, day: day('2026-03-02') }]])(
    'is refused for %j',
    (said) => {
      expect(loggedMoment(said, now)).toMatchObject({ code: 'BAD_MOMENT' });
    },
  );
});
