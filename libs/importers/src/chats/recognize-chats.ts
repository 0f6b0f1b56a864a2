import type { ArchiveFile } from '../archive-file.js';
import { whatsappFiles } from '../whatsapp/recognize-whatsapp.js';

export type ChatPlatform = 'whatsapp';

/** What an export of a messenger says of itself. */
export interface ChatArchive {
  readonly platform: ChatPlatform;
  readonly era: string | null;
}

/** Null when the files are those of none of the messengers. */
export async function recognizeChats(files: readonly ArchiveFile[]): Promise<ChatArchive | null> {
  if ((await whatsappFiles(files)).known.length > 0) return { platform: 'whatsapp', era: null };
  return null;
}
