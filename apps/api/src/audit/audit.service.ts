import { Injectable } from '@nestjs/common';
import { AuditRepository } from '#persistence';
import type { OwnerId } from '#vocabulary';
import { Clock } from '../clock/clock.js';
import type { Caller } from '../session/request-context.js';

/** Remembers which session or API key did what to what. Never what was written. */
@Injectable()
export class AuditService {
  constructor(
    private readonly entries: AuditRepository,
    private readonly clock: Clock,
  ) {}

  /** For what comes another way than as a mutation: those are entered by `AuditInterceptor`. */
  record(caller: Caller, action: string, ...subjects: string[]): Promise<void> {
    return this.enter(caller.ownerId, `${caller.via} ${caller.id}`, action, subjects);
  }

  /** For a sign-in, which nobody does yet. */
  recordSignIn(owner: OwnerId, action: string): Promise<void> {
    return this.enter(owner, 'nobody yet', action, [owner]);
  }

  private enter(owner: OwnerId, actor: string, action: string, subjects: readonly string[]): Promise<void> {
    return this.entries.record(owner, { actor, action, subjects }, this.clock.now());
  }
}
