/**
 * Where an import stands. One writer, the worker; a sweep finishes what a crash left.
 *
 * received → reading → previewed → committing → committed → undoing → undone; `refused` ends a reading that cannot go on.
 */
export const IMPORT_STATES = [
  'receiving',
  'received',
  'reading',
  'previewed',
  'committing',
  'committed',
  'undoing',
  'undone',
  'refused',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];
