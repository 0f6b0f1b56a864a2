import { describe, expect, it } from '@jest/globals';
import { reachCells, shadeOf } from './reach-cells';
import { inHundred, signed } from './words';

const person = (step: string, chance: number) => ({ chance, contact: { strength: { step } } });
const path = (kind: string, chance: number) => ({ kind, chance });

describe('a row of the heat map', () => {
  it('holds the likeliest chance of each way, and nothing where there is none', () => {
    const line = {
      people: [person('WARM', 0.1), person('CLOSE', 0.2), person('LOOSE', 0.05), person('NONE', 0.01)],
      paths: [path('COLD', 0.02), path('FORMER', 0.04)],
    } as unknown as Parameters<typeof reachCells>[0];
    expect(reachCells(line).map(({ chance }) => chance)).toEqual([0.2, 0.05, 0.04, 0.02]);
    expect(reachCells({ people: [], paths: [] }).map(({ chance }) => chance)).toEqual([null, null, null, null]);
  });

  it('is the darker, the likelier, and darkest where a target is covered', () => {
    expect([null, 0, 0.01, 0.03, 0.08, 0.2, 1].map(shadeOf)).toEqual([0, 0, 1, 2, 3, 4, 4]);
  });
});

describe('a number in words', () => {
  it('claims no certainty, and no exactness it has not', () => {
    expect([0, 0.004, 0.124, 0.98].map(inHundred)).toEqual(['0', '< 1', '12', '> 97']);
    expect([3.21, -0.44, 0.02].map(signed)).toEqual(['+3.2', '−0.4', '0']);
  });
});
