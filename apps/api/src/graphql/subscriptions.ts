import {
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLFormattedError,
  OperationTypeNode,
  parse,
  subscribe,
} from 'graphql';
import { IncomingMessage } from 'node:http';
import { isOwnOrigin } from '../session/own-origin.js';
import type { Caller } from '../session/request-context.js';
import type { SessionService } from '../session/session.service.js';
import { maskedErrors } from './masked-errors.js';
import { excessesOf, QUERY_LIMITS } from './query-limits.js';

/** What a resolver sees of a subscription: who asks, by the request that opened the socket. There is no reply. */
export interface SubscriptionContext {
  readonly request: IncomingMessage;
  readonly caller: Caller | null;
}

/** What we use of the socket as graphql-ws hands it on. */
interface Socket {
  readonly extra: unknown;
}

/** The request that opened the socket, which the WebSocket server puts beside it. */
function openingOf({ extra }: Socket): IncomingMessage {
  const { request } = Object(extra) as { request?: unknown };
  if (request instanceof IncomingMessage) return request;
  throw new TypeError('This socket was not opened by a request.');
}

interface Asked {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
}

/**
 * Subscriptions over WebSocket, and nothing else there: queries and writes come by POST. Whoever opened the socket is
 * looked up again with every event, so that a sign-out ends what is open.
 */
export function subscriptionsOf(sessions: SessionService) {
  return {
    onConnect: (socket: Socket) => isOwnOrigin(openingOf(socket).headers),
    onSubscribe: (_socket: Socket, _id: string, asked: Asked) => objectionsTo(asked),
    context: async (socket: Socket): Promise<SubscriptionContext> => {
      const request = openingOf(socket);
      return { request, caller: await sessions.callerOf(request.headers) };
    },
    subscribe: (execution: ExecutionArgs) => subscribed(execution, sessions),
    onNext: (_socket: Socket, _id: string, _asked: Asked, _execution: ExecutionArgs, result: ExecutionResult) =>
      result.errors === undefined ? undefined : { ...result, errors: result.errors.map(shown) },
    onError: (_socket: Socket, _id: string, _asked: Asked, errors: readonly GraphQLError[]) => errors.map(shown),
  };
}

/** @returns nothing when the library may go on, which parses and validates by itself. */
function objectionsTo({ query, operationName, variables }: Asked): readonly GraphQLError[] | undefined {
  try {
    const document = parse(query, { maxTokens: QUERY_LIMITS.tokens });
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return [ONLY_SUBSCRIPTIONS];
    const excesses = excessesOf(document, operation, variables ?? {});
    return excesses.length === 0 ? undefined : excesses;
  } catch (fault) {
    if (fault instanceof GraphQLError) return [fault];
    throw fault;
  }
}

const ONLY_SUBSCRIPTIONS = new GraphQLError('Only subscriptions come over a socket. Send queries and writes by POST.', {
  extensions: { code: 'BAD_REQUEST' },
});

async function subscribed(execution: ExecutionArgs, sessions: SessionService) {
  const events = await subscribe(execution);
  if (!(Symbol.asyncIterator in events)) return events;
  const { request } = execution.contextValue as SubscriptionContext;
  return whileSignedIn(events, async () => (await sessions.callerOf(request.headers)) !== null);
}

/** Not a generator: a generator that waits for the next event cannot be told to end before that event comes. */
function whileSignedIn(
  events: AsyncGenerator<ExecutionResult, void, void>,
  isSignedIn: () => Promise<boolean>,
): AsyncIterableIterator<ExecutionResult, void, void> {
  return {
    async next() {
      const event = await events.next();
      return event.done === true || (await isSignedIn()) ? event : events.return();
    },
    return: () => events.return(),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** What parser and validator say has no code yet; the rest is refused or masked as everywhere. */
function shown(error: GraphQLError): GraphQLFormattedError {
  const isOfTheQuery = error.originalError === undefined && error.extensions.code === undefined;
  if (isOfTheQuery) return { ...error.toJSON(), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };
  return maskedErrors(error.toJSON(), error);
}
