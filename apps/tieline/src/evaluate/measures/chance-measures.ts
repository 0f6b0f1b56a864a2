/** One prediction and what came of it. */
export interface Outcome {
  readonly predicted: number;
  readonly happened: boolean;
}

/**
 * Area under the receiver operating characteristic: how often one that happened was ranked above one that did not, equals
 * counting half.
 *
 * @returns 0 to 1; NaN when everything or nothing happened
 */
export function rocArea(outcomes: readonly Outcome[]): number {
  const sorted = [...outcomes].sort((a, b) => a.predicted - b.predicted);
  let rankSum = 0;
  let positives = 0;
  for (let start = 0; start < sorted.length;) {
    let end = start;
    while (end < sorted.length && sorted[end]?.predicted === sorted[start]?.predicted) end += 1;
    const meanRank = (start + 1 + end) / 2;
    for (let index = start; index < end; index += 1) {
      if (sorted[index]?.happened !== true) continue;
      rankSum += meanRank;
      positives += 1;
    }
    start = end;
  }
  const negatives = sorted.length - positives;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** Mean squared distance between chance and outcome, 0 to 1, the less the better. */
export function brierScore(outcomes: readonly Outcome[]): number {
  return outcomes.reduce((sum, { predicted, happened }) => sum + (predicted - (happened ? 1 : 0)) ** 2, 0) / outcomes.length;
}
