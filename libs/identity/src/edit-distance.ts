/** Letters to add, drop, replace or swap with their neighbour to turn one word into the other. Symmetric. */
export function editDistance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const replaced = (last[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      const added = (current[column - 1] ?? 0) + 1;
      const dropped = (last[column] ?? 0) + 1;
      const isSwap = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const swapped = isSwap ? (beforeLast[column - 2] ?? 0) + 1 : Infinity;
      current.push(Math.min(replaced, added, dropped, swapped));
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length] ?? 0;
}
