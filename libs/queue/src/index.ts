export type { QueueSettings } from './backend.js';
export { migrateQueues } from './migrate-queues.js';
export { NotYet } from './not-yet.js';
export type { Work } from './processor-of.js';
export { Queues, type Nudge, type Schedule } from './queues.js';
