/**
 * The order of items by their scores, the highest first.
 *
 * @param luck one number for each item, which decides between equals
 * @returns places in the given lists
 */
export function ranked(scores: readonly number[], luck: readonly number[]): number[] {
  const places = scores.map((_, index) => index);
  return places.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || (luck[a] ?? 0) - (luck[b] ?? 0));
}
