import type { Dated } from '#vocabulary';
import { type CalendarComponent, propertyOf, textOf } from './calendar-component.js';
import type { WallTime } from './wall-time.js';
import { zoneOfFile, type ZoneOfFile } from './zone-of-file.js';
import { offsetAt, zoneOfName } from './zone-of-name.js';

const ZONES_MAX = 2_000;

/**
 * The zones of a file, by name. A name of the IANA database means that zone whatever the file describes under it, since
 * programs write the rules of one year only; other names mean what the file describes, else what Windows does.
 */
export class CalendarZones {
  readonly #described = new Map<string, ZoneOfFile | string>();

  /** Takes a VTIMEZONE, wherever in the file it stands. */
  learn(component: CalendarComponent): void {
    const name = textOf(propertyOf(component, 'TZID'));
    const location = zoneOfName(textOf(propertyOf(component, 'X-LIC-LOCATION')));
    const zone = location ?? zoneOfFile(component);
    if (zone !== null && !this.#described.has(name) && this.#described.size < ZONES_MAX) this.#described.set(name, zone);
  }

  /** The moment a wall-clock time means. Without a zone anybody knows it stays what it is, as nobody's. */
  dated({ wall, isDay, zone }: WallTime): Dated {
    if (isDay) return { at: new Date(wall), precision: 'day', zone: 'unknown' };
    const precision = wall % 60_000 === 0 ? 'minute' : 'second';
    if (zone === 'utc') return { at: new Date(wall), precision, zone: 'utc' };
    const offset = zone === null ? null : this.#offset(zone.named, wall);
    if (offset === null) return { at: new Date(wall), precision, zone: 'unknown' };
    return { at: new Date(wall - offset), precision, zone: 'offset' };
  }

  isKnown(name: string): boolean {
    return this.#offset(name, 0) !== null;
  }

  #offset(name: string, wall: number): number | null {
    const named = name.includes('/') ? zoneOfName(name) : null;
    const zone = named ?? this.#described.get(name) ?? zoneOfName(name);
    if (zone === null || zone === undefined) return offsetInWords(name);
    if (typeof zone !== 'string') return zone.offsetAtWall(wall);
    // The offset of a moment near by, then that of the moment itself: twice is enough but for the hour that is skipped.
    return offsetAt(zone, wall - offsetAt(zone, wall));
  }
}

/** `(UTC+01:00) Amsterdam, Berlin`, `GMT+0200`, `UTC-3`: an offset that knows no summer, which is better than none. */
function offsetInWords(name: string): number | null {
  const match = /^\(?(?:UTC|GMT)\s*([+-])\s*(\d{1,2})[:.]?(\d{2})?\b/i.exec(name.trim());
  if (match === null) return /^(?:\(?(?:UTC|GMT)\)?|Z)\b/i.test(name.trim()) ? 0 : null;
  const size = (Number(match[2]) * 60 + Number(match[3] ?? 0)) * 60_000;
  return match[1] === '-' ? -size : size;
}
