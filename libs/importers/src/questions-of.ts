import type { ArchiveFile } from './archive-file.js';
import type { ImportQuestion } from './import-question.js';
import type { ReadContext } from './read-context.js';
import type { Platform, RecognizedArchive } from './recognize-archive.js';
import { questionsOfDiscord } from './discord/read-discord.js';
import { questionsOfSlack } from './slack/read-slack.js';
import { questionsOfTelegram } from './telegram/read-telegram.js';
import { questionsOfWhatsApp } from './whatsapp/read-whatsapp.js';

type Asking = (files: readonly ArchiveFile[], cameAs: string, context: ReadContext) => Promise<readonly ImportQuestion[]>;

/** The platforms whose archives may leave something open. */
const ASKING: { readonly [Asked in Platform]?: Asking } = {
  discord: (files, _cameAs, context) => questionsOfDiscord(files, context),
  slack: (files, _cameAs, context) => questionsOfSlack(files, context),
  telegram: (files, _cameAs, context) => questionsOfTelegram(files, context),
  whatsapp: questionsOfWhatsApp,
};

/** What an archive leaves open that its owner can tell; with no answer it is read by the best guess. */
export async function questionsOf(
  { platform, files, cameAs }: RecognizedArchive,
  context: ReadContext,
): Promise<readonly ImportQuestion[]> {
  return (await ASKING[platform]?.(files, cameAs ?? '', context)) ?? [];
}
