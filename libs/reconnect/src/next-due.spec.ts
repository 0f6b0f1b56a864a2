import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { addDays, parseCalendarDate } from '#vocabulary';
import { dueInWeek, dueSlate, latestDue, nextDue, type WeeklySchedule } from './index.js';

const ZONES = ['Europe/Berlin', 'America/New_York', 'Pacific/Apia', 'America/Santiago'] as const;
const HOUR = 3_600_000;
const week = (text: string) => {
  const parsed = parseCalendarDate(text);
  if (parsed === null) throw new Error(`${text} is no day`);
  return parsed;
};
const schedule: fc.Arbitrary<WeeklySchedule> = fc.record({
  zone: fc.constantFrom(...ZONES),
  weekday: fc.integer({ min: 1, max: 7 }),
  hour: fc.integer({ min: 0, max: 23 }),
});
const moment = fc
  .integer({ min: Date.parse('2009-01-01T00:00:00Z') / 60_000, max: Date.parse('2031-01-01T00:00:00Z') / 60_000 })
  .map((minutes) => new Date(minutes * 60_000));
const monday8 = { zone: 'Europe/Berlin', weekday: 1, hour: 8 };

describe('the weekly moment', () => {
  it('falls on the day and hour where the owner lives, or just after what the clocks skip', () => {
    fc.assert(
      fc.property(schedule, moment, (wanted, now) => {
        const local = DateTime.fromJSDate(nextDue(wanted, now).dueAt, { zone: wanted.zone });
        const skipped = (local.weekday - wanted.weekday + 7) * 24 + local.hour - wanted.hour;
        expect([0, 1, 24]).toContain(((skipped % 168) + 168) % 168);
        expect([local.minute, local.second]).toEqual([0, 0]);
      }),
      { numRuns: 400 },
    );
  });

  it('comes once a week: nothing lies between one moment and the next', () => {
    fc.assert(
      fc.property(schedule, moment, (wanted, now) => {
        const before = latestDue(wanted, now);
        const after = nextDue(wanted, now);
        expect(before.dueAt <= now && after.dueAt > now).toBe(true);
        expect(after.week).toBe(addDays(before.week, 7));
        expect(Math.abs(after.dueAt.getTime() - before.dueAt.getTime() - 168 * HOUR)).toBeLessThanOrEqual(25 * HOUR);
        expect(nextDue(wanted, before.dueAt)).toEqual(after);
        expect(latestDue(wanted, after.dueAt)).toEqual(after);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['Europe/Berlin', '2026-03-23', 7, 2, '2026-03-29T01:00:00.000Z'], // 02:00 is skipped; 03:00 CEST
    ['Europe/Berlin', '2026-10-19', 7, 2, '2026-10-25T00:00:00.000Z'], // 02:00 comes twice; the first
    ['America/New_York', '2026-03-02', 7, 2, '2026-03-08T07:00:00.000Z'], // 03:00 EDT
    ['America/New_York', '2026-10-26', 7, 1, '2026-11-01T05:00:00.000Z'], // the first 01:00
    ['America/Santiago', '2026-08-31', 7, 0, '2026-09-06T04:00:00.000Z'], // midnight is skipped; 01:00
    ['America/Santiago', '2026-03-30', 6, 23, '2026-04-05T02:00:00.000Z'], // 23:00 comes twice; the first
    ['Pacific/Apia', '2020-09-21', 7, 3, '2020-09-26T14:00:00.000Z'], // 03:00 is skipped; 04:00
    ['Pacific/Apia', '2021-03-29', 7, 3, '2021-04-03T13:00:00.000Z'], // 03:00 comes twice; the first
    ['Pacific/Apia', '2011-12-26', 5, 8, '2011-12-30T18:00:00.000Z'], // the Friday that never was; Saturday 08:00
  ])('in %s in the week of %s on day %d at %d is %s', (zone, monday, weekday, hour, moment) => {
    expect(dueInWeek({ zone, weekday, hour }, week(monday)).toISOString()).toBe(moment);
  });
});

describe('the slate that is due', () => {
  it('is none while the week has one', () => {
    expect(dueSlate(monday8, week('2026-11-23'), new Date('2026-11-29T12:00:00Z'))).toBeNull();
  });

  it('is made at its moment and not before', () => {
    expect(dueSlate(monday8, week('2026-11-16'), new Date('2026-11-23T06:59:59Z'))).toBeNull();
    expect(dueSlate(monday8, week('2026-11-16'), new Date('2026-11-23T07:00:00Z'))).toMatchObject({
      week: '2026-11-23',
      isCatchUp: false,
    });
  });

  it('is caught up once after a fortnight without a worker, for the latest week', () => {
    const now = new Date('2026-11-25T12:00:00Z');
    const due = dueSlate(monday8, week('2026-11-02'), now);
    expect(due).toMatchObject({ week: '2026-11-23', isCatchUp: true });
    expect(dueSlate(monday8, due?.week ?? null, now)).toBeNull();
  });

  it('comes at once for an owner who never had one, and is not called late', () => {
    expect(dueSlate(monday8, null, new Date('2026-11-25T12:00:00Z'))).toMatchObject({ week: '2026-11-23', isCatchUp: false });
  });

  it('is one a week however the owner moves the day', () => {
    const now = new Date('2026-11-25T12:00:00Z');
    expect(dueSlate({ ...monday8, weekday: 5 }, week('2026-11-23'), now)).toBeNull();
    expect(dueSlate({ ...monday8, weekday: 5 }, week('2026-11-23'), new Date('2026-11-27T12:00:00Z'))).toBeNull();
  });
});
