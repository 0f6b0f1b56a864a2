import type { ArchiveFile } from '../archive-file.js';
import { type ChatOwner, type ChatPerson, type ChatRoll, ownerOfChats } from '../chats/owner-of-chats.js';
import { textOf } from '../json/json-value.js';
import { lookIntoJson } from '../json/read-json.js';
import type { ReadContext } from '../read-context.js';
import { folded } from '../text/tidy.js';
import { type ChatHeading, ChatsInFile, HEADING_PATHS, messagePaths } from './chat-in-file.js';
import { fullName, personId } from './telegram-ids.js';

/** Chats whose messages are nobody’s: code and reason. */
const NO_TIES: Readonly<Record<string, readonly [code: string, reason: string]>> = {
  saved_messages: ['OWN_NOTES', 'The owner keeps messages for themselves here.'],
  bot_chat: ['ROBOT', 'The chat is with a program.'],
  verification_codes: ['ROBOT', 'The chat is with a program.'],
  replies: ['ROBOT', 'The chat collects what is written elsewhere.'],
  public_channel: ['CHANNEL', 'A channel speaks to everybody and to nobody.'],
  private_channel: ['CHANNEL', 'A channel speaks to everybody and to nobody.'],
};

/** A chat after the first look. */
export interface TelegramChat extends ChatRoll {
  readonly heading: ChatHeading;
  /** Whom a chat of two is with, also where they never wrote; null for a group. */
  readonly partner: string | null;
  /** Why its messages are not read; null where they are. */
  readonly noTie: readonly [code: string, reason: string] | null;
}

export interface TelegramSurvey {
  /** By file, each chat under its number. */
  readonly chats: ReadonlyMap<ArchiveFile, readonly TelegramChat[]>;
  readonly owner: ChatOwner;
  /** What the owner's address book calls people, by id. */
  readonly names: ReadonlyMap<string, string>;
}

const PEOPLE_MAX = 5_000;
const PERSON = 'personal_information';
const CONTACTS = 'contacts.list[]';

/** Looks through an export for who is in which chat and who the owner is. */
export async function surveyTelegram(files: readonly ArchiveFile[], context: ReadContext): Promise<TelegramSurvey> {
  const chats = new Map<ArchiveFile, readonly TelegramChat[]>();
  const found: Found = { stated: new Set(), names: new Map() };
  for (const file of files) chats.set(file, await chatsOf(file, found));
  const { stated, names } = found;
  const rolls = [...chats.values()].flat().filter(({ noTie, people }) => noTie === null && people.size > 0);
  if (stated.size > 0) return { chats, names, owner: { ids: stated, question: null, isUnsure: false } };
  const isKnown = (id: string, name: string) =>
    context.ownerTraces?.some(({ kind, value }) => kind === 'telegram' && value === id) === true ||
    context.ownerNames?.some((own) => folded(own) === folded(name)) === true;
  return { chats, names, owner: ownerOfChats('telegram', rolls, isKnown, context.answers) };
}

interface Found {
  readonly stated: Set<string>;
  readonly names: Map<string, string>;
}

async function chatsOf(file: ArchiveFile, { stated, names }: Found): Promise<readonly TelegramChat[]> {
  const found: TelegramChat[] = [];
  const inFile = new ChatsInFile();
  let people = new Map<string, ChatPerson>();
  let heading = inFile.heading;
  let name = '';
  const add = (id: string): void => {
    const known = people.get(id);
    if (id === '' || (known === undefined && people.size >= PEOPLE_MAX)) return;
    people.set(id, {
      name: known?.name === undefined || known.name === '' ? name : known.name,
      messages: (known?.messages ?? 0) + 1,
    });
  };
  const paths = [PERSON, CONTACTS, ...HEADING_PATHS, ...messagePaths('.id', '.from', '.from_id')];
  for await (const item of lookIntoJson(file, paths)) {
    if (item.path === PERSON) {
      const id = textOf(item.value, 'user_id');
      if (id !== '') stated.add(id);
    } else if (item.path === CONTACTS) {
      const id = textOf(item.value, 'user_id');
      if (id !== '') names.set(id, fullName(item.value));
    } else if (item.path.endsWith('.from')) {
      inFile.takes(item);
      if (name !== '') add(personId(undefined, name));
      name = textOf(item.value);
    } else if (item.path.endsWith('.from_id')) {
      inFile.takes(item);
      add(personId(item.value, name));
      name = '';
    } else if (inFile.takes(item)) {
      if (inFile.heading === heading) continue;
      if (name !== '') add(personId(undefined, name));
      found.push(chatOf(heading, people));
      people = new Map();
      heading = inFile.heading;
      name = '';
    }
  }
  if (name !== '') add(personId(undefined, name));
  return [...found, chatOf(heading, people)];
}

function chatOf(heading: ChatHeading, people: ReadonlyMap<string, ChatPerson>): TelegramChat {
  const isPair = heading.type === 'personal_chat' || (heading.type === '' && people.size <= 2);
  const partner = isPair ? partnerOf(heading, people) : null;
  return { heading, people, shown: new Set(), other: partner, partner, noTie: NO_TIES[heading.type] ?? null };
}

/** The chat's own id is the other person's since 2021; before, the name alone tells. */
function partnerOf({ id, name }: ChatHeading, people: ReadonlyMap<string, ChatPerson>): string | null {
  if (people.has(id)) return id;
  const named = name === '' ? undefined : [...people].find(([, one]) => folded(one.name) === folded(name));
  if (named !== undefined) return named[0];
  return id !== '' && people.size < 2 ? id : null;
}
