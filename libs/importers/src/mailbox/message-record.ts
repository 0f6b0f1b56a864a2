import type { Dated, Direction, InteractionRecord, PersonMention } from '#vocabulary';
import { hash64 } from '../text/hash64.js';
import { tidy } from '../text/tidy.js';
import { isRobotAddress } from '../traces/robot-address.js';
import { decodedWords } from './encoded-words.js';
import { mailAddresses, type MailAddress } from './mail-addresses.js';
import { fieldOf, type MailHeader } from './mail-header.js';

/** Who wrote to whom. */
export interface MailPeople {
  readonly direction: Direction;
  /** Null where the message names no sender. */
  readonly author: MailAddress | null;
  /** Everybody but the owner, the author of what came in first; programs are nobody. */
  readonly others: readonly MailAddress[];
}

/** People a letter may be to before those who did not write it come to no tie by it. */
const NAMED_MAX = 15;
const ID_LENGTH_MAX = 200;
const SUBJECT_LENGTH_MAX = 1_000;

export function peopleOfMail(header: MailHeader, isOwner: (address: string) => boolean, isSent: boolean): MailPeople {
  const author = mailAddresses(header.get('from') ?? header.get('sender') ?? [])[0] ?? null;
  const recipients = mailAddresses(['to', 'cc', 'bcc', 'apparently-to'].flatMap((name) => header.get(name) ?? []));
  const isOut = isSent || (author !== null && isOwner(author.address));
  const others = recipients.filter(({ address }) => !isOwner(address) && address !== author?.address && !isRobotAddress(address));
  if (isOut || author === null) return { direction: 'out', author, others };
  return { direction: 'in', author, others: [author, ...others] };
}

/** One message as an exchange. `others` is not empty. */
export function messageRecord(header: MailHeader, at: Dated, people: MailPeople, text: string | null): InteractionRecord {
  const isCrowd = people.others.length > NAMED_MAX && people.direction === 'in';
  const [first, ...more] = (isCrowd ? people.others.slice(0, 1) : people.others).map(mentionOf);
  if (first === undefined) throw new RangeError('A message to nobody is no exchange.');
  const subject = tidy(decodedWords(fieldOf(header, 'subject'))).slice(0, SUBJECT_LENGTH_MAX);
  const key = keyOfMail(header, at, people.author);
  return {
    kind: 'interaction',
    sourceKey: key,
    at,
    channel: 'email',
    direction: people.direction,
    counterparts: [first, ...more],
    threadKey: threadOf(header) ?? key,
    subject: subject === '' ? null : subject,
    text,
    ...(isCrowd ? { groupSize: people.others.length } : {}),
  };
}

/** The message's own name, the same in every mailbox that holds it; else when, from whom and about what. */
function keyOfMail(header: MailHeader, at: Dated, author: MailAddress | null): string {
  const id = idsOf(fieldOf(header, 'message-id'))[0];
  if (id !== undefined) return `email:${id}`;
  return `email:#${hash64(`${at.at.toISOString()}\n${author?.address ?? ''}\n${fieldOf(header, 'subject')}`)}`;
}

/** Gmail's own word on the conversation; else the message it began with, which all answers refer to first. */
function threadOf(header: MailHeader): string | null {
  const gmail = fieldOf(header, 'x-gm-thrid');
  if (gmail !== '') return `gmail:thread:${gmail.slice(0, 40)}`;
  const first = idsOf(fieldOf(header, 'references'))[0] ?? idsOf(fieldOf(header, 'in-reply-to'))[0];
  return first === undefined ? null : `email:${first}`;
}

/** Ids in small letters, since some servers change the case on the way. */
function idsOf(text: string): string[] {
  const ids = text.match(/<[^<>\s]+>/g) ?? (/^\S+@\S+$/.test(text) ? [`<${text}>`] : []);
  return ids.map((id) => {
    const bare = id.slice(1, -1).toLowerCase();
    return bare.length > ID_LENGTH_MAX ? `#${hash64(bare)}` : bare;
  });
}

function mentionOf({ address, name }: MailAddress): PersonMention {
  return { personas: [{ kind: 'email', value: address }], name, company: null };
}
