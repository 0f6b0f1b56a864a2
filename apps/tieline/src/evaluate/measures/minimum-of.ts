const STEPS_MAX = 400;
const TOLERANCE = 1e-7;

interface Corner {
  readonly at: readonly number[];
  readonly value: number;
}

/**
 * Where a smooth function of a few variables is least, by the simplex of Nelder and Mead (1965) with its usual coefficients.
 *
 * @returns the best point found near the start; nothing is promised about others
 */
export function minimumOf(value: (at: readonly number[]) => number, start: readonly number[]): readonly number[] {
  const corner = (at: readonly number[]): Corner => ({ at, value: value(at) });
  let simplex = [corner(start), ...start.map((_, index) => corner(start.map((x, place) => (place === index ? x + 0.5 : x))))];
  for (let step = 0; step < STEPS_MAX; step += 1) {
    simplex.sort((a, b) => a.value - b.value);
    const best = simplex[0];
    const worst = simplex.at(-1);
    const nextToWorst = simplex.at(-2);
    if (best === undefined || worst === undefined || nextToWorst === undefined) break;
    if (worst.value - best.value < TOLERANCE * Math.abs(best.value)) break;
    const centre = start.map((_, place) => mean(simplex.slice(0, -1).map(({ at }) => at[place] ?? 0)));
    const along = (share: number): Corner => corner(centre.map((x, place) => x + share * ((worst.at[place] ?? 0) - x)));
    const reflected = along(-1);
    let replacement: Corner | null = reflected;
    if (reflected.value < best.value) {
      const expanded = along(-2);
      if (expanded.value < reflected.value) replacement = expanded;
    } else if (reflected.value >= nextToWorst.value) {
      const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
      replacement = contracted.value < Math.min(worst.value, reflected.value) ? contracted : null;
    }
    simplex =
      replacement === null
        ? simplex.map(({ at }) => corner(at.map((x, place) => (x + (best.at[place] ?? 0)) / 2)))
        : [...simplex.slice(0, -1), replacement];
  }
  simplex.sort((a, b) => a.value - b.value);
  return simplex[0]?.at ?? start;
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
