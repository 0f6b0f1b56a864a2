import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '#persistence';

export type { Caller };

/** What every resolver can see of a request. */
export interface RequestContext {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Who asks; null before sign-in. */
  readonly caller: Caller | null;
}
