export * from './import-job.js';
export * from './reconnect-job.js';
