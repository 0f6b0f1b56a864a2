import { describe, expect, it } from '@jest/globals';
import { axisTicks } from './axis-ticks';

describe('the marks of an axis', () => {
  it('are round, begin at 0 and reach the most', () => {
    expect(axisTicks(1)).toEqual([0, 0.5, 1]);
    expect(axisTicks(87)).toEqual([0, 50, 100]);
    expect(axisTicks(80)).toEqual([0, 20, 40, 60, 80]);
    expect(axisTicks(3_900_000)).toEqual([0, 1_000_000, 2_000_000, 3_000_000, 4_000_000]);
    expect(axisTicks(0)).toEqual([0, 1]);
  });
});
