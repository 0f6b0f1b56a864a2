import type { Dated } from '#vocabulary';
import { emailAddress } from '../traces/email-address.js';
import { isRobotAddress } from '../traces/robot-address.js';
import { hash64 } from '../text/hash64.js';
import type { CalendarComponent } from './calendar-component.js';
import { calendarEvent, type CalendarEvent } from './calendar-event.js';
import { CalendarZones } from './calendar-zones.js';
import { addressOf } from './people-of-event.js';
import type { WallTime } from './wall-time.js';

/** Different addresses counted to find the owner's; more than anybody meets. */
const COUNTED_MAX = 100_000;
/** The owner is in all of their meetings, but some programs leave them out of some. */
const SHARE_OF_MEETINGS_MIN = 0.6;
const MEETINGS_MIN = 3;

/**
 * What has to be known of all calendars before the first event is read: zones that are described behind their use, which
 * occurrences stand elsewhere in a version of their own, which version of an event is the newest, and who the owner is.
 * Holds fingerprints and addresses, never events.
 */
export class CalendarSurvey {
  readonly zones = new CalendarZones();
  readonly #owners = new Set<string>();
  readonly #meetingsOf = new Map<string, number>();
  #meetings = 0;
  /** A calendar says itself whose it is. */
  #isNamed = false;
  readonly #replacing: { readonly uid: string; readonly time: WallTime }[] = [];
  #replaced: ReadonlySet<string> | null = null;
  readonly #newest = new Map<string, number>();
  #latest: number | null = null;

  constructor(ownerEmails: readonly string[]) {
    for (const address of ownerEmails) this.#owners.add(address.toLowerCase());
  }

  /** A property of a calendar: Google names it after its owner's address, Outlook says it outright. */
  learnCalendar(name: string, value: string): void {
    const address = /^X-(?:WR-CALNAME|OWNER|WR-CALID|MS-OLK-OWNER)$/.test(name) ? emailAddress(value) : null;
    const isWhole =
      address !== null &&
      value
        .trim()
        .toLowerCase()
        .replace(/^mailto:/, '') === address;
    if (!isWhole || isRobotAddress(address)) return;
    this.#owners.add(address);
    this.#isNamed = true;
  }

  learnComponent(component: CalendarComponent): void {
    if (component.name === 'VTIMEZONE') this.zones.learn(component);
    if (component.name !== 'VEVENT') return;
    const event = calendarEvent(component);
    if (event.replaces !== null) this.#replacing.push({ uid: event.uid, time: event.replaces });
    const key = versionKey(event);
    this.#newest.set(key, Math.max(event.sequence, this.#newest.get(key) ?? 0));
    const said = [event.stampedAt, event.rules.length === 0 ? (event.start?.wall ?? null) : null];
    for (const moment of said) if (moment !== null) this.#latest = Math.max(moment, this.#latest ?? moment);
    const addresses = new Set(event.people.flatMap((person) => addressOf(person) ?? []));
    if (addresses.size < 2) return;
    this.#meetings++;
    for (const address of addresses) {
      const count = this.#meetingsOf.get(address) ?? 0;
      if (count > 0 || this.#meetingsOf.size < COUNTED_MAX) this.#meetingsOf.set(address, count + 1);
    }
  }

  /** The latest moment any event speaks of; series are not counted, since theirs may never end. */
  latest(): Date {
    return new Date(this.#latest ?? 0);
  }

  /**
   * Whether an occurrence of a series stands elsewhere in a version of its own. Asked when every zone is known: the series
   * and its exception may speak of the same moment in different zones.
   */
  isReplaced(uid: string, at: Dated): boolean {
    this.#replaced ??= new Set(this.#replacing.map(({ uid: series, time }) => occurrenceKey(series, this.zones.dated(time))));
    if (this.#replaced.size === 0) return false;
    const day: Dated = { at: new Date(`${at.at.toISOString().slice(0, 10)}T00:00:00Z`), precision: 'day', zone: 'unknown' };
    return this.#replaced.has(occurrenceKey(uid, at)) || this.#replaced.has(occurrenceKey(uid, day));
  }

  isOutdated(event: CalendarEvent): boolean {
    return event.sequence < (this.#newest.get(versionKey(event)) ?? 0);
  }

  /** The owner's addresses, and whether they are more than a guess that found nobody. */
  owner(): { readonly addresses: ReadonlySet<string>; readonly isUnsure: boolean } {
    const isSeen = [...this.#owners].some((address) => this.#meetingsOf.has(address));
    const guessed = isSeen || this.#isNamed ? null : this.#everywhere();
    const addresses = new Set([...this.#owners, ...(guessed === null ? [] : [guessed])]);
    return { addresses, isUnsure: !isSeen && !this.#isNamed && guessed === null };
  }

  /** Who is in most meetings, if nobody else is in as many. */
  #everywhere(): string | null {
    let best: string | null = null;
    let most = 0;
    let isAlone = false;
    for (const [address, count] of this.#meetingsOf) {
      if (isRobotAddress(address) || count < most) continue;
      isAlone = count > most;
      best = address;
      most = count;
    }
    return isAlone && most >= MEETINGS_MIN && most >= this.#meetings * SHARE_OF_MEETINGS_MIN ? best : null;
  }
}

/** A day and the midnight it begins with are two. */
function occurrenceKey(uid: string, { at, precision }: Dated): string {
  return hash64(`${uid}\n${at.getTime()}${precision === 'day' ? ' day' : ''}`);
}

function versionKey({ uid, replaces }: CalendarEvent): string {
  return hash64(`${uid}\n${replaces === null ? '' : replaces.wall}`);
}
