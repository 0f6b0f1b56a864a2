import type { ArchiveFile } from '../archive-file.js';
import { type ChatOwner, type ChatPerson, type ChatRoll, ownerOfChats } from '../chats/owner-of-chats.js';
import { nullIfUnreadable } from '../guarded-bytes.js';
import { answerTo, type ImportQuestion } from '../import-question.js';
import type { ReadContext } from '../read-context.js';
import { folded } from '../text/tidy.js';
import { chatTitles, titledAfter } from './chat-title.js';
import { DATE_ORDERS, type DateOrder, DateOrders } from './date-order.js';
import { messageKind } from './message-kind.js';
import { orderQuestion } from './order-question.js';
import { splitChat } from './split-chat.js';
import type { Stamp } from './stamp.js';
import { personaOfAuthor } from './whatsapp-person.js';

/** A chat after the first look through it. */
export interface SurveyedChat extends ChatRoll {
  readonly file: ArchiveFile;
  /** What the chat is called, in small letters, as far as it or its file says; for telling conversations apart. */
  readonly title: string;
  readonly order: DateOrder;
  /** The order is a guess nobody confirmed. */
  readonly isOrderUnsure: boolean;
}

export interface ChatSurvey {
  readonly chats: readonly SurveyedChat[];
  readonly owner: ChatOwner;
  readonly questions: readonly ImportQuestion[];
}

/** Looks through all chats for what has to be known before the first message is read: dates, people, the owner. */
export async function surveyChats(files: readonly ArchiveFile[], cameAs: string, context: ReadContext): Promise<ChatSurvey> {
  const looked: Looked[] = [];
  for (const file of files) looked.push(await lookThrough(file, context));
  const byStyle = new Map<string, DateOrder>();
  for (const { style, orders } of looked) {
    const order = orders.decided();
    if (order !== null && !byStyle.has(style)) byStyle.set(style, order);
  }
  const questions = new Map<string, ImportQuestion>();
  const chats = looked.map((one): SurveyedChat => {
    const titles = chatTitles(one.file.name, files.length === 1 ? cameAs : '');
    const title = one.chatName ?? titles[0] ?? '';
    const other = one.chatName !== null && one.people.has(one.chatName) ? one.chatName : titledAfter(titles, one.people);
    const told = one.orders.decided() ?? byStyle.get(one.style) ?? null;
    const { people, shown, file } = one;
    if (told !== null || one.example === null) {
      return { file, people, shown, other, title, order: told ?? 'day-first', isOrderUnsure: false };
    }
    const question = questions.get(one.style) ?? orderQuestion(one.style, one.example, one.orders.guess());
    questions.set(one.style, question);
    const answer = answerTo(question, context.answers);
    const order = DATE_ORDERS.find((one) => one === (answer ?? question.guess)) ?? 'day-first';
    return { file, people, shown, other, title, order, isOrderUnsure: answer === null };
  });
  const owner = ownerOfChats('whatsapp', chats, (id, name) => isKnown(id, name, context), context.answers);
  return { chats, owner, questions: [...questions.values(), ...(owner.question === null ? [] : [owner.question])] };
}

interface Looked {
  readonly file: ArchiveFile;
  readonly people: Map<string, ChatPerson>;
  readonly shown: Set<string>;
  readonly orders: DateOrders;
  style: string;
  /** A moment whose order matters. */
  example: Stamp | null;
  /** What the program’s first line is signed with: the chat’s own name. */
  chatName: string | null;
}

const MILLISECONDS_PER_DAY = 86_400_000;
/** Clocks run ahead and zones differ. */
const DAYS_AHEAD = 2;
const PEOPLE_MAX = 5_000;

async function lookThrough(file: ArchiveFile, { readAt }: ReadContext): Promise<Looked> {
  const latest = readAt === undefined ? Infinity : Math.floor(readAt.getTime() / MILLISECONDS_PER_DAY) + DAYS_AHEAD;
  const orders = new DateOrders(latest);
  const found: Looked = { file, people: new Map(), shown: new Set(), orders, style: '', example: null, chatName: null };
  await lookAtAll(found).catch(nullIfUnreadable);
  return found;
}

async function lookAtAll(found: Looked): Promise<void> {
  const names = new Set<string>();
  for await (const entries of splitChat(found.file)) {
    for (const entry of entries) {
      if (typeof entry === 'number') continue;
      const { stamp, author, body } = entry;
      found.orders.learn(stamp.date);
      if (found.style === '') found.style = stamp.style;
      const [first, second] = stamp.date.numbers;
      if (first !== second) found.example ??= stamp;
      if (author === null) continue;
      const id = folded(author);
      const kind = messageKind(body, names);
      if (kind.kind === 'program') {
        if (kind.isFirst) found.chatName ??= id;
        continue;
      }
      if (kind.kind === 'takenBack' && kind.isByOwner) found.shown.add(id);
      const known = found.people.get(id);
      if (known === undefined && found.people.size >= PEOPLE_MAX) continue;
      names.add(id);
      found.people.set(id, { name: known?.name ?? author, messages: (known?.messages ?? 0) + 1 });
    }
  }
}

function isKnown(id: string, name: string, { ownerNames, ownerTraces, defaultCountry }: ReadContext): boolean {
  if (ownerNames?.some((own) => folded(own) === id) === true) return true;
  const persona = personaOfAuthor(name, defaultCountry);
  return ownerTraces?.some(({ kind, value }) => kind === persona.kind && value === persona.value) === true;
}
