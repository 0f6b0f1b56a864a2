import { fieldOf, textOf } from '../json/json-value.js';
import { lookIntoJson } from '../json/read-json.js';
import { CONVERSATION_MESSAGES } from './messages.js';
import type { XFile } from './x-file.js';
import type { XOwner } from './x-reading.js';

/** Who the owner is: the archive says so in several files; where all are missing, whoever is in every conversation. */
export async function ownerOfX(files: readonly XFile[]): Promise<XOwner> {
  const ids = new Set<string>();
  const handles = new Set<string>();
  const learn = (id: string, handle: string): void => {
    if (id !== '') ids.add(id);
    if (handle !== '') handles.add(handle.toLowerCase());
  };
  for (const { file, type } of files) {
    if (type === 'account') {
      for await (const { value } of lookIntoJson(file, ['[].account']))
        learn(textOf(value, 'accountId'), textOf(value, 'username'));
    } else if (type === 'manifest') {
      for await (const { value } of lookIntoJson(file, ['userInfo']))
        learn(textOf(value, 'accountId'), textOf(value, 'userName'));
    } else if (type === 'grailbird_user') {
      for await (const { path, value } of lookIntoJson(file, ['id', 'screen_name'])) {
        if (path === 'id') learn(textOf(value), '');
        else learn('', textOf(value));
      }
    }
  }
  for (const { file } of files.filter(({ type }) => type === 'screen_name_change')) {
    for await (const { value } of lookIntoJson(file, ['[].screenNameChange'])) {
      const change = fieldOf(value, 'screenNameChange') ?? value;
      for (const end of ['changedFrom', 'changedTo']) learn('', textOf(change, end));
    }
  }
  if (ids.size === 0) for (const id of await presentEverywhere(files)) ids.add(id);
  return { ids, handles };
}

/** In every conversation of two there is the owner; a single conversation does not tell which of the two it is. */
async function presentEverywhere(files: readonly XFile[]): Promise<readonly string[]> {
  const conversationsOf = new Map<string, Set<number>>();
  const conversations = new Set<number>();
  for (const { file } of files.filter(({ type }) => type === 'direct_messages' || type === 'direct_message')) {
    for await (const { value, place } of lookIntoJson(file, [CONVERSATION_MESSAGES])) {
      const message = fieldOf(value, 'messageCreate');
      for (const id of [textOf(message, 'senderId'), textOf(message, 'recipientId')]) {
        if (id === '') continue;
        const theirs = conversationsOf.get(id) ?? new Set();
        conversationsOf.set(id, theirs.add(place));
      }
      conversations.add(place);
    }
  }
  if (conversations.size < 2) return [];
  return [...conversationsOf].filter(([, theirs]) => theirs.size === conversations.size).map(([id]) => id);
}
