import type { Dated } from '#vocabulary';
import { epochMoment, isoMoment } from '../text/moment-of.js';

const DIGITS = '234567abcdefghijklmnopqrstuvwxyz';
const MICROSECONDS_PER_MILLISECOND = 1_000;
const CLOCK_BITS = 1_024;
const MILLISECONDS_PER_DAY = 86_400_000;

/** The moment a record was named at, which its name spells: microseconds since 1970 and ten bits of the clock's id. */
export function momentOfTid(tid: string): Dated | null {
  if (!/^[2-7a-z]{13}$/.test(tid)) return null;
  let value = 0n;
  for (const digit of tid) value = value * 32n + BigInt(DIGITS.indexOf(digit));
  return epochMoment(Math.floor(Number(value / BigInt(CLOCK_BITS)) / MICROSECONDS_PER_MILLISECOND), 'millisecond');
}

/**
 * When a record is from. Programs say what they like: what lies in the future of the record's own name is not believed;
 * what lies before it is, since posts are brought along from elsewhere.
 */
export function momentOfRecord(createdAt: string, name: string): Dated | null {
  const said = isoMoment(createdAt);
  const named = momentOfTid(name);
  if (said === null || named === null) return said ?? named;
  return said.at.getTime() > named.at.getTime() + MILLISECONDS_PER_DAY ? named : said;
}
