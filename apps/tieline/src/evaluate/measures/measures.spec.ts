import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '#reconnect';
import { brierScore, rocArea } from './chance-measures.js';
import { minimumOf } from './minimum-of.js';
import { pairedBootstrap } from './paired-bootstrap.js';
import { ranked } from './ranked.js';
import { measureRanking } from './ranking-measures.js';

describe('a ranking', () => {
  it('is measured as the textbooks do', () => {
    const measures = measureRanking([true, false, true, false, false, true], 3);
    expect(measures.averagePrecision).toBeCloseTo((1 + 2 / 3 + 3 / 6) / 3, 12);
    expect(measures.gain10).toBeCloseTo((1 + 1 / 2 + 1 / Math.log2(7)) / (1 + 1 / Math.log2(3) + 1 / 2), 12);
    expect(measures.precision5).toBe(0.4);
    expect(measures.reciprocalRank).toBe(1);
  });

  it('loses what was never ranked', () => {
    expect(measureRanking([false, true], 2).averagePrecision).toBe(0.25);
    expect(measureRanking([false], 1)).toEqual({ averagePrecision: 0, gain10: 0, precision5: 0, reciprocalRank: 0 });
  });

  it('puts the highest first and lets luck decide between equals', () => {
    expect(ranked([1, 3, 1, 2], [0.9, 0, 0.1, 0])).toEqual([1, 3, 2, 0]);
  });
});

describe('the area under the curve', () => {
  const outcomes = (...pairs: [number, boolean][]) => pairs.map(([predicted, happened]) => ({ predicted, happened }));

  it('counts who is ranked above whom, equals half', () => {
    expect(rocArea(outcomes([0.9, true], [0.5, true], [0.5, false], [0.1, false]))).toBe(0.875);
    expect(rocArea(outcomes([0.1, true], [0.9, false]))).toBe(0);
    expect(rocArea(outcomes([0.5, true], [0.5, false]))).toBe(0.5);
  });

  it('does not exist where everything happened', () => {
    expect(rocArea(outcomes([0.5, true]))).toBeNaN();
  });

  it('says nothing of how far off chances are, which Brier does', () => {
    expect(brierScore(outcomes([0.8, true], [0.4, false]))).toBeCloseTo((0.04 + 0.16) / 2, 12);
  });
});

describe('the paired bootstrap', () => {
  it('is sure of a gain that all owners have alike, and of none that one owner alone has', () => {
    const alike = Array.from({ length: 40 }, (_, index) => ({ owner: `${index % 8}`, ours: 0.6, theirs: 0.5 }));
    const gain = pairedBootstrap(alike, seededRandom('1'));
    expect(gain.low).toBeCloseTo(0.1, 12);
    expect(gain.high).toBeCloseTo(0.1, 12);
    const one = alike.map((result) => ({ ...result, ours: result.owner === '0' ? 1 : 0.5 }));
    expect(pairedBootstrap(one, seededRandom('1')).low).toBe(0);
  });

  it('is the same for the same seed', () => {
    const results = Array.from({ length: 30 }, (_, index) => ({ owner: `${index}`, ours: (index * 7) % 10, theirs: 4 }));
    expect(pairedBootstrap(results, seededRandom('a'))).toEqual(pairedBootstrap(results, seededRandom('a')));
    expect(pairedBootstrap(results, seededRandom('a'))).not.toEqual(pairedBootstrap(results, seededRandom('b')));
  });
});

describe('the least point of a function', () => {
  it('is found for a curved valley', () => {
    const valley = ([x = 0, y = 0]: readonly number[]) => (1 - x) ** 2 + 100 * (y - x ** 2) ** 2;
    const [x, y] = minimumOf(valley, [-1, 1]);
    expect(x).toBeCloseTo(1, 1);
    expect(y).toBeCloseTo(1, 1);
  });
});
