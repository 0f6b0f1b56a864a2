import type { CalendarDate, OpportunityAmount } from '#vocabulary';
import { AMOUNT_COLUMNS, amountValues } from './amount-columns.js';

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
  readonly ownChance: number | null;
}

/** In the order of `wordValues`. */
export const WORD_COLUMNS = [
  ...['title', 'company', 'location', 'url', 'source', 'next_step', 'next_step_on', 'notes', 'starts_on', 'own_chance'],
  ...AMOUNT_COLUMNS,
];

export function wordValues(words: OpportunityWords): unknown[] {
  return [
    ...[words.title, words.company, words.location, words.url, words.source, words.nextStep, words.nextStepOn, words.notes],
    ...[words.startsOn, words.ownChance, ...amountValues(words.amount)],
  ];
}
