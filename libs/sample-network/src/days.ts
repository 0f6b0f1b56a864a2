/** Moments are milliseconds since the epoch in here: a network of 300,000 messages would rather not hold as many `Date`s. */
export type Moment = number;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const YEAR = 365.25 * DAY;
