import { Logger } from '@nestjs/common';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { randomUUID } from 'node:crypto';
import { isDatabaseAway } from '#persistence';
import { RefusalError } from './refusal-error.js';
import { UNAVAILABLE } from './unavailable.js';

const logger = new Logger('GraphQL');

/** What a client did wrong, in the words of GraphQL itself; everything else is a fault of ours. */
const CLIENT_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** Lets refusals through as they are; logs a fault under a number and shows the client only the number. */
export function maskedErrors(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  if (original instanceof RefusalError) return { ...formatted, extensions: { ...original.extensions } };
  if (isDatabaseAway(original)) {
    logger.warn(`The database is away: ${String(original)}`);
    return { ...UNAVAILABLE, path: formatted.path };
  }
  const code = formatted.extensions?.code;
  if (code === UNAVAILABLE.extensions.code) return UNAVAILABLE;
  if (typeof code === 'string' && CLIENT_CODES.has(code)) {
    return { ...formatted, extensions: withoutStack(formatted.extensions) };
  }
  const fault = randomUUID();
  logger.error(`Fault ${fault}: ${original instanceof Error ? (original.stack ?? original.message) : String(original)}`);
  return {
    message: `Something failed on our side. The log knows more under ${fault}.`,
    path: formatted.path,
    extensions: { code: 'INTERNAL', fault },
  };
}

function withoutStack(extensions: GraphQLFormattedError['extensions']): Record<string, unknown> {
  return Object.fromEntries(Object.entries(extensions ?? {}).filter(([name]) => name !== 'stacktrace'));
}
