import { type DynamicModule, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Database, REPOSITORIES } from '#persistence';

/** Lends every processor its repositories. */
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly database: Database) {}

  static on(url: string): DynamicModule {
    const logger = new Logger('Database');
    const database = new Database({
      url,
      connectionsMax: 8,
      onIdleError: (error) => logger.warn(`A connection broke and is replaced: ${error.message}`),
    });
    const repositories = REPOSITORIES.map((Repository) => ({ provide: Repository, useValue: new Repository(database) }));
    return {
      module: DatabaseModule,
      global: true,
      providers: [{ provide: Database, useValue: database }, ...repositories],
      exports: [Database, ...REPOSITORIES],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}
