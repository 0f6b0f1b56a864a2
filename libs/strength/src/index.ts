export * from './expected-gap.js';
export * from './explain-strength.js';
export * from './fold-tie.js';
export * from './interaction-score.js';
export * from './organic-chance.js';
export * from './reply-chance.js';
export * from './silent-days.js';
export * from './strength-at.js';
