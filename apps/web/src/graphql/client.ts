import { cacheExchange } from '@urql/exchange-graphcache';
import { Client, type CombinedError, fetchExchange, mapExchange } from 'urql';
import { cacheOptions } from './cache';
import { liveExchange } from './live';

export interface Troubles {
  /** The session is over: sign in again. */
  onSignedOut(): void;
  /** Whether the API answered the latest request at all. */
  onAnswering(isAnswering: boolean): void;
}

/** For a question to which "nobody is signed in" is an answer like any other. */
export const SIGNED_OUT_IS_EXPECTED = { isExpected: true };

/** The one way to the API. */
export function createClient(troubles: Troubles): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    exchanges: [
      mapExchange({
        onResult({ error, operation }) {
          troubles.onAnswering(error?.networkError === undefined);
          if (isSignedOut(error) && operation.context.isExpected !== true) troubles.onSignedOut();
        },
      }),
      cacheExchange(cacheOptions),
      liveExchange,
      fetchExchange,
    ],
    fetchOptions: { credentials: 'same-origin' },
  });
}

/** A wrong password is an answer to who asked; only a missing session sends people to sign in. */
function isSignedOut(error: CombinedError | undefined): boolean {
  return error?.graphQLErrors.some(({ extensions }) => extensions.refusal === 'NOT_SIGNED_IN') ?? false;
}
