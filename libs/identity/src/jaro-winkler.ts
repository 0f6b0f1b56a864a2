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

/** Which letters are taken is kept in the bits of a number: the index compares names by the hundred thousand. */
const LETTERS_MAX = 31;

function jaro(one: string, other: string): number {
  // Letters are taken greedily; a fixed order of the two words keeps the result symmetric.
  const oneIsFirst = one.length === other.length ? one < other : one.length < other.length;
  const short = (oneIsFirst ? one : other).slice(0, LETTERS_MAX);
  const long = (oneIsFirst ? other : one).slice(0, LETTERS_MAX);
  if (short.length === 0) return 0;
  const reach = Math.max(0, (long.length >> 1) - 1);
  let takenOfShort = 0;
  let takenOfLong = 0;
  let found = 0;
  for (let index = 0; index < short.length; index++) {
    const letter = short.charCodeAt(index);
    const end = Math.min(long.length, index + reach + 1);
    for (let place = Math.max(0, index - reach); place < end; place++) {
      if ((takenOfLong & (1 << place)) !== 0 || long.charCodeAt(place) !== letter) continue;
      takenOfShort |= 1 << index;
      takenOfLong |= 1 << place;
      found += 1;
      break;
    }
  }
  if (found === 0) return 0;
  const moved = lettersMoved(short, takenOfShort, long, takenOfLong);
  return (found / short.length + found / long.length + (found - moved / 2) / found) / 3;
}

/** How many of the letters found in both do not stand in the same order. */
function lettersMoved(short: string, takenOfShort: number, long: string, takenOfLong: number): number {
  let moved = 0;
  let place = 0;
  for (let index = 0; index < short.length; index++) {
    if ((takenOfShort & (1 << index)) === 0) continue;
    while ((takenOfLong & (1 << place)) === 0) place += 1;
    if (short.charCodeAt(index) !== long.charCodeAt(place)) moved += 1;
    place += 1;
  }
  return moved;
}
