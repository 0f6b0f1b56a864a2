import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { Clock } from '../clock/clock.js';
import { RefusalFilter } from '../graphql/refusal.filter.js';
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
export class SessionModule {}
