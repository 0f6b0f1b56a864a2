import { calendarDate, isRefusal, refused, type Refusal } from '#vocabulary';
import type { ArchiveFile } from './archive-file.js';
import type { ColumnMapping } from './csv-mapping/column-role.js';
import { guessMapping } from './csv-mapping/guess-mapping.js';
import { openMappedTable } from './csv-mapping/open-mapped-table.js';
import { looksLikeCalendar } from './calendar/read-calendar.js';
import type { EventPlatform } from './events/guest.js';
import { recognizeEvents } from './events/guest-file.js';
import { looksLikeFeed } from './feeds/read-feeds.js';
import { filesOfPeople } from './files-of-people.js';
import { UnreadableBytes } from './guarded-bytes.js';
import { headOf } from './head-of.js';
import { latestDate, linkedInEra } from './linkedin/linkedin-era.js';
import { fileByName } from './linkedin/linkedin-files.js';
import { isTable, linkedInSource, type LinkedInSource } from './linkedin/linkedin-source.js';
import { withSnapshotTables } from './linkedin/snapshot-pages.js';
import { looksLikeMail } from './mailbox/looks-like-mail.js';
import { firstRowsOf } from './read-tables.js';
import { isTielineExport } from './tieline/read-tieline.js';
import { type ChatPlatform, recognizeChats } from './chats/recognize-chats.js';
import { recognizeSocial, type SocialPlatform } from './recognize-social.js';
import { recognizeTracker } from './trackers/recognize-tracker.js';
import type { TrackerPlatform } from './trackers/tracker-table.js';
import { looksLikeVcard } from './vcard/read-vcard.js';

export type Platform =
  | 'linkedin'
  | 'vcard'
  | 'csv'
  | 'calendar'
  | 'feeds'
  | 'mailbox'
  | 'tieline'
  | ChatPlatform
  | EventPlatform
  | SocialPlatform
  | TrackerPlatform;

/** An archive whose maker is known. */
export interface RecognizedArchive {
  readonly platform: Platform;
  /** The generation of the platform's format, in words; null where there is only one, or the files do not tell. */
  readonly era: string | null;
  /** When the archive was made: from its name where that says so, else the latest day seen in it, else null. */
  readonly exportedAt: Date | null;
  /** Every file a person put there; what operating systems leave behind is not among them. */
  readonly files: readonly ArchiveFile[];
  /** The name of the ZIP or folder, where reading needs it: some chats are named nowhere else. */
  readonly cameAs?: string;
  /** For a table nobody's export looks like: what its columns are taken to mean, for the owner to correct. */
  readonly csv: TableToMap | null;
}

export interface TableToMap {
  readonly headers: readonly string[];
  readonly sampleRows: readonly (readonly string[])[];
  readonly mapping: ColumnMapping;
}

export type ArchiveRefusalCode = 'ARCHIVE_AS_HTML' | 'ARCHIVE_EMPTY' | 'ARCHIVE_UNKNOWN' | 'ARCHIVE_DAMAGED';

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
    return (
      (await asTieline(files, outerName)) ??
      (await asChats(files, outerName)) ??
      (await asSocial(files, outerName)) ??
      (await asEvents(files, outerName)) ??
      (await asLinkedIn(files, outerName)) ??
      (await asTracker(files, outerName)) ??
      (await asPersonal(files, outerName)) ??
      (await asTable(files, outerName))
    );
  } catch (fault) {
    if (!(fault instanceof UnreadableBytes)) throw fault;
    return refused('ARCHIVE_DAMAGED', fault.reason);
  }
}

/** First of all: our export holds an address book and tables besides. */
async function asTieline(files: readonly ArchiveFile[], outerName: string): Promise<RecognizedArchive | null> {
  if (!(await isTielineExport(files))) return null;
  return { platform: 'tieline', era: null, exportedAt: dayInName(outerName), files, csv: null };
}

async function asSocial(
  files: readonly ArchiveFile[],
  outerName: string,
): Promise<RecognizedArchive | Refusal<ArchiveRefusalCode> | null> {
  const social = await recognizeSocial(files);
  if (social === null || isRefusal(social)) return social;
  const { platform, era } = social;
  return { platform, era, exportedAt: dayInName(outerName) ?? social.exportedAt, files, csv: null };
}

async function asChats(
  files: readonly ArchiveFile[],
  outerName: string,
): Promise<RecognizedArchive | Refusal<ArchiveRefusalCode> | null> {
  const platform = await recognizeChats(files);
  if (platform === null || isRefusal(platform)) return platform;
  return { platform, era: null, exportedAt: dayInName(outerName), files, cameAs: outerName, csv: null };
}

/** Before tables of any kind: lists of guests look like tables of contacts. */
async function asEvents(files: readonly ArchiveFile[], outerName: string): Promise<RecognizedArchive | null> {
  const platform = await recognizeEvents(files);
  return platform === null ? null : { platform, era: null, exportedAt: dayInName(outerName), files, csv: null };
}

async function asLinkedIn(given: readonly ArchiveFile[], outerName: string): Promise<RecognizedArchive | null> {
  const files = await withSnapshotTables(given);
  const sources: LinkedInSource[] = [];
  for (const file of files) sources.push(await linkedInSource(file));
  const isRead = sources.some(({ as, headers }) => as !== null && headers !== null);
  const named = files.filter(({ name }) => isTable(name) && fileByName(name).reasonNotNeeded !== null);
  if (!isRead && named.length < NAMES_OF_LINKEDIN_MIN) return null;
  const exportedAt = dayInName(outerName) ?? latestDate(sources);
  return { platform: 'linkedin', era: linkedInEra(sources), exportedAt, files, csv: null };
}

/** By its own columns: a table that nobody knows is left to the owner's word. */
async function asTracker(files: readonly ArchiveFile[], outerName: string): Promise<RecognizedArchive | null> {
  const platform = await recognizeTracker(files);
  return platform === null ? null : { platform, era: null, exportedAt: dayInName(outerName), files, csv: null };
}

/** What people keep for themselves: the first kind met names the archive, and every kind in it is read. */
async function asPersonal(
  files: readonly ArchiveFile[],
  outerName: string,
): Promise<RecognizedArchive | Refusal<ArchiveRefusalCode> | null> {
  for (const file of files) {
    const head = await headOf(file);
    if (isOutlookData(head)) {
      return refused(
        'ARCHIVE_UNKNOWN',
        `${file.name} is a data file of Outlook. Mail programs such as Thunderbird turn it into an mbox.`,
      );
    }
    const platform = personalPlatform(head);
    if (platform !== null) return { platform, era: null, exportedAt: dayInName(outerName), files, csv: null };
  }
  return null;
}

/** A `.pst` or `.ost` begins with `!BDN`. */
function isOutlookData(head: Uint8Array): boolean {
  return head[0] === 0x21 && head[1] === 0x42 && head[2] === 0x44 && head[3] === 0x4e;
}

function personalPlatform(head: Uint8Array): Platform | null {
  if (looksLikeVcard(head)) return 'vcard';
  if (looksLikeCalendar(head)) return 'calendar';
  if (looksLikeFeed(head)) return 'feeds';
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
    `${outerName} is none of the exports Tieline reads: one of its own, a LinkedIn, X, Mastodon, Bluesky, GitHub, Facebook or Instagram archive, an exported chat, a vCard file, a calendar, mail, a feed or a list of feeds, a list of guests of Luma, Eventbrite or Meetup, an export of a job tracker or contact program, or a CSV table of contacts.`,
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
