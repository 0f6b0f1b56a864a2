import type { Dated } from '#vocabulary';
import type { CalendarEvent } from './calendar-event.js';
import type { CalendarZones } from './calendar-zones.js';
import type { RecurrenceRule } from './recurrence-rule.js';
import { recurringDays } from './recurring-days.js';
import { type WallTime, wallTime } from './wall-time.js';

const DAY = 86_400_000;
/** A meeting every working day of eight years; of what goes on longer the latest are kept. */
const OCCURRENCES_MAX = 2_000;

export interface Occurrences {
  /** Ascending, none after the horizon. */
  readonly moments: readonly Dated[];
  /** There were more before those. */
  readonly isCut: boolean;
}

/**
 * When a series takes place, up to a moment. A series is a matter of clocks on walls: ten o'clock stays ten when summer
 * time begins; so days are found first and turned into moments afterwards.
 */
export function occurrences(event: CalendarEvent, start: WallTime, zones: CalendarZones, horizon: Date): Occurrences {
  const excluded = new Set(event.excluded.map((one) => (one.isDay ? `day ${one.wall}` : momentKey(zones, one))));
  const upTo = horizon.getTime() + DAY;
  const found = new Map<number, Dated>();
  const add = (time: WallTime) => {
    const dated = zones.dated(time);
    if (dated.at > horizon || excluded.has(momentKey(zones, time)) || excluded.has(dayKey(time))) return;
    found.set(dated.at.getTime(), dated);
  };
  for (const rule of event.rules) {
    for (const wall of recurringDays(rule, start.wall, upTo)) {
      if (isAfter(rule, { ...start, wall }, zones)) break;
      add({ ...start, wall });
    }
  }
  if (event.rules.length === 0) add(start);
  for (const time of event.added) add(time);
  const moments = [...found.values()].sort((one, other) => one.at.getTime() - other.at.getTime());
  return { moments: moments.slice(-OCCURRENCES_MAX), isCut: moments.length > OCCURRENCES_MAX };
}

/** An UNTIL in Greenwich is a moment; a day or a time without zone is on the same wall as the series. */
function isAfter(rule: RecurrenceRule, time: WallTime, zones: CalendarZones): boolean {
  const until = rule.until === null ? null : wallTime(rule.until, null);
  if (until === null) return false;
  if (until.isDay) return time.wall >= until.wall + DAY;
  return until.zone === 'utc' && !time.isDay ? zones.dated(time).at.getTime() > until.wall : time.wall > until.wall;
}

function momentKey(zones: CalendarZones, time: WallTime): string {
  return `at ${zones.dated(time).at.getTime()}`;
}

function dayKey({ wall }: WallTime): string {
  return `day ${Math.floor(wall / DAY) * DAY}`;
}
