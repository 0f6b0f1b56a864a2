import { DAY, HOUR, type Moment } from '../days.js';
import type { Exchange } from '../exchanges/exchange.js';
import { mixed } from '../exchanges/message-text.js';
import type { SampleNetwork } from '../invent-network.js';
import type { SamplePerson } from '../people/person.js';
import { repeatable, type SampleFile } from '../sample-file.js';
import { writeEvent, type SampleEvent } from './write-event.js';

/** The owner's calendar, and how many meetings with others a reader finds in it. */
export interface SampleCalendar {
  readonly file: SampleFile;
  readonly meetings: number;
}

/** One exchange in so many ends in a meeting. */
const MET_AFTER_EVERY = 25;
const COFFEES_MAX = 12;

/**
 * The calendar of the network as Google exports it: a meeting some days after every 25th exchange, a monthly coffee with a
 * first acquaintance with one month moved, and entries that concern nobody else. Everything lies before the export.
 */
export function calendar(network: SampleNetwork): SampleCalendar {
  const met = network.exchanges
    .filter((exchange) => isMeeting(exchange, network))
    .map((exchange) => meetingAfter(exchange, network));
  const coffees = coffeesOf(network);
  const alone = met.filter((_, index) => index % 5 === 0).map((event) => aloneAfter(event));
  const events = [...coffees.events, ...met, ...alone];
  return {
    file: {
      name: `Takeout/Calendar/${network.owner.emails[0]}.ics`,
      pieces: repeatable(() => pieces(events, network)),
      truth: { rows: events.length, anonymous: alone.length, spam: 0, unreadable: 0, repeated: 0 },
    },
    meetings: met.length + coffees.meetings,
  };
}

function* pieces(events: readonly SampleEvent[], { owner }: SampleNetwork): Generator<string> {
  yield ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Sample//EN', `X-WR-CALNAME:${owner.emails[0]}`, ''].join('\r\n');
  for (const event of events) yield writeEvent(event, owner);
  yield 'END:VCALENDAR\r\n';
}

function isMeeting({ conversation, dialogueSeed, place, at }: Exchange, { people, exportedAt }: SampleNetwork): boolean {
  if (conversation.people.length === 0 || mixed(dialogueSeed, 500 + place) % MET_AFTER_EVERY !== 0) return false;
  return at + 5 * DAY < exportedAt.getTime() && conversation.people.every((index) => people[index]?.legibility === 'plain');
}

function meetingAfter({ conversation, dialogueSeed, place, at }: Exchange, { people }: SampleNetwork): SampleEvent {
  return {
    uid: `${dialogueSeed.toString(16)}.${place}@calendar.example`,
    at: hourOf(at + 3 * DAY),
    with: conversation.people.flatMap((index) => people[index] ?? []),
    summary: 'Catching up, over coffee',
    rule: null,
    moved: null,
  };
}

function aloneAfter({ uid, at }: SampleEvent): SampleEvent {
  return { uid: `alone-${uid}`, at: at + DAY, with: [], summary: 'Dentist', rule: null, moved: null };
}

/** A series of twelve months, and the third of them a day later: a series and its exception are two entries. */
function coffeesOf({ people, exportedAt }: SampleNetwork): {
  readonly events: readonly SampleEvent[];
  readonly meetings: number;
} {
  const friend = people.find((person: SamplePerson) => person.legibility === 'plain');
  if (friend === undefined) return { events: [], meetings: 0 };
  const first = hourOf(exportedAt.getTime() - 400 * DAY);
  const series = {
    uid: 'coffee@calendar.example',
    at: first,
    with: [friend],
    summary: 'Monthly coffee',
    rule: coffeeRule(),
    moved: null,
  };
  const third = first + 56 * DAY;
  return { events: [{ ...series, rule: null, at: third + DAY, moved: third }, series], meetings: COFFEES_MAX };
}

function coffeeRule(): string {
  return `FREQ=WEEKLY;INTERVAL=4;COUNT=${COFFEES_MAX}`;
}

function hourOf(at: Moment): Moment {
  return Math.floor(at / HOUR) * HOUR;
}
