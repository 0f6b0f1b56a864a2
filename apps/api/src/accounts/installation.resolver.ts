import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { granted } from '../graphql/refusal-error.js';
import type { RequestContext } from '../session/request-context.js';
import { BeforeSignIn } from '../session/signed-in.guard.js';
import { Account } from './account.type.js';
import { AccountsService } from './accounts.service.js';
import { Installation } from './installation.type.js';
import { SampleAccountService } from './sample-account.service.js';
import { SignInService } from './sign-in.service.js';

/** What the first page asks and offers. */
@Resolver(() => Installation)
export class InstallationResolver {
  constructor(
    private readonly accounts: AccountsService,
    private readonly samples: SampleAccountService,
    private readonly signIns: SignInService,
  ) {}

  @BeforeSignIn()
  @Query(() => Installation, { description: 'What a visitor may know before signing in.' })
  installation(): Promise<Installation> {
    return this.accounts.installation();
  }

  @BeforeSignIn()
  @Mutation(() => Account, { description: 'Signs in to a new account with an invented network, to look around in.' })
  async lookAround(
    @Args('zone', { defaultValue: 'UTC', description: 'The zone the visitor lives in, as the IANA names it.' }) zone: string,
    @Context() context: RequestContext,
  ): Promise<Account> {
    const owner = granted(await this.samples.create(zone));
    await this.signIns.begin(owner, context);
    return this.accounts.me(owner);
  }
}
