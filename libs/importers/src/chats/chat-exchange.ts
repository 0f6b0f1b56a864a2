import type { Channel, Dated, InteractionRecord, PersonMention } from '#vocabulary';
import { isOutcome, peopleInConversation } from '../people-in-conversation.js';
import type { RowOutcome } from '../row-outcome.js';

/** A message of a chat, whoever's program wrote it down. */
export interface ChatMessage {
  readonly sourceKey: string;
  readonly threadKey: string;
  readonly at: Dated;
  readonly channel: Channel;
  /** Null for the owner. */
  readonly author: PersonMention | null;
  /** Everyone else in the conversation but the owner. */
  readonly others: readonly PersonMention[];
  readonly text: string;
  /** What a reaction consists of. */
  readonly subject?: string;
}

/** The exchange a message is, or why it is none. A call that came about goes both ways. */
export function chatExchange(message: ChatMessage, isTalk = false): InteractionRecord | RowOutcome {
  const { sourceKey, threadKey, at, channel, author } = message;
  const direction = isTalk ? 'both' : author === null ? 'out' : 'in';
  const people = peopleInConversation(direction, author, message.others);
  if (isOutcome(people)) return people;
  const words = { subject: message.subject ?? null, text: message.text === '' ? null : message.text };
  return { kind: 'interaction', sourceKey, at, channel, direction, ...people, threadKey, ...words };
}
