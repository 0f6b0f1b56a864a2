import { describe, expect, it } from '@jest/globals';
import { type Touchpoint } from '#vocabulary';
import { explainStrength, foldTie } from './index.js';

const now = new Date('2026-11-24T12:00:00Z');
const on = (day: string, direction: Touchpoint['direction']): Touchpoint => ({
  at: new Date(`${day}T10:00:00Z`),
  channel: 'message',
  direction,
  groupSize: 1,
});
const explained = (...touchpoints: Touchpoint[]) => explainStrength(foldTie(touchpoints), null, now, 'Europe/Berlin');

describe('the reasons of a strength', () => {
  it('are sentences with days as people say them', () => {
    expect(explained(on('2025-01-13', 'out'), on('2025-01-14', 'in'), on('2026-03-03', 'out'))).toEqual([
      'You were in touch in 2 different weeks, last on 3 March.',
      'You write more than they do.',
      'They answered 1 of the 2 times you wrote.',
      'It has been quiet for 8 months.',
    ]);
  });

  it('say so when nothing is on record, and when all of it came from one side', () => {
    expect(explained()).toEqual(['There is no exchange on record.']);
    expect(explained(on('2026-11-20', 'in'))).toEqual([
      'You were in touch on one day, 20 November.',
      'The only exchange came from them.',
    ]);
  });

  it('put the word of the owner first', () => {
    expect(explainStrength(null, 'close', now, 'UTC')[0]).toBe('You said yourself that this tie is close.');
  });

  it('name the day where the owner lives', () => {
    const lateEvening = foldTie([{ ...on('2026-11-20', 'in'), at: new Date('2026-11-20T23:30:00Z') }]);
    expect(explainStrength(lateEvening, null, now, 'Europe/Berlin')[0]).toContain('21 November');
  });
});
