import type { Cache, Entity, OptimisticMutationConfig, Variables } from '@urql/exchange-graphcache';

const STATE_OF_DECISION: Readonly<Record<string, string>> = {
  DONE: 'DONE',
  SNOOZE: 'SNOOZED',
  NOT_NOW: 'NOT_NOW',
  NEVER: 'NEVER',
};

interface SuggestionKey {
  readonly slateId: string;
  readonly position: number;
}

/** A suggestion is kept under its place in the slate, and decided by its contact. */
function suggestionOf(cache: Cache, slate: string, contact: string): SuggestionKey | null {
  const wanted = cache.keyOfEntity({ __typename: 'Contact', id: contact });
  const suggestions: unknown = cache.resolve({ __typename: 'Slate', id: slate }, 'suggestions');
  if (!Array.isArray(suggestions)) return null;
  const found = suggestions.filter(isKey).find((suggestion) => cache.resolve(suggestion, 'contact') === wanted);
  if (found === undefined) return null;
  const position = cache.resolve(found, 'position');
  return typeof position === 'number' ? { slateId: slate, position } : null;
}

const isKey = (entity: unknown): entity is Entity & string => typeof entity === 'string';

function suggestion(sent: Variables, cache: Cache, changes: Record<string, string | null>) {
  const { slate, contact } = sent;
  if (typeof slate !== 'string' || typeof contact !== 'string') return null;
  const key = suggestionOf(cache, slate, contact);
  return key === null ? null : { __typename: 'Suggestion', ...key, ...changes };
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What a write will very likely answer, shown until it does. A refused write takes it back by itself. */
export const beforeAnswers: OptimisticMutationConfig = {
  decideSuggestion: (sent, cache) => {
    const state = STATE_OF_DECISION[text(sent.decision) ?? ''];
    return state === undefined ? null : suggestion(sent, cache, { state, snoozedUntil: text(sent.until) });
  },
  reopenSuggestion: (sent, cache) => suggestion(sent, cache, { state: 'OPEN', snoozedUntil: null }),
  saveOpeningLine: (sent, cache) => suggestion(sent, cache, { openingLine: text(sent.text) }),
  keepPromise: (sent) => ({ __typename: 'Promise', id: text(sent.id), keptAt: new Date().toISOString() }),
  moveOpportunity: (sent) => ({
    __typename: 'Opportunity',
    ...{ id: text(sent.id), standing: text(sent.standing), lostReason: text(sent.reason), enteredAt: new Date().toISOString() },
    ...(sent.standing === 'OPEN' ? { stage: text(sent.stage) } : {}),
  }),
  decideOpportunity: (sent) => ({ __typename: 'Opportunity', id: text(sent.id), state: text(sent.state) }),
  reopenPromise: (sent) => ({ __typename: 'Promise', id: text(sent.id), keptAt: null }),
};
