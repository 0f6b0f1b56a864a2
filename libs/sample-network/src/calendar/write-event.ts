import { HOUR, type Moment } from '../days.js';
import type { SampleOwner, SamplePerson } from '../people/person.js';

export interface SampleEvent {
  readonly uid: string;
  readonly at: Moment;
  /** Everybody but the owner. */
  readonly with: readonly SamplePerson[];
  readonly summary: string;
  /** How it repeats, as the format says it; null for once. */
  readonly rule: string | null;
  /** The moment of a series this one stands in for; null for no exception. */
  readonly moved: Moment | null;
}

const OCTETS_PER_LINE = 75;

/** One VEVENT with CR LF line ends, folded at 75 octets between letters (RFC 5545 §3.1). */
export function writeEvent(event: SampleEvent, owner: SampleOwner): string {
  const guest = (name: string, address: string) =>
    `ATTENDEE;PARTSTAT=ACCEPTED;CN=${name.replace(/[";:,]/g, '')}:mailto:${address}`;
  const lines = [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${stamp(event.at)}`,
    `DTSTART:${stamp(event.at)}`,
    `DTEND:${stamp(event.at + HOUR)}`,
    ...(event.moved === null ? [] : [`RECURRENCE-ID:${stamp(event.moved)}`]),
    ...(event.rule === null ? [] : [`RRULE:${event.rule}`]),
    ...(event.with.length === 0 ? [] : [guest(`${owner.given} ${owner.family}`, owner.emails[0])]),
    ...event.with.map(({ given, family, email }) => guest(`${given} ${family}`, email)),
    `SUMMARY:${event.summary.replace(/[\\;,]/g, (letter) => `\\${letter}`)}`,
    'STATUS:CONFIRMED',
    'END:VEVENT',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** `20260302T100500Z`. */
function stamp(at: Moment): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function folded(line: string): string {
  const encoder = new TextEncoder();
  let written = '';
  let octets = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > OCTETS_PER_LINE) {
      written += '\r\n ';
      octets = 1;
    }
    written += letter;
    octets += size;
  }
  return written;
}
