import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { NotYet } from '#queue';

/** Lets long work end between two steps when the worker is told to stop: another worker goes on with it. */
@Injectable()
export class Stopping implements OnModuleDestroy {
  private isStopping = false;

  onModuleDestroy(): void {
    this.isStopping = true;
  }

  /** @throws so that the job is handed back, once the worker is told to stop. */
  check(): void {
    if (this.isStopping) throw new NotYet(0);
  }
}
