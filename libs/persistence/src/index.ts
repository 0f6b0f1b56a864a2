export * from './database.js';
export * from './derived/derived.repository.js';
export * from './identifiers.js';
export * from './imports/import-chunk.js';
export * from './imports/import.repository.js';
export type { UndoOutcome } from './imports/undo-import.js';
export * from './migrate.js';
export type { Sql } from './sql.js';
