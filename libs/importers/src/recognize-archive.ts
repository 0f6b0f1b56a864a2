import { calendarDate, refused, type Refusal } from '#vocabulary';
import type { ArchiveFile } from './archive-file.js';
import type { ColumnMapping } from './csv-mapping/column-role.js';
import { guessMapping } from './csv-mapping/guess-mapping.js';
import { openMappedTable } from './csv-mapping/open-mapped-table.js';
import { looksLikeCalendar } from './calendar/read-calendar.js';
import { filesOfPeople } from './files-of-people.js';
import { UnreadableBytes } from './guarded-bytes.js';
import { headOf } from './head-of.js';
import { latestDate, linkedInEra } from './linkedin/linkedin-era.js';
import { fileByName } from './linkedin/linkedin-files.js';
import { isTable, linkedInSource, type LinkedInSource } from './linkedin/linkedin-source.js';
import { looksLikeMail } from './mailbox/looks-like-mail.js';
import { firstRowsOf } from './read-tables.js';
import { looksLikeVcard } from './vcard/read-vcard.js';

export type Platform = 'linkedin' | 'vcard' | 'csv' | 'calendar' | 'mailbox';

/** An archive whose maker is known. */
export interface RecognizedArchive {
  readonly platform: Platform;
  /** The generation of the platform's format, in words; null where there is only one, or the files do not tell. */
  readonly era: string | null;
  /** When the archive was made: from its name where that says so, else the latest day seen in it, else null. */
  readonly exportedAt: Date | null;
  /** Every file a person put there; what operating systems leave behind is not among them. */
  readonly files: readonly ArchiveFile[];
  /** For a table nobody's export looks like: what its columns are taken to mean, for the owner to correct. */
  readonly csv: TableToMap | null;
}

export interface TableToMap {
  readonly headers: readonly string[];
  readonly sampleRows: readonly (readonly string[])[];
  readonly mapping: ColumnMapping;
}

export type ArchiveRefusalCode = 'ARCHIVE_EMPTY' | 'ARCHIVE_UNKNOWN' | 'ARCHIVE_DAMAGED';

/** So many files with names of the export and nothing else we know are LinkedIn's all the same. */
const NAMES_OF_LINKEDIN_MIN = 2;

/**
 * Says which platform made an archive, by what its files hold; the name it came under is no evidence.
 *
 * @param outerName the name of the ZIP or folder: read for the day of the export only
 */
export async function recognizeArchive(
  given: readonly ArchiveFile[],
  outerName: string,
): Promise<RecognizedArchive | Refusal<ArchiveRefusalCode>> {
  const files = filesOfPeople(given);
  if (files.length === 0 || files.every(({ size }) => size === 0)) {
    return refused('ARCHIVE_EMPTY', `There is nothing in ${outerName}.`);
  }
  try {
    return (await asLinkedIn(files, outerName)) ?? (await asPersonal(files, outerName)) ?? (await asTable(files, outerName));
  } catch (fault) {
    if (!(fault instanceof UnreadableBytes)) throw fault;
    return refused('ARCHIVE_DAMAGED', fault.reason);
  }
}

async function asLinkedIn(files: readonly ArchiveFile[], outerName: string): Promise<RecognizedArchive | null> {
  const sources: LinkedInSource[] = [];
  for (const file of files) sources.push(await linkedInSource(file));
  const isRead = sources.some(({ as, headers }) => as !== null && headers !== null);
  const named = files.filter(({ name }) => isTable(name) && fileByName(name).reasonNotNeeded !== null);
  if (!isRead && named.length < NAMES_OF_LINKEDIN_MIN) return null;
  const exportedAt = dayInName(outerName) ?? latestDate(sources);
  return { platform: 'linkedin', era: linkedInEra(sources), exportedAt, files, csv: null };
}

/** What people keep for themselves: the first kind met names the archive, and every kind in it is read. */
async function asPersonal(files: readonly ArchiveFile[], outerName: string): Promise<RecognizedArchive | null> {
  for (const file of files) {
    const head = await headOf(file);
    const platform = personalPlatform(head);
    if (platform !== null) return { platform, era: null, exportedAt: dayInName(outerName), files, csv: null };
  }
  return null;
}

function personalPlatform(head: Uint8Array): Platform | null {
  if (looksLikeVcard(head)) return 'vcard';
  if (looksLikeCalendar(head)) return 'calendar';
  return looksLikeMail(head) ? 'mailbox' : null;
}

async function asTable(
  files: readonly ArchiveFile[],
  outerName: string,
): Promise<RecognizedArchive | Refusal<ArchiveRefusalCode>> {
  for (const file of files.filter(({ name }) => isTable(name))) {
    const table = await openMappedTable(file);
    if (table === null) continue;
    const sampleRows = await firstRowsOf(table);
    const csv = { headers: table.headers, sampleRows, mapping: guessMapping(table.headers, sampleRows) };
    if (!isTableLike(csv)) continue;
    return { platform: 'csv', era: null, exportedAt: dayInName(outerName), files, csv };
  }
  return refused(
    'ARCHIVE_UNKNOWN',
    `${outerName} is none of the exports Tieline reads: a LinkedIn archive, a vCard file, a calendar, mail, or a CSV table of contacts.`,
  );
}

/** Either we know a column, or the rows are as wide as the header: bytes that only look like letters are neither. */
function isTableLike({ headers, sampleRows, mapping }: TableToMap): boolean {
  if (mapping.columns.some(({ role }) => role !== 'ignore')) return true;
  return sampleRows.filter((cells) => cells.length === headers.length).length * 2 >= sampleRows.length;
}

/** `Basic_LinkedInDataExport_12-05-2025.zip` has the month first; `contacts-2025-12-05.csv` says it as everyone else. */
function dayInName(name: string): Date | null {
  const american = /(?<!\d)(\d{2})-(\d{2})-(\d{4})(?!\d)/.exec(name);
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(name);
  const day =
    american === null
      ? calendarDate(Number(iso?.[1]), Number(iso?.[2]), Number(iso?.[3]))
      : calendarDate(Number(american[3]), Number(american[1]), Number(american[2]));
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}
