import type { Dated, InteractionRecord, OwnerRecord, SourceRecord } from '#vocabulary';
import type { ArchiveFile } from '../archive-file.js';
import { guardedBytes } from '../guarded-bytes.js';
import type { ParsedRow, RowFlag } from '../parsed-row.js';
import type { Fingerprints } from '../text/hash64.js';
import type { CalendarComponent } from './calendar-component.js';
import { calendarEvent, type CalendarEvent } from './calendar-event.js';
import type { CalendarSurvey } from './calendar-survey.js';
import { occurrences } from './occurrences.js';
import { peopleOfEvent, type PeopleOfEvent } from './people-of-event.js';
import { readComponents } from './read-components.js';

/** An all-hands meeting is an audience; nobody comes to know the others there. */
const OTHERS_MAX = 50;

/** What one reading of calendars has met so far: the same meeting stands in the calendar of each who shares it. */
export interface CalendarReading {
  readonly survey: CalendarSurvey;
  /** Meetings after it have not taken place. */
  readonly horizon: Date;
  readonly seen: Fingerprints;
  isOwnerStated: boolean;
}

type Outcome =
  | { readonly kind: 'kept'; readonly records: readonly [SourceRecord, ...SourceRecord[]]; readonly flags: readonly RowFlag[] }
  | { readonly kind: 'setAside' | 'problem'; readonly code: string; readonly reason: string };

/** Looks through a calendar for what has to be known before its first event is read. */
export async function surveyCalendar(file: ArchiveFile, survey: CalendarSurvey): Promise<void> {
  for await (const outcome of readComponents(guardedBytes(file))) {
    if (outcome.kind === 'calendar') survey.learnCalendar(outcome.property.name, outcome.property.value);
    else if (outcome.kind === 'component') survey.learnComponent(outcome.component);
  }
}

/** Reads a surveyed calendar: one row for each event, task and note of it. */
export async function* readCalendar(file: ArchiveFile, reading: CalendarReading): AsyncGenerator<ParsedRow> {
  for await (const outcome of readComponents(guardedBytes(file), file.encoding)) {
    if (outcome.kind === 'problem') {
      const { code, reason, line } = outcome;
      yield { kind: 'problem', code, reason, provenance: { file: file.name, line } };
    } else if (outcome.kind === 'component' && outcome.component.name !== 'VTIMEZONE') {
      const read = outcomeOf(outcome.component, reading);
      yield { ...read, provenance: { file: file.name, line: outcome.component.line } };
    }
  }
}

function outcomeOf(component: CalendarComponent, reading: CalendarReading): Outcome {
  if (component.name !== 'VEVENT') return setAside('NOT_A_MEETING', 'Tasks, notes and free hours are no meetings.');
  const event = calendarEvent(component);
  const { survey, seen } = reading;
  if (event.start === null) return withoutStart(event);
  if (survey.isOutdated(event)) return setAside('OUTDATED', 'A newer version of the same event stands in the calendar.');
  if (event.isCancelled) return setAside('CANCELLED', 'The meeting was called off.');
  const { addresses, isUnsure } = survey.owner();
  const people = peopleOfEvent(event.people, (address) => addresses.has(address));
  if (people.hasOwnerDeclined) return setAside('OWNER_DECLINED', 'The owner said no to the meeting.');
  if (people.others.length === 0) return setAside('NOBODY_ELSE', 'Nobody but the owner takes part.');
  if (people.others.length > OTHERS_MAX) {
    return setAside('CROWD', `${people.others.length} people take part, too many to have met each other.`);
  }
  const { moments, isCut } = occurrences(event, event.start, survey.zones, reading.horizon);
  const isSeries = event.rules.length > 0 || event.added.length > 0;
  const meetings = moments
    .filter((at) => event.replaces !== null || !isSeries || !survey.isReplaced(event.uid, at))
    .map((at) => meetingOf(event, at, keyOf(event, isSeries ? at : null, survey), people));
  const fresh = meetings.filter(({ sourceKey }) => seen.add(sourceKey));
  const [first, ...others] = fresh;
  if (first !== undefined) {
    return {
      kind: 'kept',
      records: [first, ...others, ...ownerRecord(people, reading)],
      flags: flagsOf(event, isCut, isUnsure, survey),
    };
  }
  if (meetings.length > 0) return setAside('DUPLICATE_ROW', 'The same meeting stands above.');
  return moments.length > 0
    ? setAside('OUTDATED', 'Each meeting of the series stands elsewhere in a version of its own.')
    : setAside('NOT_YET', 'The meeting has not taken place yet.');
}

