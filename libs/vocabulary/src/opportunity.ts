import type { CalendarDate } from './calendar-date.js';
import type { Money } from './money.js';

export const OPPORTUNITY_KINDS = ['job', 'contract'] as const;
export type OpportunityKind = (typeof OPPORTUNITY_KINDS)[number];

/** Where a possible outcome stands when it comes in from a source. The owner's own stages follow on acceptance. */
export const OPPORTUNITY_STAGES = ['saved', 'applied', 'lead'] as const;
export type OpportunityStage = (typeof OPPORTUNITY_STAGES)[number];

/** A candidate waits for the owner's word; nothing becomes theirs unasked. */
export const OPPORTUNITY_STATES = ['candidate', 'accepted', 'dismissed'] as const;
export type OpportunityState = (typeof OPPORTUNITY_STATES)[number];

/** What somebody is for an opportunity. */
export const OPPORTUNITY_ROLES = ['referrer', 'decisionMaker', 'recruiter', 'colleague'] as const;
export type OpportunityRole = (typeof OPPORTUNITY_ROLES)[number];

/** One step an open opportunity can stand at. Won and lost are outcomes, not stages. */
export interface Stage {
  /** Stays when the owner renames the stage; unique within its board. */
  readonly key: string;
  readonly name: string;
  /** What is believed of this stage before the owner has a history. */
  readonly prior: StagePrior;
}

export interface StagePrior {
  /** Won and lost opportunities this belief is worth; both above 0. Together 2 in the defaults: two real ones outweigh it. */
  readonly won: number;
  readonly lost: number;
  /** Days from entering the stage to a win, in the middle case. */
  readonly typicalDays: number;
}

/** Where an opportunity stands: at a stage of its board, or decided. */
export const STANDINGS = ['open', 'won', 'lost'] as const;
export type Standing =
  | { readonly kind: 'open'; readonly stage: string }
  | { readonly kind: 'won' }
  | { readonly kind: 'lost'; readonly reason: string };

/** A standing out of its parts as rows and exports keep them; what is missing is empty. */
export function standingOf(parts: {
  readonly standing: Standing['kind'];
  readonly stage: string | null;
  readonly reason: string | null;
}): Standing {
  switch (parts.standing) {
    case 'open':
      return { kind: 'open', stage: parts.stage ?? '' };
    case 'won':
      return { kind: 'won' };
    case 'lost':
      return { kind: 'lost', reason: parts.reason ?? '' };
  }
}

/** One entry of the history. `from` is null where it began. */
export interface StageChange {
  readonly from: Standing | null;
  readonly to: Standing;
  readonly at: Date;
}

export const AMOUNT_KINDS = ['salary', 'dayRate', 'retainer', 'fixedPrice'] as const;

/** What an opportunity brings, as the owner states it. */
export type OpportunityAmount =
  /** `perYear` before tax. */
  | { readonly kind: 'salary'; readonly perYear: Money }
  /** `days` in whole or half days; `daysPerMonth` of them are worked in a month, the last month takes the rest. */
  | { readonly kind: 'dayRate'; readonly perDay: Money; readonly days: number; readonly daysPerMonth: number }
  | { readonly kind: 'retainer'; readonly perMonth: Money; readonly months: number; readonly daysPerMonth: number }
  /** `months` from start to end; `days` of work in all. */
  | { readonly kind: 'fixedPrice'; readonly total: Money; readonly months: number; readonly days: number };

/** What the owner says of an opportunity. */
export interface OpportunityWords {
  readonly title: string | null;
  readonly company: string | null;
  readonly location: string | null;
  readonly url: string | null;
  readonly source: string | null;
  readonly nextStep: string | null;
  readonly nextStepOn: CalendarDate | null;
  readonly notes: string | null;
  readonly amount: OpportunityAmount | null;
  readonly startsOn: CalendarDate | null;
  /** 0 to 1. */
  readonly ownChance: number | null;
}
