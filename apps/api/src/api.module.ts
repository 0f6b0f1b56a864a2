import type { Environment } from '#environment';
import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { AuditModule } from './audit/audit.module.js';
import { ContactsModule } from './contacts/contacts.module.js';
import { DatabaseModule } from './database/database.module.js';
import { DayScalar } from './graphql/day.scalar.js';
import { ForgottenKeys } from './graphql/forgotten-keys.service.js';
import { ExplorerModule } from './explorer/explorer.module.js';
import { ExportModule } from './export/export.module.js';
import { graphqlModule } from './graphql/graphql.module.js';
import { InteractionsModule } from './interactions/interactions.module.js';
import { NetworkModule } from './network/network.module.js';
import { NotesModule } from './notes/notes.module.js';
import { OpportunitiesModule } from './opportunities/opportunities.module.js';
import { PromisesModule } from './promises/promises.module.js';
import { ReviewModule } from './review/review.module.js';
import { ReconnectModule } from './reconnect/reconnect.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { QueuesModule } from './queues/queues.module.js';
import { SessionModule } from './session/session.module.js';
import { UploadsModule } from './uploads/uploads.module.js';

export interface ApiSettings {
  readonly databaseUrl: string;
  /** Null: jobs wait in PostgreSQL. */
  readonly redisUrl: string | null;
  /** The folder that holds uploads. */
  readonly dataFolder: string;
  /** Where the schema is written; null to keep it in memory. */
  readonly schemaFile: string | null;
  /** Where the built web client lies; null where only the API is wanted. */
  readonly webFolder: string | null;
  /** Days until a sign-in ends by itself. */
  readonly sessionDays: number;
  readonly logLevel: Environment['logLevel'];
}

@Module({})
export class ApiModule {
  static of(settings: ApiSettings): DynamicModule {
    return {
      module: ApiModule,
      providers: [DayScalar, ForgottenKeys],
      imports: [
        DatabaseModule.on(settings.databaseUrl),
        QueuesModule.on(settings),
        UploadsModule.in(settings.dataFolder),
        SessionModule.lasting(settings.sessionDays),
        graphqlModule(settings.schemaFile),
        AccountsModule,
        AuditModule,
        ContactsModule,
        InteractionsModule,
        NotesModule,
        NetworkModule,
        PromisesModule,
        OpportunitiesModule,
        ExportModule,
        ExplorerModule,
        ReconnectModule,
        ReviewModule,
        ImportsModule,
      ],
    };
  }
}
