export * from './import-job.js';
