/** The queue that computes networks. The database says whose is due; a job is a nudge that carries ids. */
export const NETWORK_QUEUE = 'network';

/** `due`: this owner's network was asked for. `weekly`: ask for everybody's. */
export type NetworkStep = 'due' | 'weekly';

export interface NetworkJob {
  /** Absent in the weekly round. */
  readonly ownerId?: string;
}

/** Of the same owner one nudge waits in the queue. Without `:`, which the queue reserves. */
export function networkJobId(step: NetworkStep, id: string): string {
  return `network-${step}-${id}`;
}
