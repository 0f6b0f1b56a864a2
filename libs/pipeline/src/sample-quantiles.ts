/** The value that a tenth, a half and nine tenths of the futures do not exceed. */
export interface Quantiles {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** Quantiles of simulated values, each one of them (nearest rank). Infinite values sort last; there must be no NaN. */
export function quantilesOf(values: Float64Array): Quantiles {
  const sorted = Float64Array.from(values).sort();
  const at = (probability: number) => sorted[Math.max(0, Math.ceil(probability * sorted.length) - 1)] ?? NaN;
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}

export function meanOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
