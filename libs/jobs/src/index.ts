export * from './import-job.js';
export * from './network-job.js';
export * from './reconnect-job.js';
