import type { ArchiveFile } from '../archive-file.js';
import { headTextOf } from '../head-of.js';
import { recognizedFiles } from '../recognized-files.js';

export type ConversationKind = 'channel' | 'dm' | 'group-dm';

/** A file of an export: everyone, the conversations of one kind, or a day of one conversation. */
export interface SlackFile {
  readonly file: ArchiveFile;
  readonly kind: 'users' | 'conversations' | 'day';
  /** The folder of the workspace the file belongs to, with its `/`; empty but in exports of an organisation. */
  readonly workspace: string;
  /** Of a day, the folder: a channel's name or a conversation's id. */
  readonly folder: string;
  readonly conversations: ConversationKind;
}

const KINDS: Readonly<Record<string, ConversationKind>> = {
  channels: 'channel',
  groups: 'channel',
  dms: 'dm',
  mpims: 'group-dm',
};

/** The files of a Slack export, told by their place in it and by what they hold. */
export function slackFiles(files: readonly ArchiveFile[]) {
  return recognizedFiles(files, slackFileOf);
}

/** A list of people or a day with messages shows that an export is Slack's; lists of conversations alone do not. */
export function isSlack(known: readonly SlackFile[]): boolean {
  return known.some(({ kind }) => kind !== 'conversations');
}

async function slackFileOf(file: ArchiveFile): Promise<SlackFile | null> {
  const match = /^(.*\/)?([^/]+)\.json$/i.exec(file.name);
  if (match === null) return null;
  const [, path = '', name = ''] = match;
  const isDay = /^\d{4}-\d\d-\d\d$/.test(name);
  const conversations = KINDS[name.toLowerCase()];
  if (!isDay && conversations === undefined && !/^(?:org_)?users$/i.test(name)) return null;
  const head = await headTextOf(file);
  if (!/^[\s\ufeff]*\[/.test(head)) return null;
  if (conversations !== undefined) return { file, kind: 'conversations', workspace: path, folder: '', conversations };
  if (!isDay) return USER.test(head) ? { file, kind: 'users', workspace: path, folder: '', conversations: 'channel' } : null;
  if (!DAY.test(head)) return null;
  const folder = /([^/]*)\/$/.exec(path)?.[1] ?? '';
  return { file, kind: 'day', workspace: path.slice(0, path.length - folder.length - 1), folder, conversations: 'channel' };
}

const USER = /"profile"\s*:\s*\{|"is_bot"\s*:|"real_name"\s*:/;
/** A message, or none that day. */
const DAY = /"ts"\s*:\s*"\d{9,11}\.\d{1,6}"|^[\s\ufeff]*\[\s*\]/;
