import { Injectable } from '@nestjs/common';
import type { IncomingHttpHeaders } from 'node:http';
import { type Caller, SessionRepository } from '#persistence';
import { Clock } from '../clock/clock.js';
import { sessionCookie } from './session-cookie.js';
import { tokenHash } from './token.js';

/** A sign-out must hold within a second, so nothing is believed for longer. */
const BELIEVED_MILLISECONDS = 1_000;
const BELIEVED_MAX = 10_000;

@Injectable()
export class SessionService {
  private readonly believed = new Map<string, { readonly caller: Caller | null; readonly until: number }>();

  constructor(
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
  ) {}

  /** Who sends this request: by API key where there is one, else by the session cookie; null for nobody. */
  async callerOf(headers: IncomingHttpHeaders): Promise<Caller | null> {
    const [scheme, key] = headers.authorization?.split(' ') ?? [];
    if (scheme === 'Bearer' && key !== undefined)
      return this.believe(`key ${key}`, (hash, now) => this.sessions.callerByApiKey(hash, now));
    const cookie = sessionCookie(headers);
    return cookie === null ? null : this.believe(`cookie ${cookie}`, (hash, now) => this.sessions.callerBySession(hash, now));
  }

  /** What this process believed about tokens is asked anew from here on. */
  doubtEverything(): void {
    this.believed.clear();
  }

  private async believe(named: string, look: (hash: Buffer, now: Date) => Promise<Caller | null>): Promise<Caller | null> {
    const now = this.clock.now();
    const hash = tokenHash(named.slice(named.indexOf(' ') + 1));
    const key = named.slice(0, named.indexOf(' ')) + hash.toString('base64');
    const known = this.believed.get(key);
    if (known !== undefined && known.until > now.getTime()) return known.caller;
    const caller = await look(hash, now);
    if (this.believed.size >= BELIEVED_MAX) this.believed.clear();
    this.believed.set(key, { caller, until: now.getTime() + BELIEVED_MILLISECONDS });
    return caller;
  }
}
