/** Two descriptions, by their places in a list, and how much speaks for one person, in bits; 0 is even odds. */
export interface WeighedPair {
  readonly one: number;
  readonly other: number;
  readonly bits: number;
}

/** One pair alone, however sure, neither makes nor breaks a group. */
const BITS_MAX = 12;

/**
 * Groups descriptions of one person. Pairs are taken from the surest down; two groups become one only if the mean over all
 * pairs across them still speaks for it: a chain of likenesses does not join its two ends.
 *
 * @param people how many descriptions there are
 * @param pairs those that are likely one person
 * @param bitsOf weighs any two, for those that no key brought together
 * @returns the groups of two and more, each as places in the list
 */
export function groupPeople(
  people: number,
  pairs: readonly WeighedPair[],
  bitsOf: (one: number, other: number) => number,
): number[][] {
  const groups = Array.from({ length: people }, (_, index) => ({ members: [index] }));
  const known = new Map(pairs.map(({ one, other, bits }) => [keyOf(one, other, people), bits]));
  const weigh = (one: number, other: number): number => {
    const key = keyOf(one, other, people);
    let bits = known.get(key);
    if (bits === undefined) known.set(key, (bits = bitsOf(one, other)));
    return Math.max(-BITS_MAX, Math.min(BITS_MAX, bits));
  };
  for (const { one, other } of [...pairs].sort((a, b) => b.bits - a.bits)) {
    const [into, from] = [groups[one], groups[other]];
    if (into === undefined || from === undefined || into === from) continue;
    let bits = 0;
    for (const member of into.members) for (const stranger of from.members) bits += weigh(member, stranger);
    if (bits < 0) continue;
    into.members.push(...from.members);
    for (const member of from.members) groups[member] = into;
  }
  return [...new Set(groups)].map(({ members }) => members).filter((members) => members.length > 1);
}

const keyOf = (one: number, other: number, people: number): number => Math.min(one, other) * people + Math.max(one, other);
