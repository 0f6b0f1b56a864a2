import type { ArchiveFile } from '../archive-file.js';
import { headTextOf } from '../head-of.js';
import { recognizedFiles } from '../recognized-files.js';

/** A file of an export: the data, or a page for people that says less. */
export interface TelegramFile {
  readonly file: ArchiveFile;
  readonly kind: 'data' | 'page';
}

const WHOLE = /"(?:personal_information|frequent_contacts)"\s*:\s*\{|"chats"\s*:\s*\{\s*(?:"about"|"list")/;
const ONE_CHAT =
  /"type"\s*:\s*"(?:personal_chat|bot_chat|saved_messages|replies|verification_codes|(?:private|public)_(?:group|supergroup|channel))"/;
const MESSAGE = /"messages"\s*:\s*\[/;
const PAGE = /<div class="page_wrap|class="message (?:default|service) clearfix/;

/** The files of a Telegram export, told by what they hold. */
export function telegramFiles(files: readonly ArchiveFile[]) {
  return recognizedFiles(files, telegramFileOf);
}

async function telegramFileOf(file: ArchiveFile): Promise<TelegramFile | null> {
  if (!/\.(?:json|html?)$/i.test(file.name)) return null;
  const head = await headTextOf(file);
  if (/\.html?$/i.test(file.name)) return PAGE.test(head) ? { file, kind: 'page' } : null;
  if (!/^[\s\ufeff]*\{/.test(head)) return null;
  const isOneChat = MESSAGE.test(head) && (ONE_CHAT.test(head) || /"date_unixtime"|"from_id"/.test(head));
  return WHOLE.test(head) || isOneChat ? { file, kind: 'data' } : null;
}
