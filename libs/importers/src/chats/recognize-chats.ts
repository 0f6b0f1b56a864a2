import { isRefusal, refused, type Refusal } from '#vocabulary';
import type { ArchiveFile } from '../archive-file.js';
import { discordFiles, isDiscord } from '../discord/discord-file.js';
import { signalFiles } from '../signal/signal-file.js';
import { isSlack, slackFiles } from '../slack/slack-file.js';
import { telegramFiles } from '../telegram/telegram-file.js';
import { whatsappFiles } from '../whatsapp/recognize-whatsapp.js';

export type ChatPlatform = 'discord' | 'signal' | 'slack' | 'telegram' | 'whatsapp';

/** Null when the files are those of none of the messengers; a refusal for an export in a form that cannot be read. */
export async function recognizeChats(files: readonly ArchiveFile[]): Promise<ChatPlatform | Refusal<'ARCHIVE_AS_HTML'> | null> {
  if (isSlack((await slackFiles(files)).known)) return 'slack';
  if (isDiscord((await discordFiles(files)).known)) return 'discord';
  const telegram = await recognizeTelegram(files);
  if (telegram !== null) return isRefusal(telegram) ? telegram : 'telegram';
  if ((await signalFiles(files)).known.length > 0) return 'signal';
  return (await whatsappFiles(files)).known.length > 0 ? 'whatsapp' : null;
}

async function recognizeTelegram(files: readonly ArchiveFile[]): Promise<'telegram' | Refusal<'ARCHIVE_AS_HTML'> | null> {
  const { known } = await telegramFiles(files);
  if (known.some(({ kind }) => kind === 'data')) return 'telegram';
  if (known.length === 0) return null;
  return refused(
    'ARCHIVE_AS_HTML',
    'This is Telegram’s export as web pages (HTML), which holds less than Tieline needs. Export again and choose machine-readable JSON as the format.',
  );
}
