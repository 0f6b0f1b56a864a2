import type { Exchange } from '../exchanges/exchange.js';
import { messageText, mixed } from '../exchanges/message-text.js';
import type { SampleNetwork } from '../invent-network.js';
import type { Moment } from '../days.js';

/** Somebody as a mail program shows them. */
export interface Correspondent {
  readonly name: string;
  readonly address: string;
}

/** One message before it is written out. */
export interface Letter {
  readonly id: string;
  /** The message it answers and the one its thread began with; null for one that begins a thread. */
  readonly answers: string | null;
  readonly threadStart: string;
  /** Gmail's number of the thread. */
  readonly thread: string;
  readonly at: Moment;
  readonly from: Correspondent;
  readonly to: readonly Correspondent[];
  readonly subject: string;
  readonly text: string;
  readonly labels: readonly string[];
  /** Further lines of the header. */
  readonly extra: readonly string[];
  /** Carries a picture. */
  readonly hasAttachment: boolean;
}

const ATTACHMENT_EVERY = 40;
const SUBJECTS = [
  'Failover',
  'Migration',
  'On-call',
  'Postgres upgrade',
  'Coffee in spring',
  'Contract',
  'Talk for the meetup',
  'Größere Änderung',
];

/** An exchange of the network as a message between mail addresses. */
export function letterOf(exchange: Exchange, network: SampleNetwork, isSpam: boolean): Letter {
  const { dialogueSeed, place, sender } = exchange;
  const everyone: Exchange['sender'][] = [...exchange.conversation.people, 'owner'];
  const from = correspondentOf(sender, exchange, network);
  const to = everyone.filter((other) => other !== sender).map((other) => correspondentOf(other, exchange, network));
  const id = (nth: number) => `${dialogueSeed.toString(16)}.${nth}@mail.example`;
  const subject = SUBJECTS[mixed(dialogueSeed, 41) % SUBJECTS.length] ?? 'Hello';
  return {
    id: id(place),
    answers: place === 0 ? null : id(place - 1),
    threadStart: id(0),
    thread: String(1_700_000_000_000_000_000n + BigInt(dialogueSeed)),
    at: exchange.at,
    from,
    to,
    subject: place === 0 ? subject : `Re: ${subject}`,
    text: messageText(exchange, to[0]?.name.split(' ')[0] ?? 'there'),
    labels: isSpam ? ['Spam'] : sender === 'owner' ? ['Sent'] : ['Inbox', 'Opened'],
    extra: [],
    hasAttachment: mixed(dialogueSeed, 42 + place) % ATTACHMENT_EVERY === 0,
  };
}

function correspondentOf(who: Exchange['sender'], { conversation }: Exchange, { owner, people }: SampleNetwork): Correspondent {
  if (who === 'owner') return { name: `${owner.given} ${owner.family}`, address: owner.emails[0] };
  if (who === 'recruiter') {
    const { given, family, company } = conversation.recruiter ?? { given: 'Alex', family: 'Doe', company: 'Example' };
    const host = company.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    return { name: `${given} ${family}`, address: `${ascii(given)}.${ascii(family)}@${host}.example.net` };
  }
  const person = people[who];
  if (person === undefined) throw new RangeError('A letter is from nobody in the network.');
  return { name: `${person.given} ${person.family}`, address: person.email };
}

function ascii(name: string): string {
  return (
    name
      .normalize('NFKD')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase() || 'x'
  );
}
