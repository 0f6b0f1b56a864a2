import { Logger } from '@nestjs/common';

interface SweepSettings {
  /** What is looked for, as a fault names it. */
  readonly what: string;
  readonly everyMilliseconds: number;
  /** After one that failed, as the database or the queue is away: not put off for so long. */
  readonly againMilliseconds: number;
}

/** Looks for what is due, again and again until it is stopped: whatever was lost on the way is found so. */
export class Sweep {
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly logger: Logger,
    private readonly settings: SweepSettings,
    private readonly look: () => Promise<void>,
  ) {}

  /** @param first how to look the first time, where that differs */
  async start(first: () => Promise<void> = this.look): Promise<void> {
    let pause = this.settings.everyMilliseconds;
    try {
      await first();
    } catch (fault) {
      this.logger.warn(`Looking for ${this.settings.what} failed and is tried again: ${String(fault)}`);
      pause = this.settings.againMilliseconds;
    }
    if (!this.stopped) this.timer = setTimeout(() => void this.start(), pause);
  }

  get isStopped(): boolean {
    return this.stopped;
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }
}
