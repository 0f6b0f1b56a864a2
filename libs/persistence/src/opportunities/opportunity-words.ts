import type { OpportunityWords } from '#vocabulary';
import { AMOUNT_COLUMNS, amountValues } from './amount-columns.js';

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
