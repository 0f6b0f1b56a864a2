import { WINDOWS_ZONES } from './windows-zones.js';

/** Names come from files, so the memory of them is bounded. */
const zones = new Map<string, string | null>();
const offsets = new Map<string, Intl.DateTimeFormat | null>();

/**
 * The zone of the IANA database that a name means: itself, with the prefixes of Mozilla, Evolution and others off; one of
 * Windows; or null for names of a program's own.
 */
export function zoneOfName(name: string): string | null {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const zone = foundZone(name);
  if (zones.size < 1_000) zones.set(name, zone);
  return zone;
}

function foundZone(name: string): string | null {
  const bare = name
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
  const parts = bare.split('/').filter((part) => part !== '');
  // The zone comes last, in one to three parts: `/freeassociation.sourceforge.net/Tzfile/America/Argentina/Salta`.
  for (const length of [3, 2, 1]) {
    const candidate = parts.slice(-length).join('/');
    if (parts.length >= length && candidate.length > 2 && isIana(candidate)) return candidate;
  }
  return WINDOWS_ZONES.get(bare.toLowerCase()) ?? null;
}

const DAY = 86_400_000;
/** Days of one zone whose offset is remembered: three centuries. */
const DAYS_MAX = 110_000;
const midnights = new Map<string, Map<number, number>>();

/**
 * Milliseconds a zone is ahead of Greenwich at a moment. `zone` is a name `zoneOfName` gave. A day that begins and ends with
 * one offset has it all day long; only on the others is the moment itself asked for, since Intl takes its time.
 */
export function offsetAt(zone: string, at: number): number {
  const day = Math.floor(at / DAY);
  const begins = offsetAtMidnight(zone, day);
  return begins === offsetAtMidnight(zone, day + 1) ? begins : measuredOffset(zone, at);
}

function offsetAtMidnight(zone: string, day: number): number {
  const known = midnights.get(zone) ?? new Map<number, number>();
  const before = known.get(day);
  if (before !== undefined) return before;
  const offset = measuredOffset(zone, day * DAY);
  if (known.size < DAYS_MAX) known.set(day, offset);
  if (midnights.size < 1_000) midnights.set(zone, known);
  return offset;
}

function measuredOffset(zone: string, at: number): number {
  const format = formatOf(zone);
  if (format === null) return 0;
  const said = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => said.get(type) ?? 0;
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour') % 24, part('minute'), part('second'));
  return wall - Math.floor(at / 1_000) * 1_000;
}

/** Abbreviations such as `EST` and offsets such as `+05` are taken by Intl, too, but programs mean other things by them. */
function isIana(name: string): boolean {
  return (
    (name.includes('/') || /^(?:UTC|GMT|Japan|Singapore|Israel|Turkey|Egypt|Iran|Poland|Portugal|Cuba)$/.test(name)) &&
    formatOf(name) !== null
  );
}

function formatOf(zone: string): Intl.DateTimeFormat | null {
  const known = offsets.get(zone);
  if (known !== undefined) return known;
  let format: Intl.DateTimeFormat | null = null;
  try {
    const digits = {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    } as const;
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...digits });
  } catch {
    // Intl has no other way to say that it knows no such zone.
  }
  // Names come from files, so the memory of them is bounded.
  if (offsets.size < 1_000) offsets.set(zone, format);
  return format;
}
