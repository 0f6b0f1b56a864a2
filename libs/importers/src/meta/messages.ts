import type { Channel, Direction, InteractionRecord, PersonMention } from '#vocabulary';
import { fieldOf, numberOf, textOf } from '../json/json-value.js';
import { isOutcome, peopleInConversation } from '../people-in-conversation.js';
import type { RowFlag } from '../parsed-row.js';
import { kept, problem, repeated, type RowOutcome, setAside } from '../row-outcome.js';
import { hash64OfWords } from '../text/hash64.js';
import { epochMoment } from '../text/moment-of.js';
import { folded } from '../text/tidy.js';
import type { MetaReading } from './meta-reading.js';
import type { MetaThread } from './threads.js';
import { metaText } from './unmangled.js';

/** What programs write in place of words when somebody reacts; other languages are kept as messages. */
const REACTION = /^(?:Reacted .{1,20} to your message|Liked a message)\s*$/u;
/** Kinds of entries that say who came and went. */
const COMINGS = new Set(['subscribe', 'unsubscribe', 'joined', 'left', 'placeholder']);

/** A message of either form: with a name and a moment in words joined by `_`, or, from sealed conversations, in camel case. */
export function readMetaMessage(item: unknown, thread: MetaThread, reading: MetaReading): RowOutcome {
  const sender = metaText(item, 'sender_name') || metaText(item, 'senderName');
  const at = epochMoment(numberOf(item, 'timestamp_ms') ?? numberOf(item, 'timestamp'), 'millisecond');
  if (at === null) return problem('DATE_UNREADABLE', 'The message has no date.');
  const left = leftOut(item, thread);
  if (left !== null) return left;
  const text = metaText(item, 'content') || metaText(item, 'text');
  // Without the conversation: the same message comes in the ordinary and in the sealed export, under different names.
  const key = `${at.at.getTime()}:${folded(sender)}:${hash64OfWords(text)}`;
  if (reading.isRepeated(`message:${key}`)) return repeated();
  const channel = channelOf(item, text);
  const author = reading.isOwner(sender) ? null : reading.mention(sender);
  if (author === null && !reading.isOwner(sender)) return setAside('NOBODY_NAMED', 'The account was deleted.');
  const isTalk = channel === 'call' && (numberOf(item, 'call_duration') ?? 0) > 0;
  const direction: Direction = isTalk ? 'both' : author === null ? 'out' : 'in';
  const people = peopleInConversation(direction, author, othersIn(thread, sender, reading));
  if (isOutcome(people)) return people;
  const exchange: InteractionRecord = {
    ...{ kind: 'interaction', sourceKey: `${reading.platform}:message:${key}`, at, channel, direction, ...people },
    ...{ threadKey: `${reading.platform}:thread:${thread.key}`, subject: null, text: text === '' ? null : text },
  };
  return kept([exchange], reading.isOwnerUnsure ? [OWNER_UNSURE] : []);
}

const OWNER_UNSURE: RowFlag = {
  code: 'OWNER_UNSURE',
  reason: 'Nothing in the files says who their owner is; who wrote to whom is our best guess.',
};

function leftOut(item: unknown, { isRequest }: MetaThread): RowOutcome | null {
  if (isRequest) return setAside('MESSAGE_REQUEST', 'A stranger’s message that the owner never took up.');
  if (fieldOf(item, 'is_unsent') === true || fieldOf(item, 'isUnsent') === true) {
    return setAside('UNSENT', 'The message was taken back.');
  }
  if (COMINGS.has(textOf(item, 'type').toLowerCase()))
    return setAside('NOT_A_MESSAGE', 'Somebody joined or left the conversation.');
  return null;
}

function channelOf(item: unknown, text: string): Channel {
  if (textOf(item, 'type').toLowerCase() === 'call' || fieldOf(item, 'call_duration') !== undefined) return 'call';
  return REACTION.test(text) ? 'reaction' : 'message';
}

function othersIn({ people }: MetaThread, sender: string, reading: MetaReading): PersonMention[] {
  return [...people.values()].flatMap((name) => {
    const isOther = name !== sender && !reading.isOwner(name) && folded(name) !== folded(sender);
    return isOther ? (reading.mention(name) ?? []) : [];
  });
}
