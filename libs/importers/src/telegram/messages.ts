import type { Channel, Dated, InteractionRecord, OwnerRecord, PersonMention } from '#vocabulary';
import { chatExchange } from '../chats/chat-exchange.js';
import { OWNER_UNSURE } from '../chats/unsure-flags.js';
import { fieldOf, listOf, numberOf, textOf } from '../json/json-value.js';
import type { RowFlag } from '../parsed-row.js';
import { kept, problem, repeated, type RowOutcome, setAside } from '../row-outcome.js';
import { hash64OfWords } from '../text/hash64.js';
import { epochMoment, isoMoment } from '../text/moment-of.js';
import { folded } from '../text/tidy.js';
import type { TelegramChat } from './survey-telegram.js';
import { bareChatId, personId, writerOf } from './telegram-ids.js';
import type { TelegramReading } from './telegram-reading.js';

/** One message of a chat: words, a call, something nobody can read any more; and the reactions to it. */
export function readTelegramMessage(message: unknown, chat: TelegramChat, reading: TelegramReading): RowOutcome {
  if (chat.noTie !== null) return setAside(...chat.noTie);
  const at = momentOf(message);
  if (at === null) return problem('DATE_UNREADABLE', 'The message has no date.');
  const isService = textOf(message, 'type') === 'service';
  const isCall = isService && textOf(message, 'action') === 'phone_call';
  if (isService && !isCall) return setAside('NOT_A_MESSAGE', 'Telegram says what happened in the chat.');
  const writer = isCall ? writerOf(message, 'actor_id', 'actor') : writerOf(message, 'from_id', 'from');
  if (writer === '') return setAside('NOBODY_NAMED', 'A channel or a group wrote the message, or nobody is named.');
  const name = textOf(message, isCall ? 'actor' : 'from');
  const isOwn = reading.isOwner(writer);
  const author = isOwn ? null : reading.mention(writer, name);
  const text = wordsOf(message);
  const chatKey = bareChatId(chat.heading) || folded(chat.heading.name);
  const id = textOf(message, 'id') || `${at.at.getTime()}:${writer}:${hash64OfWords(text)}`;
  const sourceKey = `telegram:message:${chatKey}:${id}`;
  if (reading.isRepeated(sourceKey)) return repeated();
  const isTalk = isCall && (numberOf(message, 'duration_seconds') ?? 0) > 0;
  const channel: Channel = isCall ? 'call' : 'message';
  const threadKey = `telegram:chat:${chatKey}`;
  const others = othersIn(chat, writer, reading);
  const exchange = chatExchange({ sourceKey, threadKey, at, channel, author, others, text }, isTalk);
  if (exchange.kind !== 'interaction') return exchange;
  const flags: readonly RowFlag[] = reading.survey.owner.isUnsure && !reading.isOwnerStated ? [OWNER_UNSURE] : [];
  const owner = ownerRecords(reading);
  return kept([exchange, ...reactionsOf(message, { sourceKey, threadKey, isOwn, author }, reading), ...owner], flags);
}

/** Since 2021 with the moment itself; before, a clock nobody located. */
function momentOf(message: unknown): Dated | null {
  return epochMoment(numberOf(message, 'date_unixtime'), 'second') ?? isoMoment(textOf(message, 'date'));
}

/** The words of a message: a text, or pieces of which some are links and the like. */
function wordsOf(message: unknown): string {
  const text = fieldOf(message, 'text');
  const words = Array.isArray(text)
    ? text.map((piece) => (typeof piece === 'string' ? piece : textOf(piece, 'text'))).join('')
    : textOf(text);
  const question = textOf(message, 'poll', 'question') || textOf(message, 'poll', 'question', 'text');
  return (words === '' ? question : words).trim();
}

function othersIn({ people, partner, heading }: TelegramChat, writer: string, reading: TelegramReading): PersonMention[] {
  const ids = new Map([...people].map(([id, { name }]) => [id, name]));
  if (partner !== null && !ids.has(partner)) ids.set(partner, heading.name);
  return [...ids].flatMap(([id, name]) => (id === writer || reading.isOwner(id) ? [] : (reading.mention(id, name) ?? [])));
}

interface ReactedTo {
  readonly sourceKey: string;
  readonly threadKey: string;
  readonly isOwn: boolean;
  /** Null for the owner. */
  readonly author: PersonMention | null;
}

/** Reactions between the owner and somebody else; only the latest of a message have a name and a moment. */
function reactionsOf(
  message: unknown,
  { sourceKey, threadKey, isOwn, author }: ReactedTo,
  reading: TelegramReading,
): InteractionRecord[] {
  return listOf(message, 'reactions').flatMap((reaction) =>
    listOf(reaction, 'recent').flatMap((one): InteractionRecord[] => {
      const name = textOf(one, 'from');
      const id = personId(fieldOf(one, 'from_id'), name);
      const isOwners = reading.isOwner(id);
      const other = isOwners ? author : reading.mention(id, name);
      const at = momentOf(one);
      if (id === '' || at === null || other === null || isOwners === isOwn) return [];
      const subject = textOf(reaction, 'emoji') || null;
      const about = { channel: 'reaction', direction: isOwners ? 'out' : 'in', counterparts: [other] } as const;
      return [{ kind: 'interaction', sourceKey: `${sourceKey}:reaction:${id}`, at, ...about, threadKey, subject, text: null }];
    }),
  );
}

/** The owner's id, stated once where no other part of the export does. */
function ownerRecords(reading: TelegramReading): OwnerRecord[] {
  const isStated = reading.isOwnerStated;
  reading.isOwnerStated = true;
  if (isStated || reading.survey.owner.isUnsure) return [];
  return [...reading.survey.owner.ids]
    .filter((id) => !id.startsWith('name:'))
    .map((value) => {
      const persona = { kind: 'telegram', value } as const;
      return { kind: 'owner', sourceKey: `telegram:owner:persona:telegram:${value}`, statement: { about: 'persona', persona } };
    });
}
