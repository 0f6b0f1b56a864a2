import type { ArchiveFile } from '../archive-file.js';
import type { ImportQuestion } from '../import-question.js';
import type { JsonItem } from '../json/json-scanner.js';
import { readJson } from '../json/read-json.js';
import { fileSetAside } from '../one-row-file.js';
import type { ParsedRow } from '../parsed-row.js';
import type { ReadContext } from '../read-context.js';
import { type RowOutcome, setAside } from '../row-outcome.js';
import { ChatsInFile, HEADING_PATHS, messagePaths } from './chat-in-file.js';
import { readTelegramMessage } from './messages.js';
import { readTelegramContact, readTelegramOwner } from './people.js';
import { surveyTelegram, type TelegramChat } from './survey-telegram.js';
import { telegramFiles } from './telegram-file.js';
import { TelegramReading } from './telegram-reading.js';

const OWNER = 'personal_information';
const CONTACTS = 'contacts.list[]';
const FREQUENT = 'frequent_contacts.list[]';

/** Reads what Telegram Desktop exports: the whole account, or one chat. */
export async function* readTelegram(files: readonly ArchiveFile[], context: ReadContext): AsyncGenerator<ParsedRow> {
  const { known, others } = await telegramFiles(files);
  const data = known.filter(({ kind }) => kind === 'data').map(({ file }) => file);
  const reading = new TelegramReading(await surveyTelegram(data, context), context);
  for (const file of data) yield* readData(file, reading);
  for (const { file } of known.filter(({ kind }) => kind === 'page')) {
    yield fileSetAside(file, 'FILE_AS_HTML', 'The file is a page for people; export as machine-readable JSON to have it read.');
  }
  for (const file of others) yield fileSetAside(file, 'FILE_NOT_NEEDED', 'Pictures, sounds and films of chats are not needed.');
}

/** What an export of one chat leaves open: which of its people the owner is. */
export async function questionsOfTelegram(
  files: readonly ArchiveFile[],
  context: ReadContext,
): Promise<readonly ImportQuestion[]> {
  const { known } = await telegramFiles(files);
  const data = known.filter(({ kind }) => kind === 'data').map(({ file }) => file);
  const { question } = (await surveyTelegram(data, context)).owner;
  return question === null ? [] : [question];
}

function readData(file: ArchiveFile, reading: TelegramReading): AsyncGenerator<ParsedRow> {
  const chats = new ChatsInFile();
  const surveyed = reading.survey.chats.get(file) ?? [];
  return readJson(file, [OWNER, CONTACTS, FREQUENT, ...HEADING_PATHS, ...messagePaths('')], (item) => {
    if (item.path === OWNER) return readTelegramOwner(item.value, reading);
    if (item.path === CONTACTS) return readTelegramContact(item.value, reading);
    if (item.path === FREQUENT)
      return setAside('NOT_A_TIE', 'How often somebody was called up says nothing the messages do not.');
    return messageOf(item, chats, surveyed, reading);
  });
}

function messageOf(
  item: JsonItem,
  chats: ChatsInFile,
  surveyed: readonly TelegramChat[],
  reading: TelegramReading,
): RowOutcome | null {
  if (chats.takes(item)) return null;
  const chat = surveyed[chats.heading.number];
  // The survey saw less where the file broke while it looked.
  if (chat === undefined) return setAside('NOT_A_MESSAGE', 'The chat this belongs to cannot be told.');
  return readTelegramMessage(item.value, chat, reading);
}
