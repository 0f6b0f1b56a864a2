import type { ArchiveFile } from '../archive-file.js';
import { type ChatOwner, type ChatPerson, type ChatRoll, ownerOfChats } from '../chats/owner-of-chats.js';
import { fieldOf, listOf, textOf } from '../json/json-value.js';
import { lookIntoJson } from '../json/read-json.js';
import type { ReadContext } from '../read-context.js';
import { folded } from '../text/tidy.js';
import { ACCOUNT_KEYS, type DiscordAccount, nameOfAccount } from './account.js';
import type { DiscordFile } from './discord-file.js';
import type { OwnChannel } from './own-messages.js';
import { isSnowflake } from './snowflake.js';

/** A channel with everybody's messages, after the first look. */
export interface DiscordChat extends ChatRoll {
  readonly file: ArchiveFile;
  readonly id: string;
  readonly isServer: boolean;
}

export interface DiscordSurvey {
  readonly account: DiscordAccount;
  readonly owner: ChatOwner;
  /** By the folder their description lies in. */
  readonly channels: ReadonlyMap<string, OwnChannel>;
  readonly chats: readonly DiscordChat[];
  readonly names: ReadonlyMap<string, string>;
}

const PEOPLE_MAX = 5_000;

/** Learns who the owner is, who is called what, and where the owner wrote. */
export async function surveyDiscord(files: readonly DiscordFile[], context: ReadContext): Promise<DiscordSurvey> {
  const ofKind = (kind: DiscordFile['kind']) => files.filter((one) => one.kind === kind);
  const names = new Map<string, string>();
  const account: Record<string, string> = {};
  for (const { file } of ofKind('account')) {
    for await (const { path, value } of lookIntoJson(file, [...ACCOUNT_KEYS, 'relationships[]'])) {
      if (path !== 'relationships[]') account[path] ??= textOf(value);
      else if (nameOfAccount(value) !== '') names.set(textOf(value, 'id') || textOf(value, 'user', 'id'), nameOfAccount(value));
    }
  }
  const titles = new Map<string, string>();
  for (const { file } of ofKind('index')) {
    for await (const { value } of lookIntoJson(file, ['.'])) {
      for (const [id, title] of Object.entries(value ?? {})) titles.set(id, textOf(title));
    }
  }
  const channels = new Map<string, OwnChannel>();
  for (const { file, folder } of ofKind('channel')) {
    for await (const { value } of lookIntoJson(file, ['.'])) channels.set(folder, ownChannel(value, account, titles, names));
  }
  const chats: DiscordChat[] = [];
  for (const { file } of ofKind('chat')) chats.push(await chatOf(file, names));
  return { account, channels, chats, names, owner: ownerOf(account, chats, context) };
}

/** What a channel is; in a conversation of two its title names the other: `Direct Message with ann#0`. */
function ownChannel(
  channel: unknown,
  account: DiscordAccount,
  titles: ReadonlyMap<string, string>,
  names: Map<string, string>,
): OwnChannel {
  const id = textOf(channel, 'id');
  const recipients = listOf(channel, 'recipients')
    .map((one) => textOf(one) || textOf(one, 'id'))
    .filter((one) => isSnowflake(one) && one !== account['id']);
  const [only, ...more] = recipients;
  const title = / (\S+?)(?:#\d{1,4})?$/.exec(titles.get(id) ?? '')?.[1];
  if (only !== undefined && more.length === 0 && title !== undefined && !names.has(only)) names.set(only, title);
  return { id, recipients };
}

async function chatOf(file: ArchiveFile, names: Map<string, string>): Promise<DiscordChat> {
  const people = new Map<string, ChatPerson>();
  let channel: unknown = null;
  for await (const { path, value } of lookIntoJson(file, ['channel', 'messages[].author'])) {
    if (path === 'channel') {
      channel = value;
      continue;
    }
    const id = textOf(value, 'id');
    const known = people.get(id);
    if (id === '' || fieldOf(value, 'isBot') === true || (known === undefined && people.size >= PEOPLE_MAX)) continue;
    const name = textOf(value, 'nickname') || textOf(value, 'name');
    people.set(id, { name: known?.name ?? name, messages: (known?.messages ?? 0) + 1 });
    if (!names.has(id)) names.set(id, name);
  }
  const type = textOf(channel, 'type');
  const title = folded(textOf(channel, 'name'));
  const isPair = type === 'DirectTextChat' || type === '1';
  const other = isPair ? [...people].find(([, { name }]) => folded(name) === title)?.[0] : undefined;
  const isServer = !isPair && type !== 'DirectGroupTextChat' && type !== '3';
  return { file, id: textOf(channel, 'id'), isServer, people, shown: new Set(), other: other ?? null };
}

function ownerOf(account: DiscordAccount, chats: readonly DiscordChat[], context: ReadContext): ChatOwner {
  const id = account['id'] ?? '';
  if (id !== '') return { ids: new Set([id]), question: null, isUnsure: false };
  const isKnown = (one: string, name: string) =>
    context.ownerTraces?.some(({ kind, value }) => kind === 'discord' && value === one) === true ||
    context.ownerNames?.some((own) => folded(own) === folded(name)) === true;
  return ownerOfChats('discord', chats, isKnown, context.answers);
}
