import { exactDay } from '../../ui/dates';
import type { SuggestionCardFragment } from './reconnect.generated';

type Decided = Pick<SuggestionCardFragment, 'state' | 'snoozedUntil'>;

/** What was said about somebody, in a few words. */
export function stateInWords({ state, snoozedUntil }: Decided): string {
  switch (state) {
    case 'OPEN':
      return 'left open';
    case 'DONE':
      return 'done';
    case 'NOT_NOW':
      return 'not this week';
    case 'NEVER':
      return 'never again';
    case 'SNOOZED':
      return snoozedUntil === null ? 'snoozed' : `snoozed until ${exactDay(snoozedUntil)}`;
  }
}

const COUNTED = [
  ['DONE', 'done'],
  ['SNOOZED', 'snoozed'],
  ['NOT_NOW', 'not that week'],
  ['NEVER', 'never again'],
  ['OPEN', 'left open'],
] as const;

/** What became of a week: "3 of 5 done, 1 snoozed, 1 left open". */
export function weekInWords(suggestions: readonly Pick<Decided, 'state'>[]): string {
  const parts = COUNTED.flatMap(([state, word]) => {
    const number = suggestions.filter((suggestion) => suggestion.state === state).length;
    if (state === 'DONE') return [`${number} of ${suggestions.length} done`];
    return number === 0 ? [] : [`${number} ${word}`];
  });
  return parts.join(', ');
}
