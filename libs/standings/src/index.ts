export * from './goal-contact-at.js';
export * from './goal-standings.js';
export * from './goal-weeks.js';
