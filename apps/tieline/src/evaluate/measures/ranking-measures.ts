/** How well a ranking puts the right ones first. */
export interface RankingMeasures {
  /** Average precision, 0 to 1. */
  readonly averagePrecision: number;
  /** Discounted gain of the first ten against that of the best possible ten, 0 to 1. */
  readonly gain10: number;
  /** Share of the right ones among the first five. */
  readonly precision5: number;
  /** 1 over the place of the first right one. */
  readonly reciprocalRank: number;
}

/**
 * Measures one ranking.
 *
 * @param isRight from the first place to the last; with at least one right one
 * @param right how many right ones there are, those that were not ranked included
 */
export function measureRanking(isRight: readonly boolean[], right: number): RankingMeasures {
  let found = 0;
  let precisions = 0;
  let gain = 0;
  let foundIn5 = 0;
  let first = 0;
  for (const [index, hit] of isRight.entries()) {
    if (!hit) continue;
    found += 1;
    precisions += found / (index + 1);
    if (index < 10) gain += discount(index);
    if (index < 5) foundIn5 += 1;
    if (first === 0) first = index + 1;
  }
  let best = 0;
  for (let index = 0; index < Math.min(10, right); index += 1) best += discount(index);
  return {
    averagePrecision: precisions / right,
    gain10: gain / best,
    precision5: foundIn5 / 5,
    reciprocalRank: first === 0 ? 0 : 1 / first,
  };
}

const discount = (index: number): number => 1 / Math.log2(index + 2);
