/** How much of a moment the source gave. What is finer than this is filler and is never shown. */
export const PRECISIONS = ['year', 'month', 'day', 'minute', 'second', 'millisecond'] as const;
export type Precision = (typeof PRECISIONS)[number];

/**
 * What the source said about the zone: `utc` and `offset` make `at` a true instant;
 * `unknown` means a wall clock nobody located, stored as if it were UTC and shown as it was written.
 */
export const ZONE_KNOWLEDGE = ['utc', 'offset', 'unknown'] as const;
export type ZoneKnowledge = (typeof ZONE_KNOWLEDGE)[number];

/** A moment as a source told it. No midnight is invented: a day without a time has precision `day`. */
export interface Dated {
  readonly at: Date;
  readonly precision: Precision;
  readonly zone: ZoneKnowledge;
}
