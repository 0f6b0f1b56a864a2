import { Module } from '@nestjs/common';
import { AccountsResolver } from './accounts.resolver.js';
import { AccountsService } from './accounts.service.js';
import { ApiKeysResolver } from './api-keys.resolver.js';
import { ApiKeysService } from './api-keys.service.js';
import { FailuresService } from './failures.service.js';
import { InstallationResolver } from './installation.resolver.js';
import { SampleAccountService } from './sample-account.service.js';
import { SamplePursuitsService } from './sample-pursuits.service.js';
import { ScheduleNudge } from './schedule-nudge.service.js';
import { SessionsResolver } from './sessions.resolver.js';
import { SignInService } from './sign-in.service.js';

@Module({
  providers: [
    ...[AccountsResolver, SessionsResolver, ApiKeysResolver, InstallationResolver],
    ...[AccountsService, ScheduleNudge, SignInService, FailuresService, ApiKeysService, SampleAccountService],
    SamplePursuitsService,
  ],
})
export class AccountsModule {}
