import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { type GraphQLResolveInfo, OperationTypeNode } from 'graphql';
import { refused } from '#vocabulary';
import { RefusalError } from '../graphql/refusal-error.js';
import { isOwnOrigin } from './own-origin.js';
import type { RequestContext } from './request-context.js';

const BEFORE_SIGN_IN = 'before sign-in';

/** Marks the few fields that answer somebody nobody knows yet. Everything else asks for a sign-in. */
export const BeforeSignIn = () => SetMetadata(BEFORE_SIGN_IN, true);

/** Stands before every query, mutation and subscription. */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(execution: ExecutionContext): boolean {
    if (execution.getType<string>() !== 'graphql') return true;
    const graphql = GqlExecutionContext.create(execution);
    const { request, caller } = graphql.getContext<RequestContext>();
    const isWrite = graphql.getInfo<GraphQLResolveInfo>().operation.operation === OperationTypeNode.MUTATION;
    // Browsers name the origin of every write; one that came from another site is not ours to obey.
    if (isWrite && caller?.via !== 'apiKey' && !isOwnOrigin(request.headers)) {
      throw new RefusalError(refused('WRONG_ORIGIN', 'This request came from another site and was not carried out.'));
    }
    if (this.reflector.get<boolean | undefined>(BEFORE_SIGN_IN, execution.getHandler()) === true) return true;
    if (caller === null) throw new RefusalError(refused('NOT_SIGNED_IN', 'Sign in first.'));
    if (isWrite && !caller.mayWrite) throw new RefusalError(refused('READ_ONLY', 'This API key may read but not write.'));
    return true;
  }
}
