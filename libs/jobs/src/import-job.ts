/** The queue that reads, commits and undoes imports. The database is the truth; a job is a nudge that carries ids. */
export const IMPORT_QUEUE = 'imports';

/** Somebody asked something of an import: the worker looks at what is due for this owner and does it in order. */
export interface ImportJob {
  readonly ownerId: string;
}

export type ImportStep = 'read' | 'commit' | 'undo';

/** The same step of the same batch waits in the queue once. Without `:`, which the queue reserves. */
export function importJobId(step: ImportStep, batchId: string): string {
  return `${step}-${batchId}`;
}
