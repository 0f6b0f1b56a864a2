import { type BeforeApplicationShutdown, type DynamicModule, Logger, Module } from '@nestjs/common';
import { Queues, type QueueSettings } from '#queue';

/** Of the ten seconds a stop may take, those that running jobs get to finish a step. */
const PATIENCE_MILLISECONDS = 7_000;

/** Lends every processor the queues, and hands the jobs back before anything they need is closed. */
@Module({})
export class QueuesModule implements BeforeApplicationShutdown {
  constructor(private readonly queues: Queues) {}

  static on(settings: QueueSettings): DynamicModule {
    const logger = new Logger('Queues');
    const queues = new Queues(settings, (fault) => logger.warn(`A connection broke and is replaced: ${fault.message}`));
    return {
      module: QueuesModule,
      global: true,
      providers: [{ provide: Queues, useValue: queues }],
      exports: [Queues],
    };
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.queues.close(PATIENCE_MILLISECONDS);
  }
}
