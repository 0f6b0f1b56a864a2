import type { ArchiveFile } from '../archive-file.js';
import { normalizedHeader } from '../csv-mapping/header-signature.js';
import type { CsvRow } from '../csv/csv-row.js';
import { openTable } from '../csv/read-table.js';
import { EVENTBRITE_LIST } from '../eventbrite/eventbrite-list.js';
import { guardedBytes, nullIfUnreadable } from '../guarded-bytes.js';
import { LUMA_LIST } from '../luma/luma-list.js';
import { MEETUP_LIST } from '../meetup/meetup-list.js';
import type { EventPlatform, Guest, GuestList } from './guest.js';

const LISTS: readonly GuestList[] = [LUMA_LIST, MEETUP_LIST, EVENTBRITE_LIST];
/** A list with a column for each question a host may ask has no more. */
const COLUMNS_MAX = 1_000;

/** A file that is a list of guests. */
export interface GuestFile {
  readonly file: ArchiveFile;
  readonly list: GuestList;
}

/** Null for every file that is none. Meetup calls a text with tabs `.xls`. */
export async function guestFileOf(file: ArchiveFile): Promise<GuestFile | null> {
  if (!/(?:^|\/)[^./]*$|\.(?:csv|tsv|txt|xls)$/i.test(file.name)) return null;
  let found: GuestList | undefined;
  const table = await openTable(guardedBytes(file), (cells) => {
    const names = namesOf(cells);
    const list = LISTS.find((one) => one.isHeader(names));
    found ??= list;
    return list !== undefined;
  });
  return table === null || found === undefined ? null : { file, list: found };
}

/** Whose list of guests the first one of an archive is; null where there is none. */
export async function recognizeEvents(files: readonly ArchiveFile[]): Promise<EventPlatform | null> {
  for (const file of files) {
    const guests = await guestFileOf(file).catch(nullIfUnreadable);
    if (guests !== null) return guests.list.platform;
  }
  return null;
}

interface Guests {
  readonly read: (cells: readonly string[]) => Guest;
  readonly rows: AsyncIterable<readonly CsvRow[]>;
}

export async function openGuests({ file, list }: GuestFile): Promise<Guests | null> {
  const table = await openTable(guardedBytes(file), (cells) => list.isHeader(namesOf(cells)), file.encoding);
  return table === null ? null : { read: list.reader(table.headers), rows: table.rows };
}

function namesOf(cells: readonly string[]): string[] {
  return cells.length > COLUMNS_MAX ? [] : cells.map(normalizedHeader);
}
