import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DerivedRepository } from '#persistence';
import type { OwnerId } from '#vocabulary';

/** How soon after an exchange its words can be searched. */
const LOOK_MILLISECONDS = 2_000;

/**
 * Reads the words of messages so that they can be searched, after whatever brought them is done. What is due stands in
 * the database, so nothing is lost when this stops half way.
 */
@Injectable()
export class MessageWords implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('MessageWords');
  private looking: NodeJS.Timeout | undefined;
  private isStopped = false;

  constructor(private readonly derived: DerivedRepository) {}

  onApplicationBootstrap(): void {
    this.lookAgain();
  }

  onModuleDestroy(): void {
    this.isStopped = true;
    clearTimeout(this.looking);
  }

  private lookAgain(): void {
    if (this.isStopped) return;
    this.looking = setTimeout(() => void this.look(), LOOK_MILLISECONDS);
  }

  private async look(): Promise<void> {
    try {
      for (const owner of await this.derived.ownersWithWordsDue()) await this.readAll(owner);
    } catch (fault) {
      this.logger.warn(`Reading the words of messages failed and is tried again: ${String(fault)}`);
    } finally {
      this.lookAgain();
    }
  }

  private async readAll(owner: OwnerId): Promise<void> {
    while (!this.isStopped && (await this.derived.readMessageWords(owner)) > 0);
  }
}
