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

  it('takes the word of the owner over any evidence', () => {
    expect(strengthAt(null, 'close', now)).toMatchObject({ step: 'close', overridden: true });
  });
});
