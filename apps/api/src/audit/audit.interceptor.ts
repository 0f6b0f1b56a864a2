import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { mergeMap, type Observable } from 'rxjs';
import { ownerId } from '#vocabulary';
import type { RequestContext } from '../session/request-context.js';
import { AuditService } from './audit.service.js';
import { subjectsOfWrite } from './subjects-of-write.js';

/** Enters every mutation into the owner's ledger before it is answered. One that was refused changed nothing and is not entered. */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(private readonly audit: AuditService) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (execution.getType<string>() !== 'graphql') return next.handle();
    const graphql = GqlExecutionContext.create(execution);
    const info = graphql.getInfo<GraphQLResolveInfo>();
    if (info.parentType !== info.schema.getMutationType()) return next.handle();
    return next.handle().pipe(
      mergeMap(async (made: unknown) => {
        const subjects = subjectsOfWrite(info, graphql.getArgs<Record<string, unknown>>(), made);
        await this.enter(graphql.getContext<RequestContext>(), info.fieldName, subjects);
        return made;
      }),
    );
  }

  private async enter({ caller }: RequestContext, action: string, subjects: readonly string[]): Promise<void> {
    if (caller !== null) return this.audit.record(caller, action, ...(subjects.length > 0 ? subjects : [caller.ownerId]));
    // Whoever signs in or makes an account is answered with the account.
    const [account] = subjects;
    if (account !== undefined) await this.audit.recordSignIn(ownerId(account), action);
  }
}
