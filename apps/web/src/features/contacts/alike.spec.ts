import { describe, expect, it } from '@jest/globals';
import { alike } from './alike';

describe('putting several people back to where they were', () => {
  it('takes one write for all who stood alike', () => {
    const people = [
      { id: 'ana', isNever: false, snoozedUntil: null },
      { id: 'ben', isNever: true, snoozedUntil: null },
      { id: 'cleo', isNever: false, snoozedUntil: null },
      { id: 'dan', isNever: false, snoozedUntil: '2026-12-07' },
    ];
    expect(alike(people)).toEqual([
      { ids: ['ana', 'cleo'], input: { isNever: false, snoozedUntil: null } },
      { ids: ['ben'], input: { isNever: true, snoozedUntil: null } },
      { ids: ['dan'], input: { isNever: false, snoozedUntil: '2026-12-07' } },
    ]);
  });
});
