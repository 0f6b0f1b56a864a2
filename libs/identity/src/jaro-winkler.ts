const PREFIX_WEIGHT = 0.1;
const PREFIX_MAX = 4;

/**
 * Jaro–Winkler similarity of two words: the share of letters found in both at about the same place, less half for those
 * that changed places, plus a tenth of the rest for each of up to four equal first letters.
 *
 * @returns 0 to 1; 1 for equal words, two empty ones included. Symmetric.
 * @see Winkler 1990, String Comparator Metrics and Enhanced Decision Rules in the Fellegi–Sunter Model of Record Linkage
 */
export function jaroWinkler(one: string, other: string): number {
  if (one === other) return 1;
  const similarity = jaro(one, other);
  let prefix = 0;
  while (prefix < PREFIX_MAX && prefix < one.length && one[prefix] === other[prefix]) prefix += 1;
  return similarity + prefix * PREFIX_WEIGHT * (1 - similarity);
}

function jaro(one: string, other: string): number {
  // Letters are taken greedily; a fixed order of the two words keeps the result symmetric.
  const oneIsFirst = one.length === other.length ? one < other : one.length < other.length;
  const [short, long] = oneIsFirst ? [one, other] : [other, one];
  if (short.length === 0) return 0;
  const reach = Math.max(0, Math.floor(long.length / 2) - 1);
  const taken = new Uint8Array(long.length);
  const found: string[] = [];
  for (let index = 0; index < short.length; index++) {
    const end = Math.min(long.length, index + reach + 1);
    for (let place = Math.max(0, index - reach); place < end; place++) {
      if (taken[place] === 1 || long[place] !== short[index]) continue;
      taken[place] = 1;
      found.push(short.charAt(index));
      break;
    }
  }
  if (found.length === 0) return 0;
  let moved = 0;
  let next = 0;
  for (let place = 0; place < long.length; place++) {
    if (taken[place] !== 1) continue;
    if (found[next] !== long[place]) moved += 1;
    next += 1;
  }
  return (found.length / short.length + found.length / long.length + (found.length - moved / 2) / found.length) / 3;
}
