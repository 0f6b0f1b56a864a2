import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { IdempotencyRepository } from '#persistence';
import { Clock } from '../clock/clock.js';
import { KEY_KEPT_MILLISECONDS } from './repeatable-writes.js';

const LOOK_MILLISECONDS = 60 * 60_000;

/** Removes the keys of writes that nobody may repeat any more, and the answers with them. */
@Injectable()
export class ForgottenKeys implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('ForgottenKeys');
  private looking: NodeJS.Timeout | undefined;

  constructor(
    private readonly keys: IdempotencyRepository,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.looking = setInterval(() => void this.forget(), LOOK_MILLISECONDS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.looking);
  }

  async forget(): Promise<void> {
    try {
      await this.keys.forget(new Date(this.clock.now().getTime() - KEY_KEPT_MILLISECONDS));
    } catch (fault) {
      this.logger.warn(`Old keys of writes could not be removed and are looked at again: ${String(fault)}`);
    }
  }
}
