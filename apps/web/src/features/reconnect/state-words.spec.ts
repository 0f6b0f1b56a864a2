import { describe, expect, it } from '@jest/globals';
import { stateInWords, weekInWords } from './state-words';

const said = (...states: ('OPEN' | 'DONE' | 'NOT_NOW' | 'NEVER' | 'SNOOZED')[]) => states.map((state) => ({ state }));

describe('what became of a week', () => {
  it('says first how many were written to, then the rest as it was said', () => {
    expect(weekInWords(said('DONE', 'OPEN', 'DONE', 'SNOOZED', 'OPEN'))).toBe('2 of 5 done, 1 snoozed, 2 left open');
    expect(weekInWords(said('NEVER', 'NOT_NOW'))).toBe('0 of 2 done, 1 not that week, 1 never again');
  });

  it('says until when somebody was put off', () => {
    expect(stateInWords({ state: 'SNOOZED', snoozedUntil: '2026-12-07' })).toBe('snoozed until 7 December 2026');
    expect(stateInWords({ state: 'OPEN', snoozedUntil: null })).toBe('left open');
  });
});
