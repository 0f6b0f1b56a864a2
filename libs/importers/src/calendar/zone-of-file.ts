import { type CalendarComponent, propertiesOf, propertyOf, textOf } from './calendar-component.js';
import { recurrenceRule } from './recurrence-rule.js';
import { recurringDays } from './recurring-days.js';
import { wallTime } from './wall-time.js';

/** A zone as the file itself describes it: from each wall-clock time on, so far ahead of Greenwich. */
export interface ZoneOfFile {
  /** Milliseconds ahead of Greenwich when a clock on the wall shows `wall`. */
  offsetAtWall(wall: number): number;
}

const UP_TO = Date.UTC(2100, 0, 1);
const ONSETS_MAX = 2_000;

/** Reads a VTIMEZONE; null for one that says no offset. */
export function zoneOfFile(component: CalendarComponent): ZoneOfFile | null {
  const onsets = component.parts
    .flatMap(onsetsOf)
    .sort((one, other) => one.wall - other.wall)
    .slice(-ONSETS_MAX);
  const [first] = onsets;
  if (first === undefined) return null;
  return {
    offsetAtWall(wall) {
      const at = onsets.findLastIndex((onset) => onset.wall <= wall);
      return at === -1 ? first.before : (onsets[at]?.offset ?? first.offset);
    },
  };
}

interface Onset {
  readonly wall: number;
  readonly before: number;
  readonly offset: number;
}

/** Each change to standard or to summer time. Years begin at 1601 in what Windows writes; only living ones are counted. */
function onsetsOf(part: CalendarComponent): Onset[] {
  const offset = offsetOf(textOf(propertyOf(part, 'TZOFFSETTO')));
  const start = wallTime(textOf(propertyOf(part, 'DTSTART')), null);
  if (offset === null || start === null) return [];
  const before = offsetOf(textOf(propertyOf(part, 'TZOFFSETFROM'))) ?? offset;
  const rule = recurrenceRule(textOf(propertyOf(part, 'RRULE')));
  const until = rule?.until === null || rule === null ? null : wallTime(rule.until, null);
  const upTo = until === null ? UP_TO : until.wall + (until.zone === 'utc' ? before : 0);
  const walls = rule === null ? [start.wall] : [...recurringDays(rule, start.wall, upTo)];
  const added = propertiesOf(part, 'RDATE').flatMap(({ value }) => value.split(',').map((one) => wallTime(one, null)));
  for (const one of added) if (one !== null) walls.push(one.wall + (one.zone === 'utc' ? before : 0));
  return walls.map((wall) => ({ wall, before, offset }));
}

/** `+0100`, `-05:00` or `+013045` in milliseconds. */
export function offsetOf(text: string): number | null {
  const match = /^([+-])(\d{2}):?(\d{2})(?::?(\d{2}))?$/.exec(text.trim());
  if (match === null) return null;
  const size = (Number(match[2]) * 60 + Number(match[3])) * 60 + Number(match[4] ?? 0);
  return (match[1] === '-' ? -size : size) * 1_000;
}
