import { folded, tidy } from '../text/tidy.js';
import { hash64 } from '../text/hash64.js';
import type { Property } from '../vcard/property.js';
import { type CalendarComponent, propertiesOf, propertyOf, textOf } from './calendar-component.js';
import { type RecurrenceRule, recurrenceRule } from './recurrence-rule.js';
import { type WallTime, wallTime } from './wall-time.js';

/** A VEVENT, taken apart as far as it is needed. */
export interface CalendarEvent {
  readonly line: number;
  /** The event's name for itself, or made of when and what where it has none. */
  readonly uid: string;
  readonly sequence: number;
  readonly summary: string | null;
  readonly start: WallTime | null;
  /** What DTSTART says, for telling the owner what could not be read. */
  readonly startText: string;
  /** Which occurrence of a series this stands in for; null for the series or a single event. */
  readonly replaces: WallTime | null;
  readonly rules: readonly RecurrenceRule[];
  /** There is a rule that could not be read, so the series is known by its first day alone. */
  readonly hasUnreadableRule: boolean;
  readonly added: readonly WallTime[];
  readonly excluded: readonly WallTime[];
  readonly isCancelled: boolean;
  /** The latest moment the event says it was made or changed, as wall-clock time in Greenwich; null where it says none. */
  readonly stampedAt: number | null;
  readonly people: readonly Property[];
}

const UID_LENGTH_MAX = 200;
const LISTED_DAYS_MAX = 5_000;

export function calendarEvent(component: CalendarComponent): CalendarEvent {
  const startProperty = propertyOf(component, 'DTSTART');
  const startText = startProperty?.value.trim() ?? '';
  const summary = tidy(textOf(propertyOf(component, 'SUMMARY')));
  const ruleTexts = propertiesOf(component, 'RRULE').map(({ value }) => value);
  const rules = ruleTexts.flatMap((text) => recurrenceRule(text) ?? []);
  return {
    line: component.line,
    uid: uidOf(textOf(propertyOf(component, 'UID')), `${startText}|${folded(summary)}`),
    sequence: Number(propertyOf(component, 'SEQUENCE')?.value) || 0,
    summary: summary === '' ? null : summary,
    start: startProperty === null ? null : (timesOf(startProperty)[0] ?? null),
    startText,
    replaces: propertiesOf(component, 'RECURRENCE-ID').flatMap(timesOf)[0] ?? null,
    rules,
    hasUnreadableRule: rules.length < ruleTexts.length,
    added: propertiesOf(component, 'RDATE').flatMap(timesOf).slice(0, LISTED_DAYS_MAX),
    excluded: propertiesOf(component, 'EXDATE').flatMap(timesOf).slice(0, LISTED_DAYS_MAX),
    isCancelled: /^CANCELL?ED$/i.test(textOf(propertyOf(component, 'STATUS'))),
    stampedAt: latestStamp(component),
    people: [...propertiesOf(component, 'ORGANIZER'), ...propertiesOf(component, 'ATTENDEE')],
  };
}

function uidOf(text: string, otherwise: string): string {
  if (text === '') return `#${hash64(otherwise)}`;
  return text.length > UID_LENGTH_MAX ? `#${hash64(text)}` : text;
}

/** The moments of a property: several after commas, and of a period its beginning. */
function timesOf({ value, parameters }: Property): WallTime[] {
  const zone = parameters.get('TZID')?.join(',').trim() ?? null;
  return value.split(/[,;\n]/).flatMap((one) => wallTime(one.split('/', 1)[0] ?? '', zone) ?? []);
}

function latestStamp(component: CalendarComponent): number | null {
  const stamps = ['DTSTAMP', 'CREATED', 'LAST-MODIFIED'].flatMap((name) => propertiesOf(component, name).flatMap(timesOf));
  return stamps.length === 0 ? null : Math.max(...stamps.map(({ wall }) => wall));
}
