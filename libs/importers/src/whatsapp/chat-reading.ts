import type { Channel, Dated, OwnerRecord, PersonMention } from '#vocabulary';
import { chatExchange } from '../chats/chat-exchange.js';
import { DATE_ORDER_UNSURE, OWNER_UNSURE } from '../chats/unsure-flags.js';
import type { RowFlag } from '../parsed-row.js';
import { kept, problem, repeated, type RowOutcome, setAside } from '../row-outcome.js';
import { SeenKeys } from '../seen-keys.js';
import { hash64OfWords } from '../text/hash64.js';
import { folded } from '../text/tidy.js';
import { momentOf } from './date-order.js';
import { type MessageKind, messageKind } from './message-kind.js';
import type { ChatEntry } from './split-chat.js';
import type { ChatSurvey, SurveyedChat } from './survey-chats.js';
import { mentionOfAuthor, personaOfAuthor } from './whatsapp-person.js';

/** What holds for all chats of one import. */
export interface ChatsImport {
  readonly survey: ChatSurvey;
  readonly country: string | null;
  /** Messages met before, in whichever file. */
  readonly seen: SeenKeys;
  isOwnerStated: boolean;
}

/** Reads the messages of one chat. */
export class ChatReading {
  readonly #mentions: ReadonlyMap<string, PersonMention>;
  readonly #names: ReadonlySet<string>;
  /** Messages of this file; the same words of one person in one minute are two messages. */
  readonly #own = new SeenKeys();
  readonly #threadKey: string;
  /** With whom a chat of two is; null for a group. */
  readonly #partner: string | null;
  #hasBegun = false;

  constructor(
    private readonly chat: SurveyedChat,
    private readonly all: ChatsImport,
  ) {
    const others = [...chat.people].filter(([id]) => !all.survey.owner.ids.has(id));
    this.#mentions = new Map(others.map(([id, { name }]) => [id, mentionOfAuthor(name, all.country)]));
    this.#names = new Set(chat.people.keys());
    this.#partner = others.length === 1 ? (others[0]?.[0] ?? null) : null;
    this.#threadKey = this.#partner === null ? `whatsapp:group:${chat.title}` : `whatsapp:chat:${this.#partner}`;
  }

  read(entry: ChatEntry): RowOutcome {
    if (entry.author === null) return setAside('NOT_A_MESSAGE', 'The line is WhatsApp’s own.');
    const kind = messageKind(entry.body, this.#names);
    if (kind.kind === 'program') return setAside('NOT_A_MESSAGE', 'The line is WhatsApp’s own.');
    if (kind.kind === 'takenBack') return setAside('UNSENT', 'The message was taken back.');
    const at = momentOf(entry.stamp, this.chat.order);
    if (at === null) return problem('DATE_UNREADABLE', 'There is no such day in the order the dates of this chat stand in.');
    return this.#exchange(entry.author, at, kind, entry.isCut);
  }

  #exchange(name: string, at: Dated, kind: Said, isCut: boolean): RowOutcome {
    const id = folded(name);
    const isOwn = this.all.survey.owner.ids.has(id);
    const text = kind.kind === 'call' ? '' : kind.text;
    // The owner greets many with the same words in one minute; what others write is told apart by who wrote it.
    const to = isOwn ? `:${this.#partner ?? 'group'}` : '';
    const sourceKey = this.#keyOf(`whatsapp:message:${id}${to}:${at.at.toISOString().slice(0, 19)}:${hash64OfWords(text)}`);
    if (this.all.seen.isRepeated(sourceKey)) return repeated();
    const others = [...this.#mentions].flatMap(([other, mention]) => (other === id ? [] : [mention]));
    const channel: Channel = kind.kind === 'call' ? 'call' : 'message';
    const author = isOwn ? null : (this.#mentions.get(id) ?? mentionOfAuthor(name, this.all.country));
    const isTalk = kind.kind === 'call' && kind.isTaken;
    const exchange = chatExchange({ sourceKey, threadKey: this.#threadKey, at, channel, author, others, text }, isTalk);
    if (exchange.kind !== 'interaction') return exchange;
    const flags = isCut ? [TEXT_CUT, ...this.#unsure()] : this.#unsure();
    this.#hasBegun = true;
    return kept([exchange, ...this.#owner()], flags);
  }

  #keyOf(base: string): string {
    let key = base;
    for (let number = 2; this.#own.isRepeated(key); number++) key = `${base}:${number}`;
    return key;
  }

  /** What the owner goes by here, so that later imports know them; a guess is not remembered. */
  #owner(): OwnerRecord[] {
    const { owner, chats } = this.all.survey;
    if (this.all.isOwnerStated || owner.isUnsure) return [];
    this.all.isOwnerStated = true;
    return [...owner.ids].map((id) => {
      const name = chats.find(({ people }) => people.has(id))?.people.get(id)?.name ?? id;
      const persona = personaOfAuthor(name, this.all.country);
      return { kind: 'owner', sourceKey: `whatsapp:owner:${id}`, statement: { about: 'persona', persona } };
    });
  }

  #unsure(): RowFlag[] {
    if (this.#hasBegun) return [];
    const owner = this.all.survey.owner.isUnsure ? [OWNER_UNSURE] : [];
    return this.chat.isOrderUnsure ? [...owner, DATE_ORDER_UNSURE] : owner;
  }
}

type Said = Extract<MessageKind, { kind: 'words' | 'media' | 'call' }>;

const TEXT_CUT: RowFlag = { code: 'TEXT_CUT', reason: 'The message is longer than a million characters; its end was left out.' };
