import { Injectable } from '@nestjs/common';
import type { Account, Caller, OwnerSettings, Session } from '#persistence';
import { AccountRepository, SessionRepository } from '#persistence';
import { isRefusal, type OwnerId, refused, type Refusal } from '#vocabulary';
import { Clock } from '../clock/clock.js';
import { saidText } from '../graphql/said-text.js';
import { checkPassword, isPassword, passwordHash } from '../session/password.js';
import { SessionService } from '../session/session.service.js';
import type { ChangeEmailInput, ChangePasswordInput, ChangeSettingsInput, CreateAccountInput } from './account.input.js';
import { checkSettings, isEmailAddress } from './check-settings.js';
import { DEFAULT_SETTINGS } from './default-settings.js';
import { FailuresService } from './failures.service.js';
import { ScheduleNudge } from './schedule-nudge.service.js';

const NAME_LENGTH_MAX = 200;

@Injectable()
export class AccountsService {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly sessionRows: SessionRepository,
    private readonly believed: SessionService,
    private readonly failures: FailuresService,
    private readonly schedule: ScheduleNudge,
    private readonly clock: Clock,
  ) {}

  async create(input: CreateAccountInput): Promise<OwnerId | Refusal<'ADDRESS_TAKEN' | 'BAD_ADDRESS' | CheckCode>> {
    const email = input.email.trim().toLowerCase();
    if (!isEmailAddress(email)) return noAddress(input.email);
    if (input.name.trim() === '') return refused('NAME_MISSING', 'Say what you are called.');
    const settings = { zone: input.zone, ...DEFAULT_SETTINGS };
    const objection = checkPassword(input.password) ?? checkSettings(settings);
    if (objection !== null) return objection;
    const account = { email, name: input.name.trim(), passwordHash: await passwordHash(input.password), isSample: false };
    const owner = await this.accounts.create(account, settings, this.clock.now());
    if (owner !== null) await this.schedule.give(owner);
    return owner ?? refused('ADDRESS_TAKEN', `There is an account for ${email} already. Sign in instead.`);
  }

  async installation(): Promise<{ hasAccounts: boolean; canLookAround: boolean }> {
    return { hasAccounts: await this.accounts.isAnybodyHere(), canLookAround: true };
  }

  async me(owner: OwnerId): Promise<Account> {
    const account = await this.accounts.find(owner);
    if (account === null) throw new Error(`The account ${owner} is signed in but gone.`);
    return account;
  }

  settings(owner: OwnerId): Promise<OwnerSettings> {
    return this.accounts.settings(owner);
  }

  async changeSettings(owner: OwnerId, change: ChangeSettingsInput): Promise<OwnerSettings | Refusal<CheckCode>> {
    const said = Object.fromEntries(
      Object.entries(change).filter(([name, value]) => value !== undefined && isSayable(name, value)),
    );
    const settings = { ...(await this.accounts.settings(owner)), ...said };
    const objection = checkSettings(settings);
    if (objection !== null) return objection;
    await this.accounts.changeSettings(owner, settings);
    await this.schedule.give(owner);
    return settings;
  }

  async changeName(owner: OwnerId, name: string): Promise<Account | Refusal<'TEXT_MISSING' | 'TOO_LONG'>> {
    const said = saidText(name, NAME_LENGTH_MAX);
    if (isRefusal(said)) return said;
    await this.accounts.changeName(owner, said);
    return this.me(owner);
  }

  /** Asks for the password, because whoever has the address can be told who the owner is. Sessions and API keys go on. */
  async changeEmail(
    owner: OwnerId,
    input: ChangeEmailInput,
  ): Promise<Account | Refusal<ConfirmCode | 'ADDRESS_TAKEN' | 'BAD_ADDRESS'>> {
    const email = input.email.trim().toLowerCase();
    if (!isEmailAddress(email)) return noAddress(input.email);
    const objection = await this.confirm(owner, input.password);
    if (objection !== null) return objection;
    const isChanged = await this.accounts.changeEmail(owner, email);
    return isChanged ? this.me(owner) : refused('ADDRESS_TAKEN', `Another account signs in with ${email}.`);
  }

  /** Ends every session, this one included: whoever knows the old password is out. */
  async changePassword(owner: OwnerId, input: ChangePasswordInput): Promise<Refusal<ConfirmCode | CheckCode> | null> {
    const objection = (await this.confirm(owner, input.current)) ?? checkPassword(input.next);
    if (objection !== null) return objection;
    await this.accounts.changePassword(owner, await passwordHash(input.next), this.clock.now());
    this.believed.doubtEverything();
    return null;
  }

  async erase(owner: OwnerId, password: string): Promise<Refusal<ConfirmCode> | null> {
    const objection = await this.confirm(owner, password);
    if (objection !== null) return objection;
    await this.accounts.erase(owner);
    await this.schedule.give(owner);
    this.believed.doubtEverything();
    return null;
  }

  async sessions(caller: Caller): Promise<(Session & { isCurrent: boolean })[]> {
    const sessions = await this.sessionRows.sessions(caller.ownerId);
    return sessions.map((session) => ({ ...session, isCurrent: session.id === caller.id }));
  }

  async endSession(owner: OwnerId, session: string): Promise<Refusal<'NOT_FOUND'> | null> {
    const ended = await this.sessionRows.end(owner, session);
    this.believed.doubtEverything();
    return ended ? null : refused('NOT_FOUND', 'There is no such session.');
  }

  async endAllSessions(owner: OwnerId): Promise<void> {
    await this.sessionRows.endAll(owner);
    this.believed.doubtEverything();
  }

  /** Whether it is the owner who asks. A browser left open must not be a place to guess passwords at. */
  private async confirm(owner: OwnerId, password: string): Promise<Refusal<ConfirmCode> | null> {
    const subject = `owner ${owner}`;
    if (await this.failures.isBarred([subject])) return TOO_MANY_FAILURES;
    if (await isPassword(password, (await this.accounts.find(owner))?.passwordHash ?? null)) return null;
    await this.failures.record([subject]);
    return WRONG_PASSWORD;
  }
}

type CheckCode =
  NonNullable<ReturnType<typeof checkSettings>>['code'] | NonNullable<ReturnType<typeof checkPassword>>['code'] | 'NAME_MISSING';

type ConfirmCode = 'BAD_CREDENTIALS' | 'TOO_MANY_FAILURES';

const noAddress = (said: string): Refusal<'BAD_ADDRESS'> => refused('BAD_ADDRESS', `"${said}" is not an e-mail address.`);
const TOO_MANY_FAILURES = refused('TOO_MANY_FAILURES', 'The password was wrong too often. Wait fifteen minutes, then try again.');
const WRONG_PASSWORD = refused('BAD_CREDENTIALS', 'That is not the password of this account.');

/** Null says "none" where a setting can be none; elsewhere it says nothing. */
const isSayable = (name: string, value: unknown): boolean =>
  value !== null || name === 'digestAddress' || name === 'phoneCountry';
