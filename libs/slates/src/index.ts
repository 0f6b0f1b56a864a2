export * from './candidate-at.js';
export * from './slate-maker.js';
