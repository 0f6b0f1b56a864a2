export * from './import-job.js';
export * from './weekly-slate-job.js';
