import type { ArchiveFile } from '../archive-file.js';
import type { ImportQuestion } from '../import-question.js';
import { fileSetAside } from '../one-row-file.js';
import type { ParsedRow } from '../parsed-row.js';
import type { ReadContext } from '../read-context.js';
import { problem, setAside } from '../row-outcome.js';
import { rowsUntilDamage } from '../rows-until-damage.js';
import { SeenKeys } from '../seen-keys.js';
import { ChatReading } from './chat-reading.js';
import { whatsappFiles } from './recognize-whatsapp.js';
import { splitChat } from './split-chat.js';
import { type SurveyedChat, surveyChats } from './survey-chats.js';

/**
 * Reads exported chats, each of which is one file of text.
 *
 * @param cameAs the name of the archive; on iPhones it is all that names a chat
 */
export async function* readWhatsApp(
  files: readonly ArchiveFile[],
  cameAs: string,
  context: ReadContext,
): AsyncGenerator<ParsedRow> {
  const { known, others } = await whatsappFiles(files);
  const survey = await surveyChats(known, cameAs, context);
  const chats = { survey, country: context.defaultCountry, seen: new SeenKeys(), isOwnerStated: false };
  for (const chat of survey.chats) yield* rowsUntilDamage(chat.file, rowsOf(chat, new ChatReading(chat, chats)));
  for (const file of others) {
    yield fileSetAside(file, 'FILE_NOT_NEEDED', 'Pictures, sounds, films and cards sent in a chat are not needed.');
  }
}

/** What the chats leave open: the order of their dates, and which of their people the owner is. */
export async function questionsOfWhatsApp(
  files: readonly ArchiveFile[],
  cameAs: string,
  context: ReadContext,
): Promise<readonly ImportQuestion[]> {
  return (await surveyChats((await whatsappFiles(files)).known, cameAs, context)).questions;
}

async function* rowsOf({ file }: SurveyedChat, reading: ChatReading): AsyncGenerator<ParsedRow> {
  let isEmpty = true;
  for await (const entries of splitChat(file)) {
    for (const entry of entries) {
      isEmpty = false;
      const provenance = { file: file.name, line: typeof entry === 'number' ? entry : entry.line };
      const outcome =
        typeof entry === 'number' ? setAside('NOT_A_MESSAGE', 'The line stands above the first message.') : reading.read(entry);
      yield { ...outcome, provenance };
    }
  }
  if (isEmpty) yield { ...problem('FILE_EMPTY', 'There is no message in the file.'), provenance: { file: file.name, line: 1 } };
}
