import { DelayedError, type Processor } from 'bullmq';
import { NotYet } from './not-yet.js';

/** Whatever is away is looked for again after this. */
const AWAY_MILLISECONDS = 1_000;

/** What a processor does with one nudge. Throwing lets it come again, some times over; `NotYet` does so without a count. */
export type Work<Payload> = (payload: Payload, name: string) => Promise<void>;

/**
 * @param isAway whether a fault only says that what the work needs, the database say, is away: the job comes again however
 *   long that lasts, as one that failed some times over would be gone
 */
export function processorOf<Payload>(work: Work<Payload>, isAway: (fault: unknown) => boolean): Processor<Payload, void> {
  return async (job, token) => {
    try {
      await work(job.data, job.name);
    } catch (fault) {
      const outcome = isAway(fault) ? new NotYet(AWAY_MILLISECONDS) : fault;
      if (!(outcome instanceof NotYet)) throw outcome;
      // eslint-disable-next-line no-restricted-syntax -- BullMQ delays by the clock of whoever runs it.
      await job.moveToDelayed(Date.now() + outcome.milliseconds, token);
      throw new DelayedError();
    }
  };
}
