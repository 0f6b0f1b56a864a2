import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { editDistance } from './edit-distance.js';
import { jaroWinkler } from './jaro-winkler.js';
import { nameSimilarity } from './name-similarity.js';
import { normalizeName } from './normalize-name.js';

const word = fc.stringMatching(/^[a-e]{1,7}$/);
const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => ({ words, key: words.join(' ') }));

function similarity(one: string, other: string): number {
  const [left, right] = [normalizeName(one), normalizeName(other)];
  if (left === null || right === null) throw new Error('both are names');
  return nameSimilarity(left, right);
}

describe('the similarity of two words', () => {
  it.each([
    ['martha', 'marhta', 0.961],
    ['dwayne', 'duane', 0.84],
    ['dixon', 'dicksonx', 0.813],
  ])('of %p and %p is the published %p', (one, other, published) => {
    expect(jaroWinkler(one, other)).toBeCloseTo(published, 3);
  });

  it('counts a swap of neighbours as one slip', () => {
    expect(editDistance('martha', 'marhta')).toBe(1);
  });
});

describe('the similarity of two names', () => {
  it('is symmetric, 1 for a name and itself, and between 0 and 1', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        const value = nameSimilarity(one, other);
        expect(nameSimilarity(other, one)).toBeCloseTo(value, 10);
        expect(nameSimilarity(one, one)).toBe(1);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each([
    ['Robert Lindt', 'Bob Lindt'],
    ['Mara Lindt', 'Mara K. Lindt'],
    ['Jürgen Müller', 'Juergen Mueller'],
    ['Sergey Lavrov', 'Сергей Лавров'],
  ])('takes %p and %p for one', (one, other) => {
    expect(similarity(one, other)).toBeGreaterThanOrEqual(0.88);
  });

  it.each([
    ['Pedro Sanz', 'Pedro Sánchez'],
    ['Mara Lindt', 'Mara Winter'],
    ['Evo Morillo', 'Evo Morales'],
  ])('tells %p and %p apart', (one, other) => {
    expect(similarity(one, other)).toBeLessThan(0.88);
  });
});
