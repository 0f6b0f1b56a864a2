import { type DynamicModule, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Queues, type QueueSettings } from '#queue';

/** Nothing is worked on here; nudges on their way get this long. */
const PATIENCE_MILLISECONDS = 2_000;

/** Lends every slice the queues that the worker works on. */
@Module({})
export class QueuesModule implements OnApplicationShutdown {
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

  async onApplicationShutdown(): Promise<void> {
    await this.queues.close(PATIENCE_MILLISECONDS);
  }
}
