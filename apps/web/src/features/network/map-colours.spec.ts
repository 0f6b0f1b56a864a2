import { describe, expect, it } from '@jest/globals';
import { freshnessLevel, hueOf, mixed, strengthLevel } from './map-colours';

describe('colours on the map', () => {
  it('step by the bounds that words of strength have', () => {
    expect([null, 0, 14, 15, 40, 70, 100].map(strengthLevel)).toEqual([0, 1, 1, 2, 3, 4, 4]);
  });

  it('fade with the silence, and tell years ago from never', () => {
    expect([null, 0, 30, 31, 365, 1000, 9000].map(freshnessLevel)).toEqual([0, 5, 5, 4, 3, 2, 1]);
  });

  it('mix two colours, and begin anew after the eighth group', () => {
    expect([mixed('#000000', '#ffffff', 0), mixed('#000000', '#ffffff', 1), mixed('#ff0000', '#000000', 0.5)]).toEqual([
      '#ffffff',
      '#000000',
      '#800000',
    ]);
    expect(hueOf(9)).toBe(hueOf(1));
    expect(hueOf(-1)).not.toBe(hueOf(0));
  });
});
