import { describe, expect, it } from '@jest/globals';
import { seededRandom } from './seeded-random.js';

const numbers = (seed: string, count: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random());
};

describe('numbers from a seed', () => {
  it('are the same for the same seed and others for another', () => {
    expect(numbers('harbour', 50)).toEqual(numbers('harbour', 50));
    expect(numbers('harbour', 50)).not.toEqual(numbers('harbours', 50));
  });

  it('lie evenly between 0 and 1', () => {
    const drawn = numbers('evenly', 100_000);
    const tenths = Array.from({ length: 10 }, (_, tenth) => drawn.filter((number) => Math.floor(number * 10) === tenth).length);
    expect(tenths.reduce((sum, count) => sum + count, 0)).toBe(100_000);
    // Eight standard deviations of a fair draw.
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(760);
  });
});
