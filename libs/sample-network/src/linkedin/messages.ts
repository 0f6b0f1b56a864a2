import type { Exchange } from '../exchanges/exchange.js';
import { messageText, mixed } from '../exchanges/message-text.js';
import { nameOf } from '../people/person.js';
import type { SampleFile } from '../sample-file.js';
import { csvFile } from './csv-file.js';
import { secondUtc } from './date-shapes.js';
import { type ExportView, profileUrl } from './export-view.js';

interface Party {
  readonly name: string;
  readonly given: string;
  readonly url: string;
}

const IN_2021 = [
  'CONVERSATION ID',
  'CONVERSATION TITLE',
  'FROM',
  'SENDER PROFILE URL',
  'TO',
  'DATE',
  'SUBJECT',
  'CONTENT',
  'FOLDER',
];
const IN_2026 = [...IN_2021.slice(0, 5), 'RECIPIENT PROFILE URLS', ...IN_2021.slice(5), 'ATTACHMENTS'];
const ONE_REPEATED_IN = 640;
const ONE_UNREADABLE_IN = 5000;

/** `messages.csv`, newest first; a few rows stand there twice, a few have no date. */
export function messagesFile(view: ExportView): SampleFile {
  const told = view.network.exchanges.filter((exchange) => exchange.at <= view.exportedAt).reverse();
  const countOf = (isSo: (exchange: Exchange) => boolean) => told.filter(isSo).length;
  const [repeated, unreadable] = [countOf(isRepeated), countOf(isUnreadable)];
  return csvFile({
    name: 'messages.csv',
    preamble: '',
    header: view.era === '2026' ? IN_2026 : IN_2021,
    rows: () => rows(told, view),
    truth: { rows: told.length + repeated, anonymous: countOf(isAnonymous), spam: countOf(isSpam), unreadable, repeated },
    quotes: view.era === '2026' ? 'all' : 'needed',
  });
}

function* rows(told: readonly Exchange[], view: ExportView): Generator<string[]> {
  for (const exchange of told) {
    const cells = cellsOf(exchange, view);
    yield cells;
    if (isRepeated(exchange)) yield cells;
  }
}

function signOf({ dialogueSeed, place }: Exchange): number {
  return mixed(dialogueSeed, 100 + place);
}

/** Only messages that are nothing else are repeated or unreadable, so that each row has one fate. */
function isOrdinary(exchange: Exchange): boolean {
  return exchange.sender !== 'recruiter';
}

function isUnreadable(exchange: Exchange): boolean {
  return isOrdinary(exchange) && signOf(exchange) % ONE_UNREADABLE_IN === 0;
}

function isRepeated(exchange: Exchange): boolean {
  return isOrdinary(exchange) && !isUnreadable(exchange) && signOf(exchange) % ONE_REPEATED_IN === 1;
}

function isAnonymous(exchange: Exchange): boolean {
  return exchange.sender === 'recruiter' && mixed(exchange.dialogueSeed, 21) % 3 === 0;
}

function isSpam(exchange: Exchange): boolean {
  return exchange.sender === 'recruiter' && !isAnonymous(exchange) && signOf(exchange) % 7 === 0;
}

function cellsOf(exchange: Exchange, view: ExportView): string[] {
  const sender = partyOf(exchange.sender, exchange, view);
  const recipients = recipientsOf(exchange, view);
  const names = recipients.map((recipient) => recipient.name).join(', ');
  const date = isUnreadable(exchange) ? 'Not available' : secondUtc(exchange.at);
  const content = contentOf(exchange, recipients[0]?.given ?? '', view);
  const start = [exchange.conversation.id, titleOf(exchange), sender.name, sender.url, names];
  const end = [date, subjectOf(exchange), content, folderOf(exchange)];
  if (view.era === '2021') return [...start, ...end];
  return [...start, recipients.map((recipient) => recipient.url).join(','), ...end, ''];
}

function recipientsOf(exchange: Exchange, view: ExportView): Party[] {
  const everyone: Exchange['sender'][] = [...exchange.conversation.people, 'owner'];
  return everyone.filter((other) => other !== exchange.sender).map((other) => partyOf(other, exchange, view));
}

function partyOf(who: Exchange['sender'], exchange: Exchange, { network }: ExportView): Party {
  if (who === 'owner') {
    const { given, family, slug } = network.owner;
    return { name: `${given} ${family}`, given, url: profileUrl(slug) };
  }
  if (who === 'recruiter') {
    const { given, family } = exchange.conversation.recruiter ?? { given: 'LinkedIn', family: 'Member' };
    return { name: isAnonymous(exchange) ? 'LinkedIn Member' : `${given} ${family}`, given, url: '' };
  }
  const person = network.people[who];
  if (person === undefined) throw new RangeError('A message is from nobody in the network.');
  return { name: nameOf(person), given: person.given, url: profileUrl(person.slug) };
}

function titleOf({ conversation, dialogueSeed }: Exchange): string {
  return conversation.people.length > 1 && mixed(dialogueSeed, 22) % 2 === 0 ? 'Ops dinner' : '';
}

function subjectOf({ sender, conversation }: Exchange): string {
  return sender === 'recruiter' ? `Freelance opportunity at ${conversation.recruiter?.company ?? 'a client'}` : '';
}

function folderOf(exchange: Exchange): string {
  if (isSpam(exchange)) return 'SPAM';
  return signOf(exchange) % 23 === 0 ? 'ARCHIVE' : 'INBOX';
}

function contentOf(exchange: Exchange, recipientName: string, view: ExportView): string {
  if (exchange.sender === 'recruiter') return offer(exchange.conversation.recruiter?.company ?? 'a client');
  const text = messageText(exchange, recipientName);
  // Line breaks are kept since 2026; before that LinkedIn flattened them.
  return view.era === '2026' && signOf(exchange) % 5 === 0 ? text.replace('. ', '.\n') : text;
}

/** InMail is HTML, and now and then nobody filled in the name. */
function offer(company: string): string {
  const paragraph = (text: string) => `<p class="spinmail-quill-editor__spin-break">${text}</p>`;
  return [
    paragraph('Hi %FIRSTNAME%,'),
    paragraph(`I came across your profile and have a contract at ${company} that fits: platform work, remote, six months.`),
    paragraph('Would you be open to a short call this week?'),
  ].join('');
}
