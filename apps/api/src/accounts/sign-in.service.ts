import { Inject, Injectable } from '@nestjs/common';
import { AccountRepository, SessionRepository } from '#persistence';
import { type OwnerId, refused, type Refusal } from '#vocabulary';
import { Clock } from '../clock/clock.js';
import type { RequestContext } from '../session/request-context.js';
import { isPassword } from '../session/password.js';
import { clearSessionCookie, setSessionCookie } from '../session/session-cookie.js';
import { SESSION_DAYS } from '../session/session-days.js';
import { newToken, tokenHash } from '../session/token.js';
import type { SignInInput } from './account.input.js';
import { FailuresService } from './failures.service.js';

const MILLISECONDS_PER_DAY = 86_400_000;
const USER_AGENT_LENGTH_MAX = 300;

@Injectable()
export class SignInService {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly failures: FailuresService,
    private readonly clock: Clock,
    @Inject(SESSION_DAYS) private readonly sessionDays: number,
  ) {}

  /** Known and unknown accounts take equally long and are refused in the same words. */
  async signIn(input: SignInInput, context: RequestContext): Promise<OwnerId | Refusal<'BAD_CREDENTIALS' | 'TOO_MANY_FAILURES'>> {
    const email = input.email.trim().toLowerCase();
    const subjects = [`account ${email}`, `address ${context.request.ip}`];
    if (await this.failures.isBarred(subjects)) {
      return refused('TOO_MANY_FAILURES', 'Too many sign-ins failed. Wait fifteen minutes, then try again.');
    }
    const account = await this.accounts.findByEmail(email);
    const isTheirs = await isPassword(input.password, account?.passwordHash ?? null);
    if (account === null || !isTheirs) {
      await this.failures.record(subjects);
      return refused('BAD_CREDENTIALS', 'The address and the password do not go together.');
    }
    await this.failures.forget(`account ${email}`);
    await this.begin(account.id, context);
    return account.id;
  }

  /** A new session with a new token, whatever the browser had before. */
  async begin(owner: OwnerId, { request, reply }: RequestContext): Promise<void> {
    const token = newToken();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + this.sessionDays * MILLISECONDS_PER_DAY);
    const userAgent = (request.headers['user-agent'] ?? '').slice(0, USER_AGENT_LENGTH_MAX);
    await this.sessions.begin(owner, tokenHash(token), { userAgent, address: request.ip }, now, expiresAt);
    setSessionCookie(request, reply, token, expiresAt);
  }

  forget({ request, reply }: RequestContext): void {
    clearSessionCookie(request, reply);
  }
}
