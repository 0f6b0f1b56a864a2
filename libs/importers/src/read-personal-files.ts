import type { ArchiveFile } from './archive-file.js';
import { CalendarSurvey } from './calendar/calendar-survey.js';
import { type CalendarReading, looksLikeCalendar, readCalendar, surveyCalendar } from './calendar/read-calendar.js';
import { FeedReading } from './feeds/feed-reading.js';
import { looksLikeFeed, readFeed } from './feeds/read-feeds.js';
import { guardedBytes, nullIfUnreadable } from './guarded-bytes.js';
import { headOf } from './head-of.js';
import { isTable } from './linkedin/linkedin-source.js';
import { looksLikeMail } from './mailbox/looks-like-mail.js';
import { MailSurvey } from './mailbox/mail-survey.js';
import { type MailReading, readMailbox, surveyMailbox } from './mailbox/read-mailbox.js';
import type { ParsedRow } from './parsed-row.js';
import type { ReadContext } from './read-context.js';
import { readMappedTable } from './read-tables.js';
import { rowsUntilDamage } from './rows-until-damage.js';
import { Fingerprints } from './text/hash64.js';
import { looksLikeVcard, readVcard } from './vcard/read-vcard.js';

type FileKind = 'vcard' | 'table' | 'calendar' | 'mail' | 'feed' | null;

interface PersonalFile {
  readonly file: ArchiveFile;
  readonly kind: FileKind;
}

/** People before what passed between them. */
const ORDER: readonly FileKind[] = ['vcard', 'table', 'feed', 'calendar', 'mail', null];

/**
 * Reads what people keep for themselves: address books, calendars, mail and feeds, of any program, several kinds in one archive, as
 * Google's Takeout has them.
 */
export async function* readPersonalFiles(
  files: readonly ArchiveFile[],
  context: ReadContext,
  hasTables: boolean,
): AsyncGenerator<ParsedRow> {
  const known: PersonalFile[] = [];
  for (const file of files) known.push({ file, kind: await kindOf(file, hasTables) });
  const reading = {
    calendar: await surveyedCalendars(known, context),
    mail: await surveyedMail(known, context),
    feeds: new FeedReading(),
  };
  const seen = new Fingerprints();
  for (const kind of ORDER) {
    for (const { file } of known.filter((one) => one.kind === kind)) {
      for await (const row of rowsUntilDamage(file, rowsOf(file, kind, context, reading))) yield onlyOnce(row, kind, seen);
    }
  }
}

async function kindOf(file: ArchiveFile, hasTables: boolean): Promise<FileKind> {
  const head = await headOf(file).catch(nullIfUnreadable);
  if (head === null) return null;
  if (looksLikeVcard(head)) return 'vcard';
  if (looksLikeCalendar(head)) return 'calendar';
  if (looksLikeFeed(head)) return 'feed';
  if (looksLikeMail(head)) return 'mail';
  return hasTables && isTable(file.name) ? 'table' : null;
}

async function surveyedCalendars(known: readonly PersonalFile[], context: ReadContext): Promise<CalendarReading> {
  const survey = new CalendarSurvey(context.ownerEmails ?? []);
  for (const { file, kind } of known) {
    if (kind === 'calendar') await surveyCalendar(file, survey).catch(nullIfUnreadable);
  }
  return { survey, horizon: context.readAt ?? survey.latest(), seen: new Fingerprints(), isOwnerStated: false };
}

async function surveyedMail(known: readonly PersonalFile[], context: ReadContext): Promise<MailReading> {
  const survey = new MailSurvey(context.ownerEmails ?? []);
  for (const { file, kind } of known) {
    if (kind === 'mail' && !survey.isFull()) await surveyMailbox(file, survey).catch(nullIfUnreadable);
  }
  return { owner: survey.owner(), keepsText: context.keepsMailText ?? false, seen: new Fingerprints(), stated: new Set() };
}

interface Reading {
  readonly calendar: CalendarReading;
  readonly mail: MailReading;
  readonly feeds: FeedReading;
}

function rowsOf(
  file: ArchiveFile,
  kind: FileKind,
  { defaultCountry, columnMapping }: ReadContext,
  reading: Reading,
): AsyncIterable<ParsedRow> {
  switch (kind) {
    case 'vcard':
      return readVcard(guardedBytes(file), { file: file.name, defaultCountry, encoding: file.encoding });
    case 'table':
      return readMappedTable(file, columnMapping, { file: file.name, defaultCountry, encoding: file.encoding });
    case 'calendar':
      return readCalendar(file, reading.calendar);
    case 'feed':
      return readFeed(file, reading.feeds);
    case 'mail':
      return readMailbox(file, reading.mail);
    case null:
      return unknownFile(file);
  }
}

async function* unknownFile(file: ArchiveFile): AsyncGenerator<ParsedRow> {
  // What broke while it was recognised breaks again here, and is reported.
  await headOf(file);
  const reason = 'The file is no address book, no calendar, no feed and no mail.';
  yield { kind: 'setAside', code: 'FILE_UNKNOWN', reason, provenance: { file: file.name, line: 1 } };
}

/** Address books hold one person several times, once for every label they carry; the first of equals is kept. */
function onlyOnce(row: ParsedRow, kind: FileKind, seen: Fingerprints): ParsedRow {
  if (row.kind !== 'kept' || kind === 'calendar' || kind === 'mail' || seen.add(JSON.stringify(row.records))) return row;
  return { kind: 'setAside', code: 'DUPLICATE_ROW', reason: 'The same entry stands above.', provenance: row.provenance };
}
