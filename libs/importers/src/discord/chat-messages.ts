import type { Channel } from '#vocabulary';
import { chatExchange } from '../chats/chat-exchange.js';
import { fieldOf, listOf, textOf } from '../json/json-value.js';
import { kept, problem, repeated, type RowOutcome, setAside } from '../row-outcome.js';
import { isoMoment } from '../text/moment-of.js';
import type { DiscordReading } from './discord-reading.js';
import type { DiscordChat } from './survey-discord.js';

/** Types whose content is somebody's; the others say what happened in the channel. */
const WORDS = new Set(['', 'Default', 'Reply', 'Call', 'ApplicationCommand', '20']);
const NAMED_MAX = 20;

/** A message of a channel as DiscordChatExporter writes it: anybody's. */
export function readChatMessage(message: unknown, chat: DiscordChat, reading: DiscordReading): RowOutcome {
  const [id, type, writer] = [textOf(message, 'id'), textOf(message, 'type'), textOf(message, 'author', 'id')];
  const at = isoMoment(textOf(message, 'timestamp'));
  if (at === null) return problem('DATE_UNREADABLE', 'The message has no date.');
  if (!WORDS.has(type)) return setAside('NOT_A_MESSAGE', 'Discord says what happened in the channel.');
  if (fieldOf(message, 'author', 'isBot') === true) return setAside('ROBOT', 'A program wrote the message.');
  if (writer === '') return setAside('NOBODY_NAMED', 'The message has no author.');
  const sourceKey = `discord:message:${id}`;
  if (reading.isRepeated(sourceKey)) return repeated();
  const isOwn = reading.isOwner(writer);
  const { channel, others } = addressedIn(message, chat, writer, reading);
  const isTalk = channel === 'call' && textOf(message, 'callEndedTimestamp') !== '';
  const author = isOwn ? null : reading.mention(writer);
  const text = channel === 'call' ? '' : reading.textOf(textOf(message, 'content'));
  const threadKey = `discord:channel:${chat.id}`;
  const exchange = chatExchange({ sourceKey, threadKey, at, channel, author, others, text }, isTalk);
  return exchange.kind === 'interaction' ? kept([exchange, ...reading.ownerRecords()], reading.doubts()) : exchange;
}

/** Whom a message is for: on a server whom it names or answers, else everyone who writes there. */
function addressedIn(message: unknown, chat: DiscordChat, writer: string, reading: DiscordReading) {
  const others = (ids: readonly string[]) =>
    ids.filter((id) => id !== writer && !reading.isOwner(id)).map((id) => reading.mention(id));
  const isCall = textOf(message, 'type') === 'Call';
  const named = listOf(message, 'mentions').flatMap((one) => (fieldOf(one, 'isBot') === true ? [] : [textOf(one, 'id')]));
  const isOwn = reading.isOwner(writer);
  const isDirect = isOwn ? named.some((id) => id !== writer && !reading.isOwner(id)) : named.some((id) => reading.isOwner(id));
  if (chat.isServer && isDirect && named.length <= NAMED_MAX) {
    const channel: Channel = textOf(message, 'type') === 'Reply' ? 'reply' : 'mention';
    return { channel, others: isOwn ? others(named) : [] };
  }
  const channel: Channel = isCall ? 'call' : 'message';
  return { channel, others: others([...chat.people.keys()]) };
}
