export * from './expertise-index.js';
export * from './explain-expert.js';
export * from './rank-experts.js';
export * from './statement.js';
