/** Where a suggestion stands. `open` until the owner decides. */
export const SUGGESTION_STATES = ['open', 'done', 'snoozed', 'notNow', 'never'] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];
