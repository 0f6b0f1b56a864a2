export * from './parse-environment.js';
