/** The queue that writes how goals stand. Whatever comes twice writes the same week again. */
export const GOALS_QUEUE = 'goals';

/** The goals of an owner are to be looked at: their network was computed anew, or a week began. */
export interface GoalsJob {
  readonly ownerId: string;
}

/** Of the same owner one nudge waits in the queue. Without `:`, which the queue reserves. */
export function goalsJobId(ownerId: string): string {
  return `goals-${ownerId}`;
}
