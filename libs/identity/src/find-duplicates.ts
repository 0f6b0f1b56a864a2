import { blockingKeys } from './blocking-keys.js';
import { AGREEMENTS, COMPARED_FIELDS, type Comparison, compareProfiles } from './compare-profiles.js';
import type { Described } from './described.js';
import { groupPeople, type WeighedPair } from './group-people.js';
import { type ComparedAlike, learnChances } from './learn-chances.js';
import { type MatchChances, matchWeight, SHIPPED_CHANCES } from './match-weight.js';
import { type Profile, profileOf } from './profile.js';
import { resolveIdentity } from './resolve-identity.js';

/** A key shared by more descriptions than this is passed over: nothing waits for the answer, so it is larger than an import's. */
const BLOCK_MAX = 100;

/** Who among many descriptions is the same person. Numbers are places in the list given. */
export interface Duplicates {
  /** Pairs that shared a key and were compared. */
  readonly compared: readonly DescribedPair[];
  /** Pairs likely to be one person, each on its own. */
  readonly likely: readonly DescribedPair[];
  /** Pairs an import would join unasked. */
  readonly sure: readonly DescribedPair[];
  /** Descriptions of one person, as far as they agree with one another. */
  readonly groups: readonly (readonly number[])[];
  /** Null when there was too little to learn from, and the shipped chances were used. */
  readonly learnt: MatchChances | null;
}

export type DescribedPair = readonly [one: number, other: number];

/** Compares everybody who shares a key, learns from the comparisons how telling each field is here, and groups. */
export function findDuplicates(people: readonly Described[]): Duplicates {
  const profiles = people.map(profileOf);
  const compared = pairsWithinBlocks(profiles);
  const compare = (one: number, other: number): Comparison | null => {
    const [left, right] = [profiles[one], profiles[other]];
    return left === undefined || right === undefined ? null : compareProfiles(left, right);
  };
  const learnt = learnChances(comparedAlike(compared, compare));
  const chances = learnt ?? SHIPPED_CHANCES;
  const bitsOf = (one: number, other: number): number => {
    const comparison = compare(one, other);
    return comparison === null ? -Infinity : matchWeight(comparison, chances) + chances.priorBits;
  };
  const weighed: WeighedPair[] = [];
  const sure: DescribedPair[] = [];
  for (const [one, other] of compared) {
    const [left, right] = [profiles[one], profiles[other]];
    if (left !== undefined && right !== undefined && resolveIdentity(left, right, chances).kind === 'match')
      sure.push([one, other]);
    const bits = bitsOf(one, other);
    if (bits >= 0) weighed.push({ one, other, bits });
  }
  const likely = weighed.map(({ one, other }): DescribedPair => [one, other]);
  return { compared, likely, sure, groups: groupPeople(people.length, weighed, bitsOf), learnt };
}

function pairsWithinBlocks(profiles: readonly Profile[]): DescribedPair[] {
  const blocks = new Map<string, number[]>();
  for (const [index, profile] of profiles.entries()) {
    for (const key of new Set(blockingKeys(profile))) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [index]);
      else block.push(index);
    }
  }
  const pairs = new Set<number>();
  for (const block of blocks.values()) {
    if (block.length > BLOCK_MAX) continue;
    for (const [place, one] of block.entries()) {
      for (const other of block.slice(place + 1)) pairs.add(one * profiles.length + other);
    }
  }
  return [...pairs].map((pair) => [Math.floor(pair / profiles.length), pair % profiles.length]);
}

function comparedAlike(
  pairs: readonly DescribedPair[],
  compare: (one: number, other: number) => Comparison | null,
): ComparedAlike[] {
  const alike = new Map<string, { comparison: ComparedAlike['comparison']; pairs: number }>();
  for (const [one, other] of pairs) {
    const comparison = compare(one, other);
    if (comparison === null) continue;
    const { agreements, nameWords } = comparison;
    const key = `${Math.min(2, nameWords)}${COMPARED_FIELDS.map((field) => AGREEMENTS.indexOf(agreements[field])).join('')}`;
    const known = alike.get(key);
    // Whole comparisons would keep both profiles of a million pairs alive.
    if (known === undefined) alike.set(key, { comparison: { agreements, nameWords }, pairs: 1 });
    else known.pairs += 1;
  }
  return [...alike.values()];
}
