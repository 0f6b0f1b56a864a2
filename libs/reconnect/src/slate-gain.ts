import type { ContactId } from '#vocabulary';
import type { ReconnectCandidate } from './candidate.js';
import { type Occasion, OCCASION_WEIGHT } from './occasion.js';
import type { RankedReconnect } from './rank-reconnects.js';

export interface SlateLimits {
  /** People the owner is willing to write to this week. */
  readonly effortBudget: number;
  /** Of these from one company, and from one community as far as others are left. */
  readonly communityCap: number;
}

/** What a word with somebody does for one target of a goal. */
export interface TargetCover {
  /** Tells targets apart; nothing else. */
  readonly target: string;
  /** 0 to 1: that asking them opens it. */
  readonly chance: number;
  /** What it is worth to have it open, on the scale of a utility: 0 to 1. */
  readonly worth: number;
}

/** Those who cover nothing are left out. */
export type Covers = ReadonlyMap<ContactId, readonly TargetCover[]>;

/** Who might be next: those left, those taken, and what bounds the choice. */
export interface SlateChoice {
  readonly waiting: Iterable<RankedReconnect>;
  readonly taken: readonly RankedReconnect[];
  readonly limits: SlateLimits;
  readonly covers: Covers;
}

/**
 * The one who adds most to those taken. A community is passed over while others are left, for a small network may have one
 * alone; a company always is.
 *
 * @returns null when nobody is left who fits.
 */
export function nextBest(choice: SlateChoice): RankedReconnect | null {
  return bestWithin(choice, [companyOf, communityOf]) ?? bestWithin(choice, [companyOf]);
}

type Grouping = (candidate: ReconnectCandidate) => string | null;

function bestWithin({ waiting, taken, limits, covers }: SlateChoice, groupings: readonly Grouping[]): RankedReconnect | null {
  const gain = gainBeside(taken, covers);
  const counts = groupings.map((groupOf) => counted(taken.map(({ candidate }) => groupOf(candidate))));
  const isFull = (candidate: ReconnectCandidate): boolean =>
    groupings.some((groupOf, index) => {
      const group = groupOf(candidate);
      return group !== null && (counts[index]?.get(group) ?? 0) >= limits.communityCap;
    });
  let best: RankedReconnect | null = null;
  let bestGain = -1;
  for (const ranked of waiting) {
    if (isFull(ranked.candidate)) continue;
    const gained = gain(ranked);
    if (gained <= bestGain) continue;
    best = ranked;
    bestGain = gained;
  }
  return best;
}

/** What somebody adds to those taken: their utility, their best occasion, and what is still open of the targets they cover. */
export function gainBeside(taken: readonly RankedReconnect[], covers: Covers): (ranked: RankedReconnect) => number {
  const kinds = counted(taken.flatMap(({ candidate }) => candidate.occasions.map(({ kind }) => kind)));
  const stillOpen = new Map<string, number>();
  for (const { candidate } of taken) {
    for (const { target, chance } of covers.get(candidate.contactId) ?? []) {
      stillOpen.set(target, (stillOpen.get(target) ?? 1) * (1 - chance));
    }
  }
  return ({ candidate, utility }) => {
    let gain = utility + occasionGain(candidate, kinds);
    for (const { target, chance, worth } of covers.get(candidate.contactId) ?? []) {
      gain += worth * chance * (stillOpen.get(target) ?? 1);
    }
    return gain;
  };
}

/** The second of a kind counts half, the third a third: ten job changes do not fill a week. */
function occasionGain({ occasions }: ReconnectCandidate, taken: ReadonlyMap<Occasion['kind'], number>): number {
  let gain = 0;
  for (const { kind } of occasions) gain = Math.max(gain, OCCASION_WEIGHT[kind] / (1 + (taken.get(kind) ?? 0)));
  return gain;
}

function counted<Key>(keys: readonly (Key | null)[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const communityOf: Grouping = ({ community }) => community;

/** Words people write where a company belongs; whoever writes them has nothing to do with each other. */
const NO_COMPANY = /^(self[- ]?employed|freelance(r)?|independent( consultant)?|selb(st)?ständig|stealth( startup)?|retired)$/u;

/** @returns null for those who belong to no company. */
const companyOf: Grouping = ({ company }) => {
  const name = company?.trim().toLowerCase() ?? '';
  return name === '' || NO_COMPANY.test(name) ? null : name;
};
