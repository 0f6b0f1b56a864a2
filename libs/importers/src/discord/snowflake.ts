import type { Dated } from '#vocabulary';
import { epochMoment } from '../text/moment-of.js';

/** Discord counts from the beginning of 2015. */
const EPOCH_MILLISECONDS = 1_420_070_400_000n;
const BITS_BEHIND_TIME = 22n;

/** The moment that an id holds; null for what is none. */
export function momentOfId(id: string): Dated | null {
  if (!isSnowflake(id)) return null;
  return epochMoment(Number((BigInt(id) >> BITS_BEHIND_TIME) + EPOCH_MILLISECONDS), 'millisecond');
}

export function isSnowflake(id: string): boolean {
  return /^\d{15,20}$/.test(id);
}
