import { ErrorCode, type Processor } from 'bullmq';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Backend, backendOn, type OpenQueue, type OpenWorker, type QueueSettings } from './backend.js';
import { processorOf, type Work } from './processor-of.js';

/** A nudge on its way to the worker. */
export interface Nudge {
  readonly name: string;
  /** Ids only: the database is the truth. */
  readonly payload: Readonly<Record<string, string>>;
  /** A job of the same id waits once. Without `:`, which the queue reserves. */
  readonly id: string;
}

export interface Schedule {
  /** As cron writes it: minute, hour, day, month, weekday. */
  readonly pattern: string;
  /** The zone the pattern is meant in, as IANA names it. */
  readonly zone: string;
}

export interface WorkOptions {
  readonly jobsAtOnce: number;
  /** Whether a fault only says that what the work needs is away; see `processorOf`. */
  readonly isAway: (fault: unknown) => boolean;
}

/** A queue that cannot take a job for so long is away. Whoever nudges does not wait longer: the database is the truth. */
const PATIENCE_MILLISECONDS = 2_000;
/** A worker that could not be opened is tried again after this. */
const OPENED_AGAIN_MILLISECONDS = 1_000;

/** All queues of one process. Queues open with their first use. */
export class Queues {
  private readonly backend: Backend;
  private readonly queues = new Map<string, Promise<OpenQueue>>();
  private readonly workers: OpenWorker[] = [];
  private isClosing = false;

  /** @param onFault hears of connections that broke, which open again by themselves. */
  constructor(
    settings: QueueSettings,
    private readonly onFault: (fault: Error) => void,
  ) {
    this.backend = backendOn(settings, onFault);
  }

  /** @throws when the queue does not take it soon. It may take it later all the same. */
  async nudge(queue: string, nudge: Nudge): Promise<void> {
    await soon(this.queue(queue).then((open) => open.add(nudge.name, nudge.payload, { jobId: nudge.id })));
  }

  /**
   * Nudges again and again by the clock of a zone. Another schedule under the same `id` replaces this one.
   *
   * @returns false when somebody else is at the same schedule at this moment, or its job runs; ask again later.
   */
  async keepSchedule(queue: string, schedule: Schedule, nudge: Nudge): Promise<boolean> {
    try {
      const { pattern, zone } = schedule;
      const template = { name: nudge.name, data: nudge.payload };
      await soon(this.queue(queue).then((open) => open.upsertJobScheduler(nudge.id, { pattern, tz: zone }, template)));
      return true;
    } catch (fault) {
      if (isScheduleBusy(fault)) return false;
      throw fault;
    }
  }

  /** The schedule that stands under an id; null for none. */
  async scheduleOf(queue: string, id: string): Promise<Schedule | null> {
    const standing = await soon(this.queue(queue).then((open) => open.getJobScheduler(id)));
    const { pattern, tz: zone } = standing ?? {};
    return pattern === undefined || zone === undefined ? null : { pattern, zone };
  }

  async endSchedule(queue: string, id: string): Promise<void> {
    await soon(this.queue(queue).then((open) => open.removeJobScheduler(id)));
  }

  /** Works on a queue until `close`. Every job may come twice: what it asks for must be safe to do again. */
  workOn<Payload>(queue: string, work: Work<Payload>, { jobsAtOnce, isAway }: WorkOptions): void {
    void this.openWorker(queue, processorOf(work, isAway), jobsAtOnce);
  }

  /** Takes no more jobs and waits for the running ones, at most this long: what is not done then comes again elsewhere. */
  async close(patienceMilliseconds: number): Promise<void> {
    this.isClosing = true;
    const patience = new Promise<false>((resolve) => setTimeout(resolve, patienceMilliseconds, false).unref());
    if (!(await Promise.race([this.closeAll(), patience]))) return;
    await this.backend.close();
  }

  private async closeAll(): Promise<true> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    const opened = await Promise.allSettled([...this.queues.values()]);
    await Promise.all(opened.flatMap((queue) => (queue.status === 'fulfilled' ? queue.value.close() : [])));
    return true;
  }

  /** What could not be opened is opened anew with the next use. */
  private queue(name: string): Promise<OpenQueue> {
    const known = this.queues.get(name);
    if (known !== undefined) return known;
    const opening = this.backend.openQueue(name);
    this.queues.set(name, opening);
    opening.catch(() => this.queues.delete(name));
    return opening;
  }

  private async openWorker<Payload>(name: string, processor: Processor<Payload, void>, concurrency: number): Promise<void> {
    while (!this.isClosing) {
      try {
        const worker = await this.backend.openWorker(name, processor, concurrency);
        if (this.isClosing) await worker.close();
        else this.workers.push(worker);
        return;
      } catch (fault) {
        this.onFault(fault instanceof Error ? fault : new Error(String(fault)));
        await sleep(OPENED_AGAIN_MILLISECONDS, undefined, { ref: false });
      }
    }
  }
}

async function soon<Result>(work: Promise<Result>): Promise<Result> {
  const patience = new AbortController();
  const { signal } = patience;
  // What comes after the patience is over has nobody to hear of it.
  work.catch(() => undefined);
  try {
    const late = sleep(PATIENCE_MILLISECONDS, undefined, { signal, ref: false }).then(() => {
      throw new Error(`The queue did not answer within ${PATIENCE_MILLISECONDS} ms.`);
    });
    return await Promise.race([work, late]);
  } finally {
    patience.abort();
  }
}

/** BullMQ's codes for "the next job of this schedule exists already". */
const SCHEDULE_BUSY: readonly unknown[] = [ErrorCode.SchedulerJobIdCollision, ErrorCode.SchedulerJobSlotsBusy];

function isScheduleBusy(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && SCHEDULE_BUSY.includes(fault.code);
}
