import type { InteractionRecord } from '#vocabulary';
import type { ArchiveFile } from '../archive-file.js';
import { CSV_FAULT_REASONS, type CsvRow } from '../csv/csv-row.js';
import { nullIfUnreadable } from '../guarded-bytes.js';
import { fileSetAside } from '../one-row-file.js';
import type { ParsedRow, RowFlag } from '../parsed-row.js';
import type { ReadContext } from '../read-context.js';
import { recognizedFiles } from '../recognized-files.js';
import { kept, problem, repeated, type RowOutcome, setAside } from '../row-outcome.js';
import { rowsUntilDamage } from '../rows-until-damage.js';
import { SeenKeys } from '../seen-keys.js';
import { folded } from '../text/tidy.js';
import { eventNameOf } from './event-name.js';
import type { Guest, Presence } from './guest.js';
import { type GuestFile, guestFileOf, openGuests } from './guest-file.js';
import { GuestSurvey } from './guest-survey.js';
import { emailsOf, personOfGuest } from './records-of-guest.js';

const CELL_LENGTH_MAX = 1_048_576;
const LEFT_OUT: Readonly<Partial<Record<Presence, readonly [string, string]>>> = {
  'said no': ['NOT_ATTENDING', 'They called off, or their place was given back.'],
  'no show': ['NOT_ATTENDING', 'They did not come.'],
  undecided: ['NOT_CONFIRMED', 'They were invited or asked for a place; nothing was settled.'],
};

interface EventsReading {
  readonly context: ReadContext;
  readonly seen: SeenKeys;
}

/** Reads lists of guests, of any of the platforms: people, and the events they shared with the owner. */
export async function* readEvents(files: readonly ArchiveFile[], context: ReadContext): AsyncGenerator<ParsedRow> {
  const { known, others } = await recognizedFiles(files, guestFileOf);
  const reading = { context, seen: new SeenKeys() };
  for (const one of known) yield* rowsUntilDamage(one.file, readGuests(one, reading));
  for (const file of others) yield fileSetAside(file, 'FILE_UNKNOWN', 'The file is no list of guests.');
}

async function* readGuests(guests: GuestFile, reading: EventsReading): AsyncGenerator<ParsedRow> {
  const survey = await surveyed(guests, reading.context.defaultCountry);
  const table = await openGuests(guests);
  if (table === null) return;
  for await (const rows of table.rows) {
    for (const row of rows) {
      const provenance = { file: guests.file.name, line: row.line };
      yield { ...outcomeOf(row, table.read, guests, survey, reading), provenance };
    }
  }
}

/** Addresses first: whom they belong to decides who is who among those present. */
async function surveyed(guests: GuestFile, defaultCountry: string | null): Promise<GuestSurvey> {
  const survey = new GuestSurvey();
  await eachGuest(guests, (guest) => survey.learnAddresses(guest)).catch(nullIfUnreadable);
  await eachGuest(guests, (guest) => survey.learnPresence(guest, defaultCountry)).catch(nullIfUnreadable);
  return survey;
}

async function eachGuest(guests: GuestFile, learn: (guest: Guest) => void): Promise<null> {
  const table = await openGuests(guests);
  if (table === null) return null;
  for await (const rows of table.rows) for (const row of rows) if (isReadable(row)) learn(table.read(row.cells));
  return null;
}

function isReadable({ cells, fault }: CsvRow): boolean {
  return fault === null && cells.every((cell) => cell.length <= CELL_LENGTH_MAX);
}

function outcomeOf(
  row: CsvRow,
  read: (cells: readonly string[]) => Guest,
  { file, list }: GuestFile,
  survey: GuestSurvey,
  { context, seen }: EventsReading,
): RowOutcome {
  if (row.fault !== null) return problem(row.fault, CSV_FAULT_REASONS[row.fault]);
  if (!isReadable(row)) return problem('CELL_TOO_LONG', 'A cell of this row is longer than a megabyte.');
  if (row.cells.every((cell) => cell.trim() === '')) return setAside('EMPTY_ROW', 'The row is empty.');
  const guest = survey.withOwnAddress(read(row.cells));
  const leftOut = LEFT_OUT[guest.presence];
  if (leftOut !== undefined) return setAside(...leftOut);
  if (emailsOf(guest).some((address) => context.ownerEmails?.includes(address))) {
    return setAside('OWN_ACCOUNT', 'The guest is the owner.');
  }
  const name = guest.event.name ?? eventNameOf(file.name);
  const person = personOfGuest(list.platform, guest, name, context.defaultCountry);
  if (person === null) return setAside('NOBODY_NAMED', 'The row has neither a name nor an address.');
  if (seen.isRepeated(person.sourceKey)) return repeated();
  const shared = sharedEvent(list.platform, guest, name, survey, context);
  if (shared === null || seen.isRepeated(shared.key)) return kept([person]);
  return shared.meeting === null ? kept([person], [CROWD]) : kept([person, shared.meeting]);
}

const CROWD: RowFlag = {
  code: 'CROWD',
  reason: 'More than 50 people came, too many to have met each other; the event is no exchange.',
};

/** The event as one meeting with everybody who was there, which the first of its guests brings. */
function sharedEvent(
  platform: string,
  guest: Guest,
  name: string | null,
  survey: GuestSurvey,
  { readAt }: ReadContext,
): { readonly key: string; readonly meeting: InteractionRecord | null } | null {
  const attendance = survey.attendanceOf(guest, readAt ?? null);
  if (attendance === null) return null;
  const event = `${platform}:event:${guest.event.id ?? folded(guest.event.name ?? '')}`;
  if (attendance === 'too many') return { key: event, meeting: null };
  const key = `${event}:${attendance.at.at.toISOString()}`;
  const what = { channel: 'meeting', direction: 'both', threadKey: null, subject: name, text: null } as const;
  const meeting = { kind: 'interaction', sourceKey: key, at: attendance.at, counterparts: attendance.people, ...what } as const;
  return { key, meeting };
}
