import type { Dated, Direction, InteractionRecord, PersonMention } from '#vocabulary';
import { hash64OfWords } from '../text/hash64.js';
import { folded, tidy } from '../text/tidy.js';
import type { RowFlag } from '../parsed-row.js';
import { htmlToText } from '../text/html-to-text.js';
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
    const sender = { slug: profileSlug(cells('senderUrl')), name: cells('from') };
    const out = leftOut(cells, sender);
    if (out !== null) return out;
    const at = linkedInMoment(cells('date'));
    if (at === null) return unreadableDate(cells('date'));
    const told = cells('direction').toUpperCase();
    const direction = directionOf(told, sender, reading);
    const [first, ...others] = counterpartsOf(direction, sender, cells, reading);
    if (first === undefined) {
      return setAside('NOBODY_NAMED', 'The other member has left LinkedIn, or the message went to the owner alone.');
    }
    const message = messageOf(cells, at, direction, sender, [first, ...others]);
    if (reading.isRepeated(message.sourceKey)) return repeated();
    const lead = inMailOpportunity(message, reading);
    const isGuess = reading.owner.isUnsure && told === '';
    return kept([message, ...(lead === null ? [] : [lead]), ...reading.ownerRecord()], isGuess ? [OWNER_UNSURE] : []);
  },
});

const OWNER_UNSURE: RowFlag = {
  code: 'OWNER_UNSURE',
  reason: 'Nothing in the archive says who its owner is; who wrote to whom is our best guess.',
};

interface Sender {
  readonly slug: string | null;
  readonly name: string;
}

function leftOut(cells: Cells<MessageColumn>, { slug, name }: Sender): RowOutcome | null {
  if (isYes(cells('isMessageDraft')) || isYes(cells('isConversationDraft'))) {
    return setAside('DRAFT', 'The message was never sent.');
  }
  if (cells('folder').toUpperCase() === 'SPAM') return setAside('SPAM', 'LinkedIn filed the message as spam.');
  const isFromLinkedIn = slug === null && /^linkedin(?: (?!member\b).*)?$/i.test(name);
  return isFromLinkedIn ? setAside('NOT_A_PERSON', 'The message is from LinkedIn itself.') : null;
}

function isYes(text: string): boolean {
  return /^(?:true|yes|y|1)$/i.test(text);
}

/** The export says it itself until 2018; since then the sender is the owner or is not. */
function directionOf(told: string, { slug, name }: Sender, reading: LinkedInReading): Direction {
  if (told === 'OUTGOING') return 'out';
  if (told === 'INCOMING') return 'in';
  return reading.isOwner(slug, nameOfText(name)?.full ?? null) ? 'out' : 'in';
}

function counterpartsOf(
  direction: Direction,
  { slug, name }: Sender,
  cells: Cells<MessageColumn>,
  reading: LinkedInReading,
): readonly PersonMention[] {
  const recipients = recipientsOf(cells('to'), cells('recipientUrls'), reading);
  if (direction === 'out') return recipients;
  const author = mentionOf(slug, name);
  if (author === null) return [];
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
  sender: Sender,
  counterparts: readonly [PersonMention, ...PersonMention[]],
): InteractionRecord {
  const text = htmlToText(cells('content'));
  const subject = tidy(cells('subject'));
  const thread = cells('conversation') || participantsOf(cells);
  const who = sender.slug ?? folded(sender.name);
  // Line breaks were flattened to blanks for years and are not any more, so neither counts.
  const content = hash64OfWords(text);
  return {
    kind: 'interaction',
    sourceKey: `linkedin:message:${thread}:${at.at.toISOString().slice(0, 19)}:${who}:${content}`,
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
