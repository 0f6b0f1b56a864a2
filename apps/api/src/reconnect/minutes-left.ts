import type { SuggestionState } from '#vocabulary';

/** What reading a suggestion, writing and editing takes. */
const MINUTES_PER_SUGGESTION = 7;

/** About how long the suggestions not decided yet will take, in minutes. */
export function minutesLeft(suggestions: readonly { readonly state: SuggestionState }[]): number {
  return suggestions.filter(({ state }) => state === 'open').length * MINUTES_PER_SUGGESTION;
}
