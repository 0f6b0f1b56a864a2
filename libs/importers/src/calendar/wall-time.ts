import { calendarDate } from '#vocabulary';

/** What a calendar says about when: the digits of a clock on a wall, and where that wall is as far as it says so. */
export interface WallTime {
  /** Milliseconds since 1970 as if the wall were in Greenwich. */
  readonly wall: number;
  /** A day without a time. */
  readonly isDay: boolean;
  /** `utc` by a `Z`; else the name of a zone; null where nothing is said. */
  readonly zone: 'utc' | { readonly named: string } | null;
}

const SHAPE = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2}))?(?:\.\d+)?(Z?))?$/i;

/**
 * Reads `20260302`, `20260302T100000`, `20260302T100000Z`, and the same with the signs of ISO 8601, which some programs
 * write although the format has none.
 *
 * @param zone the `TZID` beside the value, or null
 * @returns null for anything else and for days that do not exist
 */
export function wallTime(text: string, zone: string | null): WallTime | null {
  const match = SHAPE.exec(text.trim());
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0));
  const date = calendarDate(year ?? 0, month ?? 0, day ?? 0);
  if (date === null || (hour ?? 0) > 24 || (minute ?? 0) > 59 || (second ?? 0) > 60) return null;
  const isDay = match[4] === undefined;
  const wall = Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0, hour ?? 0, minute ?? 0, second ?? 0);
  if (Number.isNaN(wall)) return null;
  const isUtc = match[7]?.toUpperCase() === 'Z';
  return { wall, isDay, zone: isDay ? null : isUtc ? 'utc' : zone === null ? null : { named: zone } };
}
