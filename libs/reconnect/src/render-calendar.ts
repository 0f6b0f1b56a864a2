import { addDays, type CalendarDate } from '#vocabulary';

/** One entry of the feed: a moment of half an hour, or a whole day. */
export type FeedEvent = {
  /** Stays the same as long as the event is the same one, so that calendars change it instead of adding another. */
  readonly id: string;
  readonly changedAt: Date;
  readonly title: string;
  readonly details: string;
} & ({ readonly at: Date } | { readonly on: CalendarDate });

const MINUTES_PER_SLATE = 30;
const OCTETS_PER_LINE_MAX = 75;

/** The private calendar feed, as RFC 5545 writes it. */
export function renderCalendar(events: readonly FeedEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tieline//Reconnect//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Tieline',
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function eventLines(event: FeedEvent): string[] {
  const when =
    'at' in event
      ? [`DTSTART:${utc(event.at)}`, `DTEND:${utc(new Date(event.at.getTime() + MINUTES_PER_SLATE * 60_000))}`]
      : [`DTSTART;VALUE=DATE:${compact(event.on)}`, `DTEND;VALUE=DATE:${compact(addDays(event.on, 1))}`];
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}@tieline`,
    `DTSTAMP:${utc(event.changedAt)}`,
    ...when,
    `SUMMARY:${escaped(event.title)}`,
    `DESCRIPTION:${escaped(event.details)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function utc(moment: Date): string {
  return moment.toISOString().replace(/[-:]|\.\d{3}/gu, '');
}

function compact(day: CalendarDate): string {
  return day.replaceAll('-', '');
}

/** Control characters other than the newline are not allowed in a text at all. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/[\\;,]/gu, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');
}

/** Lines end after 75 octets of UTF-8 and go on after a blank; no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > OCTETS_PER_LINE_MAX) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
