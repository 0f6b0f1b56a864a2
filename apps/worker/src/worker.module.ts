import { type DynamicModule, Module } from '@nestjs/common';
import type { Environment } from '#environment';
import { ClockModule } from './clock/clock.module.js';
import { DatabaseModule } from './database/database.module.js';
import { DerivedModule } from './derived/derived.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { NetworkModule } from './network/network.module.js';
import { QueuesModule } from './queues/queues.module.js';
import { ReconnectModule } from './reconnect/reconnect.module.js';

export interface WorkerSettings extends Environment {
  readonly databaseUrl: string;
}

@Module({})
export class WorkerModule {
  static of(settings: WorkerSettings): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ClockModule,
        DatabaseModule.on(settings.databaseUrl),
        QueuesModule.on(settings),
        ImportsModule.of(settings.dataFolder),
        ReconnectModule.with(settings),
        DerivedModule,
        NetworkModule,
      ],
    };
  }
}
