import type { CalendarDate } from './calendar-date.js';
import type { ContactId } from './ids.js';

/** What says that two contacts know each other. */
export const EDGE_KINDS = [
  'sameThread',
  'sameRecipients',
  'sameEvent',
  'sameEmployer',
  'mutualMention',
  'statedIntroduction',
] as const;
export type EdgeKind = (typeof EDGE_KINDS)[number];

/** All evidence of one kind for one pair of contacts. */
export interface EdgeEvidence {
  readonly kind: EdgeKind;
  /** How many observations of this kind the two share. */
  readonly count: number;
  /** Above 0, unitless: what these observations weigh together. */
  readonly weight: number;
  /** The latest day of it; null when no observation gave a day. */
  readonly lastOn: CalendarDate | null;
  /** Whether it holds to this day, as two who still share an employer. */
  readonly isOngoing: boolean;
}

/** Two contacts who know each other, as far as the evidence says. `one` is the lesser id. */
export interface ContactEdge {
  readonly one: ContactId;
  readonly other: ContactId;
  /** Above 0, unitless: the sum over its evidence. */
  readonly weight: number;
  /** At least one, the weightiest first. */
  readonly evidence: readonly EdgeEvidence[];
}