function withoutStart({ startText }: CalendarEvent): Outcome {
  if (startText === '') return { kind: 'problem', code: 'DATE_MISSING', reason: 'The event does not say when it begins.' };
  return { kind: 'problem', code: 'DATE_UNREADABLE', reason: `"${startText.slice(0, 60)}" is no moment a calendar knows.` };
}

function meetingOf(event: CalendarEvent, at: Dated, sourceKey: string, { others }: PeopleOfEvent): InteractionRecord {
  const [first, ...more] = others;
  if (first === undefined) throw new RangeError('A meeting with nobody is none.');
  return {
    kind: 'interaction',
    sourceKey,
    at,
    channel: 'meeting',
    direction: 'both',
    counterparts: [first, ...more],
    threadKey: `calendar:${event.uid}`,
    subject: event.summary,
    text: null,
  };
}

/** An occurrence keeps its key when it is moved: the moment in it is the one the series had for it. */
function keyOf(event: CalendarEvent, at: Dated | null, { zones }: CalendarSurvey): string {
  const moment = event.replaces === null ? at : zones.dated(event.replaces);
  return moment === null ? `calendar:${event.uid}` : `calendar:${event.uid}:${moment.at.toISOString()}`;
}

function flagsOf(event: CalendarEvent, isCut: boolean, isUnsure: boolean, { zones }: CalendarSurvey): RowFlag[] {
  const flags: RowFlag[] = [];
  const zone = event.start?.zone;
  if (isUnsure) {
    flags.push({
      code: 'OWNER_UNSURE',
      reason: 'Nothing in the calendar says whose it is, so its owner may be among the people.',
    });
  }
  if (event.hasUnreadableRule) {
    flags.push({ code: 'RULE_UNREADABLE', reason: 'How the event repeats could not be read; only its first day was taken.' });
  }
  if (isCut) flags.push({ code: 'SERIES_CUT', reason: 'The series is longer than 2,000 meetings; the latest were taken.' });
  if (typeof zone === 'object' && zone !== null && !zones.isKnown(zone.named)) {
    flags.push({
      code: 'ZONE_UNKNOWN',
      reason: `Nobody knows the zone "${zone.named.slice(0, 60)}"; the hour is taken as written.`,
    });
  }
  return flags;
}

/** The owner's address, once: the first meeting that shows it states it. */
function ownerRecord({ owner }: PeopleOfEvent, reading: CalendarReading): OwnerRecord[] {
  if (reading.isOwnerStated || owner === null) return [];
  reading.isOwnerStated = true;
  const persona = { kind: 'email', value: owner } as const;
  return [{ kind: 'owner', sourceKey: `owner:email:${owner}`, statement: { about: 'persona', persona } }];
}

function setAside(code: string, reason: string): Outcome {
  return { kind: 'setAside', code, reason };
}

/** Whether a file begins as a calendar does, whatever its name says. Looks at the first 4 kB. */
export function looksLikeCalendar(head: Uint8Array): boolean {
  const start = String.fromCharCode(...head.subarray(0, 4096)).replaceAll('\0', '');
  return /(?:^|[\r\n]|\u00ff\u00fe|\u00fe\u00ff|\u00ef\u00bb\u00bf)\s*BEGIN\s*:\s*(?:VCALENDAR|VEVENT)\b/i.test(start);
}
