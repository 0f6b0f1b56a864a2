import { inboundScore, interactionScore, recontactScore, silentDays } from '#strength';
import type { TieEvidence } from '#vocabulary';
import { momentOf } from './evidence-at.js';
import { expectedRate, fitMbgNbd, type MbgNbd, type Purchases } from './mbg-nbd.js';
import { type Candidate, SECONDS_PER_DAY } from './recontact-queries.js';

/** A candidate with all that any scorer may know of it at the cut. */
export interface KnownCandidate {
  readonly candidate: Candidate;
  readonly cut: number;
  readonly tie: TieEvidence;
  /** Counted over the whole log. */
  readonly sharedContacts: number;
  /** Counted over what the owner alone sent and received. */
  readonly sharedOnRecord: number;
  /** Of the messages that went between the two, equal moments of one sender counting once. */
  readonly messages: number;
  /** The median pause of the owner's candidates, in days: what is expected of a tie that has no pause yet. */
  readonly usualGapDays: number;
}

export type Scorer = (known: KnownCandidate) => number;

const DECAY_HALF_LIFE_DAYS = 30;
/** Roth et al. 2010: a week's half-life, and what the owner sends counts five times. */
const RANK_HALF_LIFE_DAYS = 7;
const RANK_WEIGHT_OF_SENT = 5;

/** For each label, by all that the log tells. The functions are the product's. */
export const OURS: Readonly<Record<'any' | 'in', Scorer>> = {
  any: ({ tie, sharedContacts, cut }) => recontactScore(tie, sharedContacts, momentOf(cut)),
  in: ({ tie, sharedContacts, cut }) => inboundScore(tie, sharedContacts, momentOf(cut)),
};

/** Ours with the shared contacts of one archive: what the product ranks by. */
export const OURS_ON_RECORD: Readonly<Record<'any' | 'in', Scorer>> = {
  any: ({ tie, sharedOnRecord, cut }) => recontactScore(tie, sharedOnRecord, momentOf(cut)),
  in: ({ tie, sharedOnRecord, cut }) => inboundScore(tie, sharedOnRecord, momentOf(cut)),
};

/** Ours without shared contacts. */
export const OURS_ALONE: Readonly<Record<'any' | 'in', Scorer>> = {
  any: ({ tie, cut }) => interactionScore(tie, momentOf(cut)),
  in: ({ tie, cut }) => inboundScore(tie, 0, momentOf(cut)),
};

/** What ours is held against, each as published or as anybody would do first. */
export function baselines(pastTies: readonly TieEvidence[], firstCut: number): Readonly<Record<string, Scorer>> {
  const model = fitMbgNbd(pastTies.map((tie) => purchasesOf(tie, firstCut)));
  return {
    random: () => 0,
    recency: ({ tie, cut }) => -silentDays(tie, momentOf(cut)),
    frequency: ({ messages }) => messages,
    decay30: (known) => decayed(known, DECAY_HALF_LIFE_DAYS, 1),
    interactionsRank: (known) => decayed(known, RANK_HALF_LIFE_DAYS, RANK_WEIGHT_OF_SENT),
    overdueRatio: ({ tie, cut, usualGapDays }) => silentDays(tie, momentOf(cut)) / (tie.medianGapDays ?? usualGapDays),
    mbgNbd: (known) => aliveRate(model, known),
  };
}

function decayed({ candidate, cut }: KnownCandidate, halfLifeDays: number, weightOfSent: number): number {
  const { times, isSent } = candidate.exchanges;
  let sum = 0;
  for (let index = 0; index < candidate.known; index += 1) {
    const days = (cut - (times[index] ?? 0)) / SECONDS_PER_DAY;
    sum += 2 ** (-days / halfLifeDays) * (isSent[index] === true ? weightOfSent : 1);
  }
  return sum;
}

function aliveRate(model: MbgNbd, { tie, cut }: KnownCandidate): number {
  return expectedRate(model, purchasesOf(tie, cut));
}

function purchasesOf(tie: TieEvidence, cut: number): Purchases {
  const daysSinceFirst = (moment: Date): number => (moment.getTime() - tie.firstAt.getTime()) / 1000 / SECONDS_PER_DAY;
  return { repeats: tie.contactDays - 1, lastDays: daysSinceFirst(tie.lastAt), ageDays: daysSinceFirst(momentOf(cut)) };
}
