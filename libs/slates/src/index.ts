export * from './candidate-at.js';
export * from './slate-maker.js';
export * from './slate-letter.js';
