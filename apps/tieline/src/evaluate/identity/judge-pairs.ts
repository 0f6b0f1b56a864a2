import type { DescribedPair } from '#identity';

/** How well a set of pairs agrees with the truth; all 0 to 1. */
export interface PairMeasures {
  readonly pairs: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Who is who, and on which side of the comparison: pairs within one side do not count where there are two. */
export interface Answers {
  readonly truth: readonly string[];
  /** Places from here on are the other file's; the length where there is only one file. */
  readonly otherFrom: number;
}

/** All true pairs, without listing them. */
export function countTruePairs({ truth, otherFrom }: Answers): number {
  const sizes = new Map<string, [number, number]>();
  for (const [index, person] of truth.entries()) {
    const size = sizes.get(person) ?? [0, 0];
    size[index < otherFrom ? 0 : 1] += 1;
    sizes.set(person, size);
  }
  const isOneFile = otherFrom === truth.length;
  return [...sizes.values()].reduce((sum, [here, there]) => sum + (isOneFile ? (here * (here - 1)) / 2 : here * there), 0);
}

export function judgePairs(pairs: Iterable<DescribedPair>, answers: Answers, truePairs: number): PairMeasures {
  const { truth, otherFrom } = answers;
  const isOneFile = otherFrom === truth.length;
  let said = 0;
  let right = 0;
  for (const [one, other] of pairs) {
    if (!isOneFile && one < otherFrom === other < otherFrom) continue;
    said += 1;
    if (truth[one] === truth[other]) right += 1;
  }
  const precision = said === 0 ? 1 : right / said;
  const recall = right / truePairs;
  return { pairs: said, precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Every two of each group. */
export function* pairsWithin(groups: readonly (readonly number[])[]): Generator<DescribedPair> {
  for (const group of groups) {
    for (const [place, one] of group.entries()) for (const other of group.slice(place + 1)) yield [one, other];
  }
}
