/** One measured promise. */
export interface Figure {
  readonly what: string;
  /** What is measured beside it in the same run; null where the promise is a plain limit. */
  readonly floor: { readonly is: string; readonly value: number } | null;
  readonly ours: number;
  readonly unit: 's' | 'ms' | 'MB' | 'kB' | 'MB/s';
  /** Ours against the floor, or for throughput the floor's time against ours; null without a floor. */
  readonly ratio: number | null;
  /** The promise in words. */
  readonly reach: string;
  readonly isMet: boolean;
}

/** A benchmark that cannot run here and now, and why. */
export interface Skipped {
  readonly what: string;
  readonly skipped: string;
}

export interface Benchmark {
  readonly name: string;
  run(): Promise<readonly (Figure | Skipped)[]>;
}

/** A time or size against a floor; `ratioMax` and `oursMax` are the promise. */
export function againstFloor(figure: {
  readonly what: string;
  readonly floor: { readonly is: string; readonly value: number };
  readonly ours: number;
  readonly unit: Figure['unit'];
  readonly ratioMax: number;
  readonly oursMax: number;
}): Figure {
  const { what, floor, ours, unit, ratioMax, oursMax } = figure;
  const ratio = ours / floor.value;
  const limit = Number.isFinite(oursMax) ? ` and ≤ ${oursMax} ${unit}` : '';
  return { what, floor, ours, unit, ratio, reach: `≤ ${ratioMax} ×${limit}`, isMet: ratio <= ratioMax && ours <= oursMax };
}

/** A plain limit, beside a floor that only shows what the machine can do. */
export function withinLimit(figure: {
  readonly what: string;
  readonly floor: Figure['floor'];
  readonly ours: number;
  readonly unit: Figure['unit'];
  readonly oursMax: number;
}): Figure {
  const { what, floor, ours, unit, oursMax } = figure;
  const ratio = floor === null ? null : ours / floor.value;
  return { what, floor, ours, unit, ratio, reach: `≤ ${oursMax} ${unit}`, isMet: ours <= oursMax };
}

/** A speed that has to be reached, or that of the floor where this machine does not let the floor itself reach it. */
export function fastEnough(figure: {
  readonly what: string;
  readonly floor: { readonly is: string; readonly value: number };
  readonly ours: number;
  readonly unit: Figure['unit'];
  readonly oursMin: number;
}): Figure {
  const { what, floor, ours, unit, oursMin } = figure;
  const isMet = ours >= Math.min(oursMin, floor.value);
  return { what, floor, ours, unit, ratio: ours / floor.value, reach: `≥ ${oursMin} ${unit}, or the floor`, isMet };
}

/** Work for each request against a floor; the promise is a share of the floor's throughput. */
export function atLeastOf(figure: {
  readonly what: string;
  readonly floor: { readonly is: string; readonly value: number };
  readonly ours: number;
  readonly unit: Figure['unit'];
  readonly throughputMin: number;
}): Figure {
  const { what, floor, ours, unit, throughputMin } = figure;
  const throughput = floor.value / ours;
  return {
    what,
    floor,
    ours,
    unit,
    ratio: throughput,
    reach: `≥ ${throughputMin} of its throughput`,
    isMet: throughput >= throughputMin,
  };
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  if (high === undefined) throw new RangeError('There is no median of nothing.');
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2;
}

/** @returns seconds. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}

/** @returns the median of several runs, in seconds. */
export async function medianSecondsOf(runs: number, work: () => Promise<unknown>): Promise<number> {
  const seconds: number[] = [];
  for (let run = 0; run < runs; run += 1) seconds.push(await secondsOf(work));
  return median(seconds);
}
