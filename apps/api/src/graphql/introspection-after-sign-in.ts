import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, visit } from 'graphql';
import { refused } from '#vocabulary';
import type { RequestContext } from '../session/request-context.js';
import { RefusalError } from './refusal-error.js';

/** The schema is for those who may use it. */
export function introspectionAfterSignIn(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ contextValue, document }) {
          if (contextValue.caller !== null) return Promise.resolve();
          visit(document, {
            [Kind.FIELD](field) {
              if (field.name.value !== '__schema' && field.name.value !== '__type') return;
              throw new RefusalError(refused('NOT_SIGNED_IN', 'Sign in to read the schema.'));
            },
          });
          return Promise.resolve();
        },
      }),
  };
}
