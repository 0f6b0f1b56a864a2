import type { Dated, OwnerRecord } from '#vocabulary';
import type { ArchiveFile } from '../archive-file.js';
import { guardedBytes } from '../guarded-bytes.js';
import type { LeftOutRow, ParsedRow, RowFlag } from '../parsed-row.js';
import type { Fingerprints } from '../text/hash64.js';
import { leftOutMail } from './left-out-mail.js';
import { boxesOfLabels, boxOfPath, type MailBox } from './mail-box.js';
import { fieldOf, mailHeader, type MailHeader } from './mail-header.js';
import { mailMoment, momentOfReceived } from './mail-moment.js';
import { type MailOwner, type MailSurvey } from './mail-survey.js';
import { mailText } from './mail-text.js';
import { type MailSource, MboxSplitter } from './mbox-splitter.js';
import { messageRecord, peopleOfMail } from './message-record.js';
import { withoutWrapping } from './without-wrapping.js';

/** A letter to more people is a mailing. */
const OTHERS_MAX = 50;
/** Of a body as much is read as a person writes; attachments come behind it. */
const BODY_BYTES_MAX = 1_048_576;

/** What one reading of mailboxes has met so far: the same message lies in several folders. */
export interface MailReading {
  readonly owner: MailOwner;
  readonly keepsText: boolean;
  readonly seen: Fingerprints;
  readonly stated: Set<string>;
}

/** Looks through a mailbox for its owner, as far as is needed. */
export async function surveyMailbox(file: ArchiveFile, survey: MailSurvey): Promise<void> {
  const place = boxOfPath(file.name);
  for await (const message of messagesOf(file, 0)) {
    survey.learn(mailHeader(message.header), place);
    if (survey.isFull()) return;
  }
}

/** Reads a mailbox or a message: one row for each message. Content never makes it throw. */
export async function* readMailbox(file: ArchiveFile, reading: MailReading): AsyncGenerator<ParsedRow> {
  const place = boxOfPath(file.name);
  for await (const message of messagesOf(file, reading.keepsText ? BODY_BYTES_MAX : 0)) {
    yield await rowOf(message, file.name, place, reading);
  }
}

async function* messagesOf(file: ArchiveFile, bodyBytesMax: number): AsyncGenerator<MailSource> {
  const splitter = new MboxSplitter(bodyBytesMax);
  for await (const chunk of withoutWrapping(guardedBytes(file))) yield* splitter.push(chunk);
  yield* splitter.finish();
}

async function rowOf(source: MailSource, file: string, place: MailBox | null, reading: MailReading): Promise<ParsedRow> {
  const provenance = { file, line: source.line };
  const leave = (kind: LeftOutRow['kind'], code: string, reason: string): ParsedRow => ({ kind, code, reason, provenance });
  const header = mailHeader(source.header);
  if (header.size === 0) return leave('problem', 'HEADER_NOT_FOUND', 'Nothing here says who wrote to whom.');
  const boxes = new Set([...boxesOfLabels(fieldOf(header, 'x-gmail-labels')), ...(place === null ? [] : [place])]);
  const { addresses, isUnsure } = reading.owner;
  const people = peopleOfMail(header, (address) => addresses.has(address), boxes.has('sent'));
  const out = leftOutMail(header, boxes, people.direction === 'out' ? null : (people.author?.address ?? null));
  if (out !== null) return leave('setAside', out.code, out.reason);
  if (people.author === null) return leave('problem', 'SENDER_UNREADABLE', senderUnreadable(header));
  if (people.others.length === 0) return leave('setAside', 'NOBODY_ELSE', 'The message went to nobody but its sender.');
  if (people.others.length > OTHERS_MAX) {
    return leave('setAside', 'CROWD', `${people.others.length} people were written to at once, as in a mailing.`);
  }
  const when = momentOf(header, source);
  if (when === null) return leave('problem', ...unreadableDate(header));
  const text = source.body === null ? null : await mailText(source.header, source.body);
  const record = messageRecord(header, when.at, people, text);
  if (!reading.seen.add(record.sourceKey)) return leave('setAside', 'DUPLICATE_ROW', 'The same message stands above.');
  const flags = [...when.flags, ...(isUnsure ? [OWNER_UNSURE] : []), ...(source.isCut ? [HEADER_CUT] : [])];
  const records = [record, ...ownerRecords(reading)] as const;
  return flags.length === 0 ? { kind: 'kept', records, provenance } : { kind: 'kept', records, provenance, flags };
}

const OWNER_UNSURE: RowFlag = {
  code: 'OWNER_UNSURE',
  reason: 'Nothing in the mail says whose it is; who wrote to whom is our best guess.',
};
const HEADER_CUT: RowFlag = { code: 'HEADER_TOO_LONG', reason: 'The header is longer than 256 kB; its end was not read.' };
const DATE_OF_ARRIVAL: RowFlag = {
  code: 'DATE_OF_ARRIVAL',
  reason: 'The message does not say when it was written; the moment it arrived was taken.',
};

/** When it was written, by its own word; else when it arrived. */
function momentOf(header: MailHeader, { envelope }: MailSource): { at: Dated; flags: readonly RowFlag[] } | null {
  const written = mailMoment(fieldOf(header, 'date'));
  if (written !== null) return { at: written, flags: [] };
  const arrived = momentOfReceived(fieldOf(header, 'received')) ?? mailMoment(envelope);
  return arrived === null ? null : { at: arrived, flags: [DATE_OF_ARRIVAL] };
}

function unreadableDate(header: MailHeader): [code: string, reason: string] {
  const text = fieldOf(header, 'date');
  if (text === '') return ['DATE_MISSING', 'The message does not say when it was written.'];
  return ['DATE_UNREADABLE', `"${text.slice(0, 60)}" is no date mail is written with.`];
}

function senderUnreadable(header: MailHeader): string {
  const text = fieldOf(header, 'from');
  return text === '' ? 'The message names no sender.' : `"${text.slice(0, 60)}" is no address anyone could answer.`;
}

/** Each address of the owner, once: the first message states it that is kept. */
function ownerRecords({ owner, stated }: MailReading): OwnerRecord[] {
  if (owner.isUnsure || stated.size > 0) return [];
  return [...owner.addresses].map((value) => {
    stated.add(value);
    return {
      kind: 'owner',
      sourceKey: `owner:email:${value}`,
      statement: { about: 'persona', persona: { kind: 'email', value } },
    };
  });
}
