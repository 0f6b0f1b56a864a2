/** The queue that reads, commits and undoes imports. The database is the truth; a job is a nudge that carries ids. */
export const IMPORT_QUEUE = 'imports';

export const IMPORT_STEPS = ['read', 'commit', 'undo'] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];

export interface ImportJob {
  readonly ownerId: string;
  readonly batchId: string;
}

/** The same step of the same batch waits in the queue once. Without `:`, which the queue reserves. */
export function importJobId(step: ImportStep, batchId: string): string {
  return `${step}-${batchId}`;
}
