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

  it('say who writes more, and that it goes both ways only where neither does much', () => {
    const direction = (inCount: number, outCount: number) => {
      const touchpoints = [
        ...Array.from({ length: inCount }, () => on('2026-11-10', 'in')),
        ...Array.from({ length: outCount }, () => on('2026-11-11', 'out')),
      ];
      return explained(...touchpoints)[1];
    };
    expect(direction(4, 4)).toBe('It goes both ways.');
    expect(direction(13, 7)).toBe('It goes both ways.');
    expect(direction(5, 2)).toBe('They write more than you do.');
    expect(direction(2, 5)).toBe('You write more than they do.');
    expect(direction(3, 0)).toBe('All 3 exchanges came from them.');
    expect(direction(0, 3)).toBe('All 3 exchanges came from you.');
    expect(direction(0, 1)).toBe('The only exchange came from you.');
  });

  it('say how often they answered in words that fit the number', () => {
    expect(explained(on('2026-11-09', 'out'), on('2026-11-10', 'in'))).toContain('They answered when you wrote.');
    expect(explained(on('2026-11-09', 'out'))).toContain('They did not answer when you wrote.');
    expect(explained(on('2026-09-01', 'out'), on('2026-10-09', 'in'), on('2026-11-09', 'out'))).toContain(
      'They answered none of the 2 times you wrote.',
    );
  });

  it('count one week as one, and a silence from two months on', () => {
    expect(explained(on('2026-11-09', 'in'), on('2026-11-10', 'in'))[0]).toBe(
      'You were in touch in one week, last on 10 November.',
    );
    expect(explained(on('2026-09-25', 'in')).join()).toContain('It has been quiet for');
    expect(explained(on('2026-09-26', 'in')).join()).not.toContain('quiet');
  });

  it('put the word of the owner first', () => {
    expect(explainStrength(null, 'close', now, 'UTC')[0]).toBe('You said yourself that this tie is close.');
  });

  it('name the day where the owner lives', () => {
    const lateEvening = foldTie([{ ...on('2026-11-20', 'in'), at: new Date('2026-11-20T23:30:00Z') }]);
    expect(explainStrength(lateEvening, null, now, 'Europe/Berlin')[0]).toContain('21 November');
  });
});
