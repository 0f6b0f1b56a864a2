import { describe, expect, it } from '@jest/globals';
import { byMonth } from './by-month';

describe('a timeline by month', () => {
  it('begins a month where the owner’s zone does', () => {
    const items = [{ at: '2026-03-31T23:30:00Z' }, { at: '2026-03-31T10:00:00Z' }, { at: '2026-01-02T10:00:00Z' }];
    expect(byMonth(items, 'Europe/Berlin').map(({ title, items: held }) => [title, held.length])).toEqual([
      ['April 2026', 1],
      ['March 2026', 1],
      ['January 2026', 1],
    ]);
    expect(byMonth(items, 'UTC').map(({ key }) => key)).toEqual(['2026-03', '2026-01']);
  });
});
