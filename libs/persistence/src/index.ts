export * from './database.js';
export * from './identifiers.js';
export * from './migrate.js';
export type { Sql } from './sql.js';
