/** A difference of two means with its 95 % interval. */
export interface BootstrapGain {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** What one query gave to each of two scorers, and whose query it was. */
export interface PairedResult {
  readonly owner: string;
  readonly ours: number;
  readonly theirs: number;
}

const RESAMPLES = 2000;

/**
 * Draws owners with replacement, each with all of their queries, and takes the mean difference of each draw: the queries of
 * one owner are not independent, so owners are drawn and not queries.
 *
 * @param random numbers from 0 up to 1
 */
export function pairedBootstrap(results: readonly PairedResult[], random: () => number): BootstrapGain {
  const owners = [...byOwner(results).values()];
  const means: number[] = [];
  for (let draw = 0; draw < RESAMPLES; draw += 1) {
    let sum = 0;
    let count = 0;
    for (let index = 0; index < owners.length; index += 1) {
      const owner = owners[Math.floor(random() * owners.length)];
      if (owner === undefined) continue;
      sum += owner.sum;
      count += owner.count;
    }
    means.push(count === 0 ? 0 : sum / count);
  }
  means.sort((a, b) => a - b);
  const mean = results.reduce((sum, { ours, theirs }) => sum + ours - theirs, 0) / results.length;
  return { mean, low: means[Math.floor(0.025 * RESAMPLES)] ?? 0, high: means[Math.ceil(0.975 * RESAMPLES) - 1] ?? 0 };
}

function byOwner(results: readonly PairedResult[]): Map<string, { sum: number; count: number }> {
  const owners = new Map<string, { sum: number; count: number }>();
  for (const { owner, ours, theirs } of results) {
    const known = owners.get(owner) ?? { sum: 0, count: 0 };
    owners.set(owner, { sum: known.sum + ours - theirs, count: known.count + 1 });
  }
  return owners;
}
