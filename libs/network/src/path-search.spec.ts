import { describe, expect, it } from '@jest/globals';
import { type ContactEdge, contactId } from '#vocabulary';
import { PathSearch } from './index.js';

const tie = (one: string, other: string, weight = 1): ContactEdge => ({
  ...{ one: contactId(one), other: contactId(other), weight },
  evidence: [{ kind: 'sameThread', count: 1, weight, lastOn: null, isOngoing: false }],
});
const ties = [tie('a', 'b'), tie('a', 'c', 5), tie('b', 'd'), tie('c', 'd'), tie('d', 'e'), tie('x', 'y')];

function pathBetween(from: string, to: string, ringsMax = 6): string[] | null {
  const search = new PathSearch(contactId(from), contactId(to), ringsMax);
  while (search.frontier.length > 0) {
    search.learn(ties.filter(({ one, other }) => search.frontier.includes(one) || search.frontier.includes(other)));
  }
  return search.path()?.map(({ one, other }) => `${one}${other}`) ?? null;
}

describe('a path between two contacts', () => {
  it('is the shortest, and of those the one over the weightiest ties', () => {
    expect(pathBetween('a', 'e')).toEqual(['ac', 'cd', 'de']);
  });

  it('is found from either end', () => {
    expect(pathBetween('e', 'a')).toEqual(['de', 'cd', 'ac']);
  });

  it('has no tie where both are one, and is none where no tie leads or it would be too long', () => {
    expect(pathBetween('a', 'a')).toEqual([]);
    expect(pathBetween('a', 'y')).toBeNull();
    expect(pathBetween('a', 'e', 2)).toBeNull();
  });
});
