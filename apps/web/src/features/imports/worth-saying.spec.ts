import { describe, expect, it } from '@jest/globals';
import { worthSaying } from './worth-saying';

const counted = (kind: string, count: number) => ({ kind, label: kind, count });

describe('the counts of an import', () => {
  it('leave out what is nothing, what stayed, and what is summed up elsewhere', () => {
    const counts = [
      counted('contactsNew', 3),
      counted('jobChanges', 0),
      counted('interactionsNew', 40),
      counted('interactionsUnchanged', 9),
      counted('peopleNew', 3),
      counted('rowsRepeated', 1),
    ];
    expect(worthSaying(counts).map(({ kind }) => kind)).toEqual(['contactsNew', 'interactionsNew']);
  });
});
