import type { Cache, UpdateResolver, UpdatesConfig } from '@urql/exchange-graphcache';

/** Forgets lists of the query root, so that whoever shows them asks again. */
function forget(cache: Cache, ...fields: readonly string[]): void {
  for (const { fieldName, arguments: sent } of cache.inspectFields('Query')) {
    if (fields.includes(fieldName)) cache.invalidate('Query', fieldName, sent ?? undefined);
  }
}

/** Forgets parts of one contact, or the whole contact where no part is named. */
function forgetOfContact(cache: Cache, id: unknown, ...fields: readonly string[]): void {
  if (typeof id !== 'string') return;
  const key = { __typename: 'Contact', id };
  if (fields.length === 0) cache.invalidate(key);
  for (const { fieldName, arguments: sent } of cache.inspectFields(key)) {
    if (fields.includes(fieldName)) cache.invalidate(key, fieldName, sent ?? undefined);
  }
}

const forgetting =
  (...fields: readonly string[]): UpdateResolver =>
  (_result, _sent, cache, { optimistic }) => {
    if (optimistic !== true) forget(cache, ...fields);
  };

const EVERYTHING_OF_PEOPLE = [
  'contacts',
  'contact',
  'slate',
  'slates',
  'today',
  'possibleMatches',
  'tags',
  'companies',
  'promises',
  'opportunities',
];
const forgetPeople = forgetting(...EVERYTHING_OF_PEOPLE);

function forgetThing(typename: string): UpdateResolver {
  return (_result, sent, cache) => {
    if (typeof sent.id === 'string') cache.invalidate({ __typename: typename, id: sent.id });
  };
}

/** Every word about a suggestion changes how long the rest of the week will take. */
const forgetMinutes: UpdateResolver = (_result, sent, cache, { optimistic }) => {
  if (optimistic !== true && typeof sent.slate === 'string')
    cache.invalidate({ __typename: 'Slate', id: sent.slate }, 'minutesLeft');
};

const OF_THE_PIPELINE = ['boards', 'incomeForecast', 'offerForecast', 'forecastCalibration', 'today'];
const forgetPipeline = forgetting(...OF_THE_PIPELINE, 'opportunities');

/** People who are attached show what they are attached to. */
function forgetOfPeople(cache: Cache, ...people: readonly unknown[]): void {
  for (const contact of people) forgetOfContact(cache, contact, 'opportunities');
}

/** What else a write changes, beyond the rows its answer holds. */
export const afterWrites: NonNullable<UpdatesConfig['Mutation']> = {
  createContact: forgetPeople,
  deleteContact: (_result, sent, cache) => {
    forgetOfContact(cache, sent.id);
    forget(cache, 'contacts', 'slate', 'slates', 'today', 'possibleMatches', 'tags');
  },
  deleteContacts: (_result, sent, cache) => {
    if (Array.isArray(sent.contacts)) sent.contacts.forEach((id: unknown) => forgetOfContact(cache, id));
    forget(cache, 'contacts', 'slate', 'slates', 'today', 'possibleMatches', 'tags');
  },
  changeContact: (_result, sent, cache) => {
    forgetOfContact(cache, sent.id, 'facts');
    forget(cache, 'contacts', 'companies');
  },
  tagContacts: forgetting('tags'),
  addNote: (_result, sent, cache) => forgetOfContact(cache, sent.contact, 'notes'),
  removeNote: forgetThing('Note'),
  makePromise: (_result, sent, cache) => {
    forgetOfContact(cache, sent.contact, 'promises', 'nextStep');
    forget(cache, 'today', 'promises');
  },
  keepPromise: forgetting('today', 'promises'),
  reopenPromise: forgetting('today', 'promises'),
  removePromise: (_result, sent, cache) => {
    if (typeof sent.id === 'string') cache.invalidate({ __typename: 'Promise', id: sent.id });
    forget(cache, 'today', 'promises');
  },
  logInteraction: (_result, sent, cache) => {
    const input: unknown = sent.input;
    const contact = typeof input === 'object' && input !== null && 'contact' in input ? input.contact : null;
    forgetOfContact(cache, contact, 'timeline', 'weeks');
    forget(cache, 'slate', 'today');
  },
  removeInteraction: (_result, sent, cache) => {
    if (typeof sent.id === 'string') cache.invalidate({ __typename: 'Interaction', id: sent.id });
    forget(cache, 'slate', 'today');
  },
  addOpportunity: (_result, sent, cache) => {
    const { people } = sent.input as { readonly people?: readonly { readonly contact: string }[] | null };
    forgetOfPeople(cache, ...(people ?? []).map(({ contact }) => contact));
    forget(cache, ...OF_THE_PIPELINE, 'opportunities');
  },
  changeOpportunity: forgetting(...OF_THE_PIPELINE),
  moveOpportunity: forgetPipeline,
  takeBackMove: forgetPipeline,
  decideOpportunity: forgetPipeline,
  arrangeStages: forgetPipeline,
  changeForecastTerms: forgetting('incomeForecast', 'offerForecast'),
  attachPerson: (_result, sent, cache) => forgetOfPeople(cache, sent.contact),
  detachPerson: (_result, sent, cache) => forgetOfPeople(cache, sent.contact),
  removeOpportunity: (_result, sent, cache) => {
    if (typeof sent.id === 'string') cache.invalidate({ __typename: 'Opportunity', id: sent.id });
    forget(cache, ...OF_THE_PIPELINE, 'opportunities');
  },
  saveView: forgetting('savedViews'),
  removeView: forgetThing('SavedView'),
  beginImport: forgetting('imports'),
  discardImport: forgetting('imports'),
  commitImport: forgetPeople,
  undoImport: forgetPeople,
  decideMatch: (_result, sent, cache) => {
    if (sent.decision === 'SAME') forget(cache, 'contacts', 'contact', 'slate');
  },
  mergeContacts: forgetPeople,
  splitContact: forgetPeople,
  undoMerge: forgetPeople,
  makeSlate: forgetting('slate'),
  decideSuggestion: forgetMinutes,
  reopenSuggestion: forgetMinutes,
  createApiKey: forgetting('apiKeys'),
  revokeApiKey: forgetThing('ApiKey'),
  endSession: forgetThing('Session'),
};
