import { type Touchpoint } from '#vocabulary';
import { describe, expect, it } from '@jest/globals';
import { foldTie, interactionScore } from './index.js';

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
});
