import { type Touchpoint } from '#vocabulary';
import { describe, expect, it } from '@jest/globals';
import { foldTie, inboundScore, interactionScore, recontactScore } from './index.js';

const at = (day: number, direction: Touchpoint['direction']): Touchpoint => ({
  at: new Date(Date.UTC(2026, 0, day)),
  channel: 'message',
  direction,
  groupSize: 1,
});

describe('the evidence of a tie', () => {
  it('is absent when there was no exchange', () => {
    expect(foldTie([])).toBeNull();
  });

  it('counts a run of messages as one turn, answered only within 14 days', () => {
    const tie = foldTie([at(1, 'out'), at(2, 'out'), at(16, 'in'), at(17, 'out'), at(32, 'in')]);
    expect(tie).toMatchObject({ outTurns: 2, repliedTurns: 1, inCount: 2, outCount: 3, contactDays: 5, medianGapDays: 7.5 });
  });

  it('counts what the owner wrote after thirty silent days, answered when anything comes back within fourteen', () => {
    const reopened = foldTie([at(1, 'in'), at(31, 'out'), at(45, 'in'), at(75, 'out'), at(90, 'in')]);
    expect(reopened).toMatchObject({ reopenings: 2, answeredReopenings: 1, lastReopenedAt: at(75, 'out').at });
    const meeting = foldTie([at(1, 'in'), at(31, 'out'), at(33, 'out'), at(34, 'both'), at(35, 'in')]);
    expect(meeting).toMatchObject({ reopenings: 1, answeredReopenings: 1 });
    const fresh = foldTie([at(1, 'out'), at(30, 'out'), at(31, 'in')]);
    expect(fresh).toMatchObject({ reopenings: 0, answeredReopenings: 0, lastReopenedAt: null });
  });

  it('counts a week by its smallest company, so that a letter to forty says less than one to one', () => {
    const weeks = (...exchanges: Touchpoint[]) => foldTie(exchanges)?.weeksWeighted ?? 0;
    const among = (groupSize: number, day: number): Touchpoint => ({ ...at(day, 'in'), groupSize });
    expect(weeks(among(4, 5))).toBeCloseTo(weeks(at(5, 'in')) / 2, 12);
    expect(weeks(among(40, 5), at(6, 'out'))).toBe(weeks(at(6, 'out')));
    expect(foldTie([among(40, 5)])?.weeksInTouch).toBe(1);
  });

  it('begins its weeks on Mondays', () => {
    // 4 January 2026 was a Sunday.
    expect(foldTie([at(3, 'in'), at(4, 'in')])?.weeksInTouch).toBe(1);
    expect(foldTie([at(4, 'in'), at(5, 'in')])?.weeksInTouch).toBe(2);
  });

  it('keeps the median of its pauses, and when either side was last heard', () => {
    const tie = foldTie([at(1, 'out'), at(2, 'in'), at(12, 'out'), at(14, 'in'), at(44, 'out')]);
    expect(tie).toMatchObject({ medianGapDays: 6, lastInAt: at(14, 'in').at, lastOutAt: at(44, 'out').at });
    expect(foldTie([at(1, 'in')])).toMatchObject({ medianGapDays: null, lastOutAt: null, lastInAt: at(1, 'in').at });
    expect(foldTie([at(1, 'out')])).toMatchObject({ lastInAt: null, lastOutAt: at(1, 'out').at });
  });

  it('takes an answer at the moment of a message for one that came before it', () => {
    expect(foldTie([at(1, 'out'), at(1, 'in')])).toMatchObject({ outTurns: 1, repliedTurns: 0 });
  });

  it('is the same in whatever order the exchanges arrive', () => {
    const exchanges = [at(1, 'out'), at(1, 'in'), at(9, 'both'), at(20, 'out')];
    expect(foldTie([...exchanges].reverse())).toEqual(foldTie(exchanges));
  });
});

describe('the interaction score', () => {
  it('falls as the silence grows', () => {
    const tie = foldTie([at(1, 'out'), at(9, 'in')]);
    if (tie === null) throw new Error('two exchanges are evidence');
    expect(interactionScore(tie, at(80, 'in').at)).toBeLessThan(interactionScore(tie, at(10, 'in').at));
  });

  it('counts a week of long ago like any other', () => {
    const tie = { weeksInTouch: 9, lastAt: at(1, 'in').at };
    expect(interactionScore(tie, at(32, 'in').at)).toBeCloseTo(9 / 32 ** 0.8, 12);
    expect(interactionScore(tie, at(-5, 'in').at)).toBe(9);
  });

  it('is raised by company both keep, half as fast as the company grows', () => {
    const tie = { weeksInTouch: 9, lastAt: at(1, 'in').at };
    expect(recontactScore(tie, 0, at(9, 'in').at)).toBe(interactionScore(tie, at(9, 'in').at));
    expect(recontactScore(tie, 3, at(9, 'in').at)).toBeCloseTo(2 * interactionScore(tie, at(9, 'in').at), 12);
  });

  it('puts those who never wrote far behind as writers of the next message', () => {
    const tie = { weeksInTouch: 9, lastAt: at(1, 'in').at, inCount: 0, outCount: 4 };
    const silent = inboundScore(tie, 0, at(9, 'in').at);
    expect(silent).toBeCloseTo(interactionScore(tie, at(9, 'in').at) * 0.05 * Math.sqrt(0.1), 12);
    expect(inboundScore({ ...tie, inCount: 1 }, 0, at(9, 'in').at)).toBeGreaterThan(20 * silent);
  });
});
