import { describe, expect, it } from '@jest/globals';
import { addDays, utcDateOf } from '#vocabulary';
import { decideSuggestion, findOccasions, type OccasionFacts, restsUntil } from './index.js';

const today = utcDateOf(new Date('2026-11-23T00:00:00Z'));
const day = (days: number) => addDays(today, days);
const contact = { snoozedUntil: null, cadenceDays: null };

describe('a decision', () => {
  it('writes never and a snooze on the contact, and takes both back when decided anew', () => {
    expect(decideSuggestion('open', { kind: 'never' }, today)).toMatchObject({ state: 'never', contactIsNever: true });
    expect(decideSuggestion('never', { kind: 'reopen' }, today)).toMatchObject({ state: 'open', contactIsNever: false });
    expect(decideSuggestion('open', { kind: 'snooze', until: day(10) }, today)).toMatchObject({
      state: 'snoozed',
      contactSnooze: { until: day(10) },
      contactIsNever: null,
    });
    expect(decideSuggestion('snoozed', { kind: 'done' }, today)).toMatchObject({ contactSnooze: { until: null } });
  });

  it('leaves the contact as it was when it is done or not now', () => {
    for (const kind of ['done', 'notNow'] as const) {
      expect(decideSuggestion('open', { kind }, today)).toMatchObject({ state: kind, contactIsNever: null, contactSnooze: null });
    }
  });

  it('refuses a snooze without a day, or until a day that is no longer ahead', () => {
    expect(decideSuggestion('open', { kind: 'snooze', until: null }, today)).toMatchObject({ code: 'SNOOZE_DAY_MISSING' });
    expect(decideSuggestion('open', { kind: 'snooze', until: today }, today)).toMatchObject({ code: 'SNOOZE_DAY_OUT_OF_RANGE' });
    expect(decideSuggestion('open', { kind: 'snooze', until: day(4000) }, today)).toMatchObject({
      code: 'SNOOZE_DAY_OUT_OF_RANGE',
    });
    expect(decideSuggestion('open', { kind: 'snooze', until: day(3 * 365) }, today)).toMatchObject({ state: 'snoozed' });
  });
});

describe('the rest after a suggestion', () => {
  const last = { suggestedOn: day(-7), decidedOn: day(-5) };

  it.each([
    ['done', 85],
    ['notNow', 25],
  ] as const)('that was %s lasts %d more days', (state, days) => {
    expect(restsUntil({ ...last, state }, contact)).toBe(day(days));
  });

  it('follows the cadence of the contact where there is one', () => {
    expect(restsUntil({ ...last, state: 'done' }, { ...contact, cadenceDays: 14 })).toBe(day(9));
  });

  it('lasts as long as a snooze where that is longer, and no shorter', () => {
    expect(restsUntil({ ...last, state: 'done' }, { ...contact, snoozedUntil: day(100) })).toBe(day(100));
    expect(restsUntil({ ...last, state: 'done' }, { ...contact, snoozedUntil: day(3) })).toBe(day(85));
    expect(restsUntil({ ...last, state: 'never' }, { ...contact, snoozedUntil: day(3) })).toBe(day(3));
    expect(restsUntil(null, { ...contact, snoozedUntil: day(3) })).toBe(day(3));
    expect(restsUntil({ ...last, state: 'done', decidedOn: null }, contact)).toBe(day(83));
  });

  it('lasts four weeks when nobody decided, and a snooze to its day', () => {
    expect(restsUntil({ state: 'open', suggestedOn: day(-7), decidedOn: null }, contact)).toBe(day(21));
    expect(restsUntil({ ...last, state: 'snoozed' }, { ...contact, snoozedUntil: day(3) })).toBe(day(3));
    expect(restsUntil(null, contact)).toBeNull();
  });
});

describe('the occasions of a contact', () => {
  const nothing: OccasionFacts = {
    promises: [],
    unansweredSince: null,
    jobChange: null,
    birthday: null,
    cadenceDays: null,
    snoozedUntil: null,
    lastExchangeOn: null,
    lastSuggestedOn: null,
    goal: null,
  };
  const kinds = (facts: Partial<OccasionFacts>) => findOccasions({ ...nothing, ...facts }, today).map(({ kind }) => kind);
  const move = { fromCompany: 'A', toCompany: 'B', toRole: null, seenOn: day(-20) };

  it('are none where nothing happened', () => {
    expect(kinds({})).toEqual([]);
  });

  it('count a promise from the week it is due', () => {
    expect(kinds({ promises: [{ text: 'slides', dueOn: day(6) }] })).toEqual(['promiseDue']);
    expect(kinds({ promises: [{ text: 'slides', dueOn: day(7) }] })).toEqual([]);
  });

  it('bring a snooze back once', () => {
    expect(kinds({ snoozedUntil: day(-1) })).toEqual(['snoozeOver']);
    expect(kinds({ snoozedUntil: day(1) })).toEqual([]);
    expect(kinds({ snoozedUntil: day(-9), lastSuggestedOn: day(-7) })).toEqual([]);
    expect(kinds({ snoozedUntil: day(-9), lastSuggestedOn: day(-9) })).toEqual([]);
    expect(kinds({ snoozedUntil: day(-9), lastSuggestedOn: day(-20) })).toEqual(['snoozeOver']);
    expect(kinds({ snoozedUntil: today })).toEqual(['snoozeOver']);
    expect(kinds({ snoozedUntil: day(-28) })).toEqual(['snoozeOver']);
    expect(kinds({ snoozedUntil: day(-29) })).toEqual([]);
  });

  it('forget a job change that was old news at the last suggestion, or is older than four months', () => {
    expect(kinds({ jobChange: move })).toEqual(['jobChange']);
    expect(kinds({ jobChange: move, lastSuggestedOn: day(-10) })).toEqual([]);
    expect(kinds({ jobChange: { ...move, seenOn: day(-130) } })).toEqual([]);
    expect(kinds({ jobChange: { ...move, seenOn: day(-120) } })).toEqual(['jobChange']);
    expect(kinds({ jobChange: move, lastSuggestedOn: day(-30) })).toEqual(['jobChange']);
    expect(kinds({ jobChange: move, lastSuggestedOn: day(-20) })).toEqual([]);
  });

  it('owe a reply from the second day to the sixtieth', () => {
    expect([-1, -2, -60, -61].map((days) => kinds({ unansweredSince: day(days) }).length)).toEqual([0, 1, 1, 0]);
  });

  it.each([
    ['1980-11-25', 1],
    ['--11-23', 1],
    ['--11-30', 0],
    ['--02-29', 0],
    ['--11-29', 1],
    ['--11-22', 0],
    ['x1980-11-25', 0],
    ['1980-11-25T00:00', 0],
    ['nonsense', 0],
  ])('see the birthday %s %d times', (birthday, times) => {
    expect(kinds({ birthday })).toHaveLength(times);
  });

  it('see a birthday across the turn of the year', () => {
    const silvester = utcDateOf(new Date('2026-12-29T00:00:00Z'));
    expect(findOccasions({ ...nothing, birthday: '--01-02' }, silvester)).toEqual([{ kind: 'birthday', on: '2027-01-02' }]);
  });

  it('remember the cadence the owner chose', () => {
    expect(kinds({ cadenceDays: 30, lastExchangeOn: day(-30) })).toEqual(['cadenceDue']);
    expect(kinds({ cadenceDays: 30, lastExchangeOn: day(-29) })).toEqual([]);
    expect(kinds({ cadenceDays: 30 })).toEqual([]);
    expect(kinds({ lastExchangeOn: day(-300) })).toEqual([]);
  });
});
