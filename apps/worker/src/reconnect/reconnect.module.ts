import { type DynamicModule, Module } from '@nestjs/common';
import type { Environment } from '#environment';
import { AccountRepository, CandidateRepository, Database, SlateRepository } from '#persistence';
import { SlateMaker } from '#slates';
import { standingsOn } from '#standings';
import { DigestService } from './digest.service.js';
import { MailSender } from './mail-sender.js';
import { ReconnectProcessor } from './reconnect.processor.js';
import { ReconnectSettings } from './reconnect-settings.js';
import { WeeklySlateService } from './weekly-slate.service.js';

@Module({})
export class ReconnectModule {
  static with(environment: Environment): DynamicModule {
    return {
      module: ReconnectModule,
      providers: [
        { provide: MailSender, useValue: new MailSender(environment) },
        { provide: ReconnectSettings, useValue: new ReconnectSettings(environment) },
        {
          provide: SlateMaker,
          inject: [AccountRepository, CandidateRepository, SlateRepository, Database],
          useFactory: (
            accounts: AccountRepository,
            candidates: CandidateRepository,
            slates: SlateRepository,
            database: Database,
          ) => new SlateMaker(accounts, candidates, slates, standingsOn(database)),
        },
        WeeklySlateService,
        DigestService,
        ReconnectProcessor,
      ],
    };
  }
}
