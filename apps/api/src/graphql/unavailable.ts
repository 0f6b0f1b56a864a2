import { GraphQLError } from 'graphql';
import { isDatabaseAway } from '#persistence';

/** What a client hears while the database is away. Nothing is wrong with the request: the same one is answered later. */
export const UNAVAILABLE = {
  message: 'The database does not answer at the moment. Nothing is lost; try again in a moment.',
  extensions: { code: 'UNAVAILABLE', refusal: 'DATABASE_AWAY' },
} as const;

/** @throws the fault as it is, or, for a database that is away, with the status on which proxies and clients try again. */
export function refuseWhileAway(fault: unknown): never {
  if (!isDatabaseAway(fault)) throw fault;
  const { message, extensions } = UNAVAILABLE;
  throw new GraphQLError(message, { extensions: { ...extensions, http: { status: 503 } } });
}
