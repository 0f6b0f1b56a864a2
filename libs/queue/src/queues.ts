import { ErrorCode } from 'bullmq';
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

/** All queues of one process. Queues open with their first use. */
export class Queues {
  private readonly backend: Backend;
  private readonly queues = new Map<string, OpenQueue>();
  private readonly workers: OpenWorker[] = [];

  /** @param onFault hears of connections that broke, which open again by themselves. */
  constructor(
    settings: QueueSettings,
    private readonly onFault: (fault: Error) => void,
  ) {
    this.backend = backendOn(settings, onFault);
  }

  async nudge(queue: string, nudge: Nudge): Promise<void> {
    await this.queue(queue).add(nudge.name, nudge.payload, { jobId: nudge.id });
  }

  /**
   * Nudges again and again by the clock of a zone. Another schedule under the same `id` replaces this one.
   *
   * @returns false when somebody else is at the same schedule at this moment, or its job runs; ask again later.
   */
  async keepSchedule(queue: string, schedule: Schedule, nudge: Nudge): Promise<boolean> {
    try {
      await this.queue(queue).upsertJobScheduler(
        nudge.id,
        { pattern: schedule.pattern, tz: schedule.zone },
        { name: nudge.name, data: nudge.payload },
      );
      return true;
    } catch (fault) {
      if (isScheduleBusy(fault)) return false;
      throw fault;
    }
  }

  async endSchedule(queue: string, id: string): Promise<void> {
    await this.queue(queue).removeJobScheduler(id);
  }

  /** Works on a queue until `close`. Every job may come twice: what it asks for must be safe to do again. */
  workOn<Payload>(queue: string, work: Work<Payload>, concurrency: number): void {
    const worker = this.backend.openWorker(queue, processorOf(work), concurrency);
    worker.on('error', this.onFault);
    this.workers.push(worker);
  }

  /** Takes no more jobs and waits for the running ones, at most this long: what is not done then comes again elsewhere. */
  async close(patienceMilliseconds: number): Promise<void> {
    const patience = new Promise<false>((resolve) => setTimeout(resolve, patienceMilliseconds, false).unref());
    const finished = Promise.all(this.workers.map((worker) => worker.close())).then(() => true as const);
    if (!(await Promise.race([finished, patience]))) return;
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.backend.close();
  }

  private queue(name: string): OpenQueue {
    const open = this.queues.get(name) ?? this.backend.openQueue(name);
    if (!this.queues.has(name)) open.on('error', this.onFault);
    this.queues.set(name, open);
    return open;
  }
}

/** BullMQ's codes for "the next job of this schedule exists already". */
const SCHEDULE_BUSY: readonly unknown[] = [ErrorCode.SchedulerJobIdCollision, ErrorCode.SchedulerJobSlotsBusy];

function isScheduleBusy(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && SCHEDULE_BUSY.includes(fault.code);
}
