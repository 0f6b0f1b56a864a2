import { Args, Context, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { OwnerId } from '#vocabulary';
import { granted } from '../graphql/refusal-error.js';
import { Owner } from '../session/owner.decorator.js';
import type { RequestContext } from '../session/request-context.js';
import { BeforeSignIn } from '../session/signed-in.guard.js';
import { ChangeEmailInput, ChangePasswordInput, ChangeSettingsInput, CreateAccountInput, SignInInput } from './account.input.js';
import { Account, Settings } from './account.type.js';
import { AccountsService } from './accounts.service.js';
import { SignInService } from './sign-in.service.js';

@Resolver(() => Account)
export class AccountsResolver {
  constructor(
    private readonly accounts: AccountsService,
    private readonly signIns: SignInService,
  ) {}

  @Query(() => Account, { description: 'The account that is signed in.' })
  me(@Owner() owner: OwnerId): Promise<Account> {
    return this.accounts.me(owner);
  }

  @ResolveField(() => Settings, { description: 'How the owner wants Tieline to work.' })
  settings(@Owner() owner: OwnerId): Promise<Settings> {
    return this.accounts.settings(owner);
  }

  @BeforeSignIn()
  @Mutation(() => Account, { description: 'Makes an account and signs in to it.' })
  async createAccount(
    @Args('input', { description: 'The new account.' }) input: CreateAccountInput,
    @Context() context: RequestContext,
  ): Promise<Account> {
    const owner = granted(await this.accounts.create(input));
    await this.signIns.begin(owner, context);
    return this.accounts.me(owner);
  }

  @BeforeSignIn()
  @Mutation(() => Account, { description: 'Signs in: the answer sets the session cookie.' })
  async signIn(
    @Args('input', { description: 'Address and password.' }) input: SignInInput,
    @Context() context: RequestContext,
  ): Promise<Account> {
    return this.accounts.me(granted(await this.signIns.signIn(input, context)));
  }

  @Mutation(() => Boolean, { description: 'Signs out every browser of the account, this one included.' })
  async signOutEverywhere(@Owner() owner: OwnerId, @Context() context: RequestContext): Promise<boolean> {
    await this.accounts.endAllSessions(owner);
    this.signIns.forget(context);
    return true;
  }

  @Mutation(() => Boolean, { description: 'Changes the password and signs out every browser.' })
  async changePassword(
    @Owner() owner: OwnerId,
    @Args('input', { description: 'The old and the new password.' }) input: ChangePasswordInput,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    granted(await this.accounts.changePassword(owner, input));
    this.signIns.forget(context);
    return true;
  }

  @Mutation(() => Account, { description: 'Changes what the owner is called.' })
  async changeName(
    @Owner() owner: OwnerId,
    @Args('name', { description: 'Not empty, at most 200 characters.' }) name: string,
  ): Promise<Account> {
    return granted(await this.accounts.changeName(owner, name));
  }

  @Mutation(() => Account, { description: 'Changes the address to sign in with. Nobody is signed out.' })
  async changeEmail(
    @Owner() owner: OwnerId,
    @Args('input', { description: 'The new address, and the password.' }) input: ChangeEmailInput,
  ): Promise<Account> {
    return granted(await this.accounts.changeEmail(owner, input));
  }

  @Mutation(() => Settings, { description: 'Changes settings; what is left out stays.' })
  async changeSettings(
    @Owner() owner: OwnerId,
    @Args('input', { description: 'What to change.' }) input: ChangeSettingsInput,
  ): Promise<Settings> {
    return granted(await this.accounts.changeSettings(owner, input));
  }

  @Mutation(() => Boolean, { description: 'Deletes the account and everything in it, for good.' })
  async deleteAccount(
    @Owner() owner: OwnerId,
    @Args('password', { description: 'The account’s password, as a last word.' }) password: string,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    granted(await this.accounts.erase(owner, password));
    this.signIns.forget(context);
    return true;
  }
}
