/** The queue of the weekly slate. The database is the truth: whatever comes twice finds its week claimed. */
export const RECONNECT_QUEUE = 'reconnect';

/**
 * `weekly-slate`: the hour of an owner has come. `deliver-digest`: a slate waits for its e-mail.
 * `keep-schedule`: an owner chose another hour, or is gone.
 * `sweep`: look after all owners for what was missed, and keep their schedules.
 */
export type ReconnectStep = 'weekly-slate' | 'deliver-digest' | 'keep-schedule' | 'sweep';

export interface ReconnectJob {
  /** Absent in a sweep. */
  readonly ownerId?: string;
  /** Present for a delivery. */
  readonly slateId?: string;
}

/** The same step for the same owner or slate waits in the queue once. Without `:`, which the queue reserves. */
export function reconnectJobId(step: ReconnectStep, id: string): string {
  return `${step}-${id}`;
}
