import { nameSimilarity } from './name-similarity.js';
import { normalizeName } from './normalize-name.js';

/** From here on two names count as one with a slip, a short form or a middle name. */
export const SAME_NAME_MIN = 0.88;

/** How alike two names are as their sources wrote them, 0 to 1; 0 where one of them names nobody. */
export function nameLikeness(one: string, other: string): number {
  const [left, right] = [normalizeName(one), normalizeName(other)];
  return left === null || right === null ? 0 : nameSimilarity(left, right);
}
