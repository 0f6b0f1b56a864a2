import type { Random } from '#vocabulary';
import type { Beta } from './beta-distribution.js';
import { normalQuantile } from './normal-distribution.js';

/** One rate drawn from its distribution: a ratio of two gamma values. */
export function drawBeta({ alpha, beta }: Beta, random: Random): number {
  const one = drawGamma(alpha, random);
  const sum = one + drawGamma(beta, random);
  // Two tiny shapes can both underflow; the mean is then as good as any.
  return sum > 0 ? one / sum : alpha / (alpha + beta);
}

/** @see Marsaglia and Tsang 2000, "A simple method for generating gamma variables" */
function drawGamma(shape: number, random: Random): number {
  if (shape < 1) return drawGamma(shape + 1, random) * random() ** (1 / shape);
  const offset = shape - 1 / 3;
  const scale = 1 / Math.sqrt(9 * offset);
  for (;;) {
    const normal = normalQuantile(random());
    const cube = (1 + scale * normal) ** 3;
    if (cube <= 0) continue;
    const uniform = random();
    if (Math.log(uniform) < (normal * normal) / 2 + offset - offset * cube + offset * Math.log(cube)) return offset * cube;
  }
}
