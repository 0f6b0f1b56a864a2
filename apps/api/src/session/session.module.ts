import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { Clock } from '../clock/clock.js';
import { RefusalFilter } from '../graphql/refusal.filter.js';
import { SESSION_DAYS } from './session-days.js';
import { SessionService } from './session.service.js';
import { SignedInGuard } from './signed-in.guard.js';

@Global()
@Module({
  providers: [
    Clock,
    SessionService,
    { provide: APP_GUARD, useClass: SignedInGuard },
    { provide: APP_FILTER, useClass: RefusalFilter },
  ],
  exports: [Clock, SessionService],
})
export class SessionModule {
  static lasting(days: number): DynamicModule {
    return { module: SessionModule, providers: [{ provide: SESSION_DAYS, useValue: days }], exports: [SESSION_DAYS] };
  }
}
