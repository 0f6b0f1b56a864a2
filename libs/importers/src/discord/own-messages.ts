import type { Channel } from '#vocabulary';
import { chatExchange } from '../chats/chat-exchange.js';
import { kept, problem, repeated, type RowOutcome, setAside } from '../row-outcome.js';
import { isoMoment } from '../text/moment-of.js';
import type { DiscordReading } from './discord-reading.js';
import { momentOfId } from './snowflake.js';

/** Where the owner wrote. */
export interface OwnChannel {
  readonly id: string;
  /** Whom a conversation of two or of a group is with; empty for a channel of a server. */
  readonly recipients: readonly string[];
}

export interface OwnMessage {
  readonly id: string;
  readonly timestamp: string;
  readonly contents: string;
}

/** Whoever names more people at once speaks to none of them. */
const NAMED_MAX = 20;

/** A message of the owner: the package holds no others. On a server it is for whom it names. */
export function readOwnMessage(
  { id, timestamp, contents }: OwnMessage,
  channel: OwnChannel,
  reading: DiscordReading,
): RowOutcome {
  const at = momentOfId(id) ?? isoMoment(timestamp);
  if (at === null) return problem('DATE_UNREADABLE', 'The message has neither an id nor a date.');
  const sourceKey = `discord:message:${id}`;
  if (reading.isRepeated(sourceKey)) return repeated();
  const named = reading.mentionedIn(contents);
  const isServer = channel.recipients.length === 0;
  if (isServer && (named.length === 0 || named.length > NAMED_MAX)) {
    return setAside('NOBODY_NAMED', 'The owner said it on a server, to nobody in particular.');
  }
  const others = (isServer ? named : channel.recipients)
    .filter((one) => !reading.isOwner(one))
    .map((one) => reading.mention(one));
  const how: Channel = isServer ? 'mention' : 'message';
  const text = reading.textOf(contents);
  const threadKey = `discord:channel:${channel.id}`;
  const exchange = chatExchange({ sourceKey, threadKey, at, channel: how, author: null, others, text });
  return exchange.kind === 'interaction' ? kept([exchange, ...reading.ownerRecords()]) : exchange;
}
