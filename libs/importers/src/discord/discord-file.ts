import type { ArchiveFile } from '../archive-file.js';
import { headTextOf } from '../head-of.js';
import { recognizedFiles } from '../recognized-files.js';

/**
 * A file of the package Discord gives on request (the owner's messages in a channel, what the channel is, the account), or a
 * channel with everybody's messages as DiscordChatExporter writes it.
 */
export interface DiscordFile {
  readonly file: ArchiveFile;
  readonly kind: 'own-messages' | 'own-table' | 'channel' | 'account' | 'index' | 'chat';
  /** The folder the file lies in, with its `/`. */
  readonly folder: string;
}

/** The files of Discord's package or of DiscordChatExporter, told by what they hold. */
export function discordFiles(files: readonly ArchiveFile[]) {
  return recognizedFiles(files, discordFileOf);
}

/** Messages or an account show that files are Discord's; what describes a channel alone does not. */
export function isDiscord(known: readonly DiscordFile[]): boolean {
  return known.some(({ kind }) => kind !== 'channel' && kind !== 'index');
}

async function discordFileOf(file: ArchiveFile): Promise<DiscordFile | null> {
  if (!/\.(?:json|csv)$/i.test(file.name)) return null;
  const head = await headTextOf(file);
  const folder = file.name.slice(0, file.name.lastIndexOf('/') + 1);
  const kind = kindOf(file.name.slice(folder.length).toLowerCase(), head);
  return kind === null ? null : { file, kind, folder };
}

function kindOf(name: string, head: string): DiscordFile['kind'] | null {
  if (name.endsWith('.csv')) return /^\ufeff?"?ID"?,"?Timestamp"?,"?Contents"?/i.test(head) ? 'own-table' : null;
  if (/^\s*\{\s*"guild"\s*:\s*\{/.test(head) && /"channel"\s*:\s*\{/.test(head)) return 'chat';
  if (/^\s*\[\s*\{\s*"ID"\s*:\s*"?\d{15,}/.test(head) && head.includes('"Timestamp"')) return 'own-messages';
  if (/"relationships"\s*:\s*\[|"discriminator"\s*:/.test(head) && /^\s*\{\s*"id"\s*:\s*"?\d{15,}/.test(head)) return 'account';
  if (name === 'channel.json' && /"id"\s*:\s*"?\d{15,}/.test(head)) return 'channel';
  return name === 'index.json' && /^\s*\{\s*"\d{15,}"\s*:/.test(head) ? 'index' : null;
}
