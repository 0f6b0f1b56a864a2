import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Caller } from '#persistence';
import { type OwnerId, refused } from '#vocabulary';
import { RefusalError } from '../graphql/refusal-error.js';
import type { RequestContext } from './request-context.js';

function callerOf(execution: ExecutionContext): Caller {
  const { caller } = GqlExecutionContext.create(execution).getContext<RequestContext>();
  if (caller === null) throw new RefusalError(refused('NOT_SIGNED_IN', 'Sign in first.'));
  return caller;
}

/** The owner on whose behalf a resolver works. */
export const Owner = createParamDecorator((_: unknown, execution: ExecutionContext): OwnerId => callerOf(execution).ownerId);

/** The session or API key that asks. */
export const CurrentCaller = createParamDecorator((_: unknown, execution: ExecutionContext): Caller => callerOf(execution));
