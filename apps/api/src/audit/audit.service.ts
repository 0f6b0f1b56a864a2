import { Injectable } from '@nestjs/common';
import { AuditRepository } from '#persistence';
import { Clock } from '../clock/clock.js';
import type { Caller } from '../session/request-context.js';

/** A noun and what was done to it. */
export type AuditAction =
  | `contact.${'created' | 'changed' | 'deleted' | 'tagged'}`
  | `interaction.${'logged' | 'removed'}`
  | `note.${'added' | 'changed' | 'removed'}`
  | `promise.${'made' | 'changed' | 'kept' | 'reopened' | 'removed'}`
  | 'opportunity.decided'
  | 'network.exported';

/** Remembers which session or API key did what to what. Never what was written. */
@Injectable()
export class AuditService {
  constructor(
    private readonly entries: AuditRepository,
    private readonly clock: Clock,
  ) {}

  record(caller: Caller, action: AuditAction, ...subjects: string[]): Promise<void> {
    const actor = `${caller.via} ${caller.id}`;
    return this.entries.record(caller.ownerId, { actor, action, subjects }, this.clock.now());
  }
}
