export * from './fold-tie.js';
export * from './interaction-score.js';
export * from './strength-at.js';
