import type { Dated, Direction, InteractionRecord, PersonMention } from '#vocabulary';
import { hash64 } from '../text/hash64.js';
import { folded, tidy } from '../text/tidy.js';
import type { RowFlag } from '../parsed-row.js';
import { htmlToText } from './html-to-text.js';
import { inMailOpportunity } from './inmail-opportunity.js';
import { kept, linkedInFile, repeated, setAside, unreadableDate, type Cells, type RowOutcome } from './linkedin-file.js';
import { linkedInMoment } from './linkedin-moment.js';
import type { LinkedInReading } from './linkedin-reading.js';
import { mentionOf, recipientsOf } from './mention.js';
import { nameOfText, namesOfList } from './person-name.js';
import { profileSlug } from './profile-slug.js';

export const MESSAGE_COLUMNS = {
  conversation: 'conversationid',
  from: 'from',
  senderUrl: 'senderprofileurl',
  to: 'to',
  recipientUrls: 'recipientprofileurls',
  date: 'date',
  subject: 'subject',
  content: 'content',
  direction: 'direction',
  folder: 'folder',
  isMessageDraft: 'ismessagedraft',
  isConversationDraft: 'isconversationdraft',
};
export type MessageColumn = keyof typeof MESSAGE_COLUMNS;

/** What was written over LinkedIn, one row a message. */
export const messages = linkedInFile<MessageColumn>({
  names: ['messages'],
  columns: MESSAGE_COLUMNS,
  required: ['from', 'to', 'date', 'content'],
  isTold: 'by header',
  read(cells, reading) {
    const out = leftOut(cells);
    if (out !== null) return out;
    const at = linkedInMoment(cells('date'));
    if (at === null) return unreadableDate(cells('date'));
    const direction = directionOf(cells, reading);
    const counterparts = counterpartsOf(direction, cells, reading);
    const [first, ...others] = counterparts ?? [];
    if (first === undefined) {
      return setAside('NOBODY_NAMED', 'The other member has left LinkedIn, or the message went to the owner alone.');
    }
    const message = messageOf(cells, at, direction, [first, ...others]);
    if (reading.isRepeated(message.sourceKey)) return repeated();
    const lead = inMailOpportunity(message, reading);
    return kept([message, ...(lead === null ? [] : [lead]), ...reading.ownerRecord()], unsureFlags(cells, reading));
  },
});

function leftOut(cells: Cells<MessageColumn>): RowOutcome | null {
  if (isYes(cells('isMessageDraft')) || isYes(cells('isConversationDraft'))) {
    return setAside('DRAFT', 'The message was never sent.');
  }
  if (cells('folder').toUpperCase() === 'SPAM') return setAside('SPAM', 'LinkedIn filed the message as spam.');
  const isFromLinkedIn = /^linkedin(?: (?!member\b).*)?$/i.test(cells('from')) && profileSlug(cells('senderUrl')) === null;
  return isFromLinkedIn ? setAside('NOT_A_PERSON', 'The message is from LinkedIn itself.') : null;
}

function isYes(text: string): boolean {
  return /^(?:true|yes|y|1)$/i.test(text);
}

/** The export says it itself until 2018; since then the sender is the owner or is not. */
function directionOf(cells: Cells<MessageColumn>, reading: LinkedInReading): Direction {
  const told = cells('direction').toUpperCase();
  if (told === 'OUTGOING') return 'out';
  if (told === 'INCOMING') return 'in';
  const sender = nameOfText(cells('from'))?.full ?? null;
  return reading.isOwner(profileSlug(cells('senderUrl')), sender) ? 'out' : 'in';
}

function counterpartsOf(
  direction: Direction,
  cells: Cells<MessageColumn>,
  reading: LinkedInReading,
): readonly PersonMention[] | null {
  const recipients = recipientsOf(cells('to'), cells('recipientUrls'), reading);
  if (direction === 'out') return recipients;
  const author = mentionOf(profileSlug(cells('senderUrl')), cells('from'), reading);
  if (author === null) return null;
  // Until 2018 the only recipient of what came in is the owner, by whatever name.
  const others = recipients.length === 1 && cells('direction') !== '' ? [] : recipients;
  return [author, ...others.filter((other) => keyOfMention(other) !== keyOfMention(author))];
}

function keyOfMention({ personas, name }: PersonMention): string {
  return personas[0]?.value ?? folded(name?.full ?? '');
}

function messageOf(
  cells: Cells<MessageColumn>,
  at: Dated,
  direction: Direction,
  counterparts: readonly [PersonMention, ...PersonMention[]],
): InteractionRecord {
  const text = htmlToText(cells('content'));
  const subject = tidy(cells('subject'));
  const thread = cells('conversation') || participantsOf(cells);
  const sender = profileSlug(cells('senderUrl')) ?? folded(cells('from'));
  // Line breaks were flattened to blanks for years and are not any more, so neither counts.
  const content = hash64(text.replace(/\s+/g, ''));
  return {
    kind: 'interaction',
    sourceKey: `linkedin:message:${thread}:${at.at.toISOString().slice(0, 19)}:${sender}:${content}`,
    at,
    channel: 'message',
    direction,
    counterparts,
    threadKey: `linkedin:thread:${thread}`,
    subject: subject === '' ? null : subject,
    text: text === '' ? null : text,
  };
}

/** Exports until 2018 know no conversations: the same people are one. */
function participantsOf(cells: Cells<MessageColumn>): string {
  return [...new Set([cells('from'), ...namesOfList(cells('to'))].map(folded))].sort().join('+');
}

function unsureFlags(cells: Cells<MessageColumn>, reading: LinkedInReading): readonly RowFlag[] {
  if (!reading.owner.isUnsure || cells('direction') !== '') return [];
  return [{ code: 'OWNER_UNSURE', reason: 'Nothing in the archive says who its owner is; who wrote to whom is our best guess.' }];
}
