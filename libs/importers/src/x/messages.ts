import type { Dated, InteractionRecord, PersonMention } from '#vocabulary';
import type { JsonItem } from '../json/json-scanner.js';
import { fieldOf, listOf, numberOf, textOf } from '../json/json-value.js';
import { isOutcome, peopleInConversation } from '../people-in-conversation.js';
import { kept, problem, repeated, type RowOutcome, setAside } from '../row-outcome.js';
import { epochMoment } from '../text/moment-of.js';
import { unescapedHtml } from '../text/html-to-text.js';
import { xMoment } from './x-moment.js';
import type { XReading } from './x-reading.js';

export const CONVERSATION_ID = '[].dmConversation.conversationId';
export const CONVERSATION_MESSAGES = '[].dmConversation.messages[]';

/** A conversation of more than two: its id, and who is in it but the owner. */
export interface Group {
  id: string;
  readonly members: Set<string>;
}

/** Takes in what an entry says of its group: whoever writes, joined or was there is in it. Members who left stay. */
export function learnGroup(group: Group, { path, value }: JsonItem, reading: XReading): void {
  if (path === CONVERSATION_ID) {
    group.id = textOf(value);
    return;
  }
  const ids = [
    textOf(value, 'messageCreate', 'senderId'),
    ...['joinConversation', 'participantsJoin'].map((event) => textOf(value, event, 'initiatingUserId')),
    ...listOf(value, 'joinConversation', 'participantsSnapshot').map((id) => textOf(id)),
    ...listOf(value, 'participantsJoin', 'userIds').map((id) => textOf(id)),
  ];
  for (const id of ids) if (id !== '' && !reading.isOwner(id, '')) group.members.add(id);
}

/** One message of one of the owner's conversations, and what was felt about it. */
export function readMessage(group: Group | null, item: unknown, reading: XReading): RowOutcome {
  const message = fieldOf(item, 'messageCreate');
  if (message === undefined) return setAside('NOT_A_MESSAGE', 'Somebody joined, left or renamed the conversation.');
  const [id, sender, recipient] = ['id', 'senderId', 'recipientId'].map((key) => textOf(message, key));
  if (id === undefined || id === '' || sender === undefined || sender === '') {
    return problem('ENTRY_UNREADABLE', 'The message has no id or no sender.');
  }
  const at = xMoment(textOf(message, 'createdAt'));
  if (at === null) return problem('DATE_UNREADABLE', 'The message has no date X writes.');
  if (reading.isRepeated(`message:${id}`)) return repeated();
  const text = unescapedHtml(textOf(message, 'text'));
  const to = recipient === undefined || recipient === '' ? group : recipient;
  const exchange = exchangeOf(`x:message:${id}`, { sender, to, at, text: text === '' ? null : text }, reading);
  if (exchange.kind !== 'interaction') return exchange;
  return kept([exchange, ...reactionsOf(id, listOf(message, 'reactions'), exchange, reading)]);
}

/** A message whose text X has sealed: since 2025 the archive still says who wrote to whom and when. */
export function readSealedMessage(item: unknown, reading: XReading): RowOutcome {
  const event = fieldOf(item, 'messageEvent') ?? item;
  if (fieldOf(event, 'detail', 'messageCreateEvent') === undefined) {
    return setAside('NOT_A_MESSAGE', 'The entry says that messages were read or a key was changed.');
  }
  const at = epochMoment(numberOf(event, 'createdAtMsec'), 'millisecond');
  if (at === null) return problem('DATE_UNREADABLE', 'The message has no date X writes.');
  const sender = textOf(event, 'senderId');
  const id = textOf(event, 'sequenceId') || textOf(event, 'messageId');
  if (id === '' || sender === '') return problem('ENTRY_UNREADABLE', 'The message has no id or no sender.');
  if (reading.isRepeated(`sealed:${id}`)) return repeated();
  const conversation = textOf(event, 'conversationId');
  const to = conversation.split(':').find((one) => one !== sender) ?? null;
  const exchange = exchangeOf(`x:sealed-message:${id}`, { sender, to, at, text: null }, reading);
  return exchange.kind === 'interaction' ? kept([exchange]) : exchange;
}

interface Message {
  readonly sender: string;
  /** The id of the other one, or the group; null where the archive does not say. */
  readonly to: string | Group | null;
  readonly at: Dated;
  readonly text: string | null;
}

function exchangeOf(sourceKey: string, { sender, to, at, text }: Message, reading: XReading): InteractionRecord | RowOutcome {
  const direction = reading.isOwner(sender, '') ? 'out' : 'in';
  const author = direction === 'in' ? reading.mention(sender) : null;
  const others: PersonMention[] = [];
  for (const id of to === null ? [] : typeof to === 'string' ? [to] : to.members) {
    const mention = id === sender || reading.isOwner(id, '') ? null : reading.mention(id);
    if (mention !== null) others.push(mention);
  }
  const people = peopleInConversation(direction, author, others);
  if (isOutcome(people)) return people;
  // The plain and the sealed file name the two of a conversation in either order.
  const thread = typeof to === 'string' ? [sender, to].sort().join('-') : (to?.id ?? sender);
  const threadKey = `x:conversation:${thread}`;
  return { kind: 'interaction', sourceKey, at, channel: 'message', direction, ...people, threadKey, subject: null, text };
}

function reactionsOf(
  message: string,
  reactions: readonly unknown[],
  { threadKey, counterparts }: InteractionRecord,
  reading: XReading,
): InteractionRecord[] {
  return reactions.flatMap((reaction) => {
    const sender = textOf(reaction, 'senderId');
    const at = xMoment(textOf(reaction, 'createdAt'));
    const isOwn = reading.isOwner(sender, '');
    const author = isOwn ? (counterparts[0] ?? null) : reading.mention(sender);
    if (at === null || author === null) return [];
    const key = `x:message:${message}:reaction:${sender}:${textOf(reaction, 'eventId')}`;
    const about = { at, channel: 'reaction', direction: isOwn ? 'out' : 'in', counterparts: [author] } as const;
    const subject = textOf(reaction, 'reactionKey') || null;
    return [{ kind: 'interaction', sourceKey: key, ...about, threadKey, subject, text: null }];
  });
}
