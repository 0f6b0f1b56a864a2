import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { OwnerId } from '#vocabulary';
import { IdPipe } from '../graphql/id.pipe.js';
import { granted } from '../graphql/refusal-error.js';
import { CurrentCaller, Owner } from '../session/owner.decorator.js';
import type { Caller, RequestContext } from '../session/request-context.js';
import { Session } from './account.type.js';
import { AccountsService } from './accounts.service.js';
import { SignInService } from './sign-in.service.js';

@Resolver(() => Session)
export class SessionsResolver {
  constructor(
    private readonly accounts: AccountsService,
    private readonly signIns: SignInService,
  ) {}

  @Query(() => [Session], { description: 'The browsers that are signed in, latest first; at most 100.' })
  sessions(@CurrentCaller() caller: Caller): Promise<Session[]> {
    return this.accounts.sessions(caller);
  }

  @Mutation(() => Boolean, { description: 'Signs this browser out.' })
  async signOut(@CurrentCaller() caller: Caller, @Context() context: RequestContext): Promise<boolean> {
    await this.accounts.endSession(caller.ownerId, caller.id);
    this.signIns.forget(context);
    return true;
  }

  @Mutation(() => Boolean, { description: 'Signs another browser out.' })
  async endSession(
    @Owner() owner: OwnerId,
    @Args('id', { type: () => ID, description: 'The session’s id.' }, IdPipe) id: string,
  ): Promise<boolean> {
    granted(await this.accounts.endSession(owner, id));
    return true;
  }
}
