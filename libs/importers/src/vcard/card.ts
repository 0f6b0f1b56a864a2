import type { Property } from './property.js';
import type { VcardVersion } from './escapes.js';

/** One address book entry as its file gave it. */
export interface Card {
  /** Where its BEGIN stands, counted from 1. */
  readonly line: number;
  readonly version: VcardVersion;
  readonly properties: readonly Property[];
}

/** What is wrong with a file or a card, in the order of the lines. */
export interface CardProblem {
  readonly kind: 'problem';
  readonly code: CardProblemCode;
  readonly reason: string;
  readonly line: number;
}

export const CARD_PROBLEM_CODES = ['NO_CARD', 'CARD_WITHOUT_END', 'CARD_TOO_LONG', 'TEXT_OUTSIDE_CARD'] as const;
export type CardProblemCode = (typeof CARD_PROBLEM_CODES)[number];

export type CardOutcome = { readonly kind: 'card'; readonly card: Card } | CardProblem;
