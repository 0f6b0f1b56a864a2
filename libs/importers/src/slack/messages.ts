import type { Channel, OwnerRecord, PersonMention } from '#vocabulary';
import { chatExchange } from '../chats/chat-exchange.js';
import { OWNER_UNSURE } from '../chats/unsure-flags.js';
import { fieldOf, listOf, numberOf, textOf } from '../json/json-value.js';
import type { RowFlag } from '../parsed-row.js';
import { kept, problem, repeated, type RowOutcome, setAside } from '../row-outcome.js';
import { epochMoment } from '../text/moment-of.js';
import type { SlackReading } from './slack-reading.js';
import { mentionedIn, slackText } from './slack-text.js';
import { SLACKBOT } from './slack-user.js';
import type { SlackConversation } from './survey-slack.js';

/** Kinds of messages that are somebody's words; the others say what happened in the conversation. */
const WORDS = new Set(['', 'thread_broadcast', 'file_share', 'file_comment', 'me_message', 'reply_broadcast', 'huddle_thread']);
/** Whoever names more people at once speaks to none of them. */
const NAMED_MAX = 20;

/** One message: to everyone in a small conversation; in a large one to whom it answers or names. */
export function readSlackMessage(message: unknown, conversation: SlackConversation, reading: SlackReading): RowOutcome {
  const ts = textOf(message, 'ts');
  const seconds = numberOf(ts);
  const at = seconds === null ? null : epochMoment(Math.floor(seconds), 'second');
  if (at === null) return problem('DATE_UNREADABLE', 'The message has no time.');
  const left = leftOut(message, reading);
  if (left !== null) return left;
  const isCall = textOf(message, 'subtype') === 'huddle_thread';
  const writer = isCall ? textOf(message, 'room', 'created_by') : textOf(message, 'user');
  if (writer === '') return setAside('NOBODY_NAMED', 'The message has no author.');
  const sourceKey = `slack:message:${conversation.id}:${ts}`;
  if (reading.isRepeated(sourceKey)) return repeated();
  const addressed = addressedIn(message, writer, conversation, reading);
  if ('kind' in addressed) return addressed;
  const thread = textOf(message, 'thread_ts');
  const threadKey = thread === '' ? `slack:conversation:${conversation.id}` : `slack:thread:${conversation.id}:${thread}`;
  const author = reading.isOwner(writer) ? null : reading.mention(writer, message);
  const text = isCall ? '' : slackText(textOf(message, 'text'), (id) => reading.nameOf(id));
  const isTalk = isCall && listOf(message, 'room', 'participant_history').length !== 1;
  const exchange = chatExchange({ sourceKey, threadKey, at, ...addressed, author, text }, isTalk);
  return exchange.kind === 'interaction' ? kept([exchange, ...ownerRecords(reading)], doubts(reading)) : exchange;
}

function leftOut(message: unknown, reading: SlackReading): RowOutcome | null {
  const subtype = textOf(message, 'subtype');
  if (subtype === 'tombstone') return setAside('UNSENT', 'The message was taken back.');
  if (subtype === 'bot_message' || subtype === 'slackbot_response') return setAside('ROBOT', 'A program wrote the message.');
  if (!WORDS.has(subtype)) return setAside('NOT_A_MESSAGE', 'Slack says what happened in the conversation.');
  const user = textOf(message, 'user');
  const isProgram = user === '' ? textOf(message, 'bot_id') !== '' : reading.isProgram(user);
  return isProgram && !(subtype === 'huddle_thread' && user === SLACKBOT)
    ? setAside('ROBOT', 'A program wrote the message.')
    : null;
}

interface Addressed {
  readonly channel: Channel;
  /** Everyone the message is meant for but the owner; its author may be among them. */
  readonly others: readonly PersonMention[];
}

/** Whom a message is for: in a channel whom it answers or names, else everyone there. */
function addressedIn(
  message: unknown,
  writer: string,
  conversation: SlackConversation,
  reading: SlackReading,
): Addressed | RowOutcome {
  const isOwn = reading.isOwner(writer);
  const members = fieldOf(message, 'room') === undefined ? conversation.members : partnersOf(message);
  if (conversation.kind === 'channel' && fieldOf(message, 'room') === undefined) {
    const parent = textOf(message, 'parent_user_id');
    const named = mentionedIn(textOf(message, 'text')).filter((id) => id !== writer);
    const answered = parent === '' || parent === writer ? [] : [parent];
    if (isOwn ? answered.length > 0 : answered.some((id) => reading.isOwner(id))) return toThose('reply', answered, reading);
    if (named.length <= NAMED_MAX && (isOwn ? named.length > 0 : named.some((id) => reading.isOwner(id)))) {
      return toThose('mention', isOwn ? named : [], reading);
    }
  }
  if (members.length === 0 && (conversation.kind === 'channel' || isOwn)) {
    return setAside('MEMBERS_UNKNOWN', 'The export does not say who is in this conversation.');
  }
  if (!isOwn && members.length > 0 && !members.some((id) => reading.isOwner(id))) {
    return setAside('OWNER_NOT_THERE', 'The owner is not in this conversation.');
  }
  const channel = textOf(message, 'subtype') === 'huddle_thread' ? 'call' : 'message';
  return toThose(
    channel,
    members.filter((id) => id !== writer),
    reading,
  );
}

function toThose(channel: Channel, ids: readonly string[], reading: SlackReading): Addressed | RowOutcome {
  const others = ids.filter((id) => !reading.isOwner(id) && !reading.isProgram(id)).map((id) => reading.mention(id));
  return { channel, others };
}

function partnersOf(message: unknown): string[] {
  const history = listOf(message, 'room', 'participant_history');
  const participants = history.length > 0 ? history : listOf(message, 'room', 'participants');
  return participants.map((one) => textOf(one));
}

function doubts(reading: SlackReading): RowFlag[] {
  if (!reading.survey.owner.isUnsure || reading.isDoubtSaid) return [];
  reading.isDoubtSaid = true;
  return [OWNER_UNSURE];
}

/** The owner's id, where no list of people holds it. */
function ownerRecords(reading: SlackReading): OwnerRecord[] {
  if (reading.isOwnerStated || reading.survey.owner.isUnsure) return [];
  reading.isOwnerStated = true;
  return [...reading.survey.owner.ids].map((id) => {
    const persona = reading.personaOf(id);
    return { kind: 'owner', sourceKey: `slack:owner:persona:slack:${persona.value}`, statement: { about: 'persona', persona } };
  });
}
