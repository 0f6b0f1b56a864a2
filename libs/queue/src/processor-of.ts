import { DelayedError, type Processor } from 'bullmq';
import { NotYet } from './not-yet.js';

/** What a processor does with one nudge. Throwing lets it come again, some times over; `NotYet` does so without a count. */
export type Work<Payload> = (payload: Payload, name: string) => Promise<void>;

export function processorOf<Payload>(work: Work<Payload>): Processor<Payload, void> {
  return async (job, token) => {
    try {
      await work(job.data, job.name);
    } catch (outcome) {
      if (!(outcome instanceof NotYet)) throw outcome;
      // eslint-disable-next-line no-restricted-syntax -- BullMQ delays by the clock of whoever runs it.
      await job.moveToDelayed(Date.now() + outcome.milliseconds, token);
      throw new DelayedError();
    }
  };
}
