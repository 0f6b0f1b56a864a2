import type { ArchiveFile } from '../archive-file.js';
import { CSV_FAULT_REASONS } from '../csv/csv-row.js';
import { openTable } from '../csv/read-table.js';
import { guardedBytes } from '../guarded-bytes.js';
import type { ImportQuestion } from '../import-question.js';
import { textOf } from '../json/json-value.js';
import { readJson } from '../json/read-json.js';
import { fileSetAside } from '../one-row-file.js';
import type { ParsedRow } from '../parsed-row.js';
import type { ReadContext } from '../read-context.js';
import { rowsUntilDamage } from '../rows-until-damage.js';
import { readDiscordAccount, readRelationship } from './account.js';
import { readChatMessage } from './chat-messages.js';
import { type DiscordFile, discordFiles } from './discord-file.js';
import { DiscordReading } from './discord-reading.js';
import { type OwnChannel, readOwnMessage } from './own-messages.js';
import { type DiscordSurvey, surveyDiscord } from './survey-discord.js';

/** Reads the package Discord gives on request, and channels that DiscordChatExporter wrote. */
export async function* readDiscord(files: readonly ArchiveFile[], context: ReadContext): AsyncGenerator<ParsedRow> {
  const { known, others } = await discordFiles(files);
  const survey = await surveyDiscord(known, context);
  const reading = new DiscordReading(survey.owner, survey.names);
  const ofKind = (...kinds: readonly DiscordFile['kind'][]) => known.filter(({ kind }) => kinds.includes(kind));
  for (const { file } of ofKind('account')) {
    yield* readJson(file, ['id', 'relationships[]'], ({ path, value }) =>
      path === 'id' ? readDiscordAccount(survey.account, reading) : readRelationship(value, reading),
    );
  }
  for (const { file } of ofKind('channel', 'index')) {
    yield fileSetAside(file, 'FILE_NOT_NEEDED', 'It says what a channel is, which the messages are read by.');
  }
  for (const one of ofKind('own-messages', 'own-table')) yield* ownRows(one, channelOf(one, survey), reading);
  for (const chat of survey.chats) {
    yield* readJson(chat.file, ['messages[]'], ({ value }) => readChatMessage(value, chat, reading));
  }
  for (const file of others) {
    yield fileSetAside(file, 'FILE_NOT_NEEDED', 'What Discord keeps on servers, programs and use tells of no tie.');
  }
}

/** What exported channels leave open: which of their people the owner is. */
export async function questionsOfDiscord(
  files: readonly ArchiveFile[],
  context: ReadContext,
): Promise<readonly ImportQuestion[]> {
  const { question } = (await surveyDiscord((await discordFiles(files)).known, context)).owner;
  return question === null ? [] : [question];
}

function channelOf({ folder }: DiscordFile, { channels }: DiscordSurvey): OwnChannel {
  return channels.get(folder) ?? { id: /(\d{15,20})\/$/.exec(folder)?.[1] ?? folder, recipients: [] };
}

function ownRows({ file, kind }: DiscordFile, channel: OwnChannel, reading: DiscordReading): AsyncGenerator<ParsedRow> {
  if (kind === 'own-table') return rowsUntilDamage(file, tableRows(file, channel, reading));
  return readJson(file, ['[]'], ({ value }) => {
    const [id, timestamp, contents] = [textOf(value, 'ID'), textOf(value, 'Timestamp'), textOf(value, 'Contents')];
    return readOwnMessage({ id, timestamp, contents }, channel, reading);
  });
}

/** Packages until 2024 had a table for each channel. */
async function* tableRows(file: ArchiveFile, channel: OwnChannel, reading: DiscordReading): AsyncGenerator<ParsedRow> {
  const table = await openTable(guardedBytes(file), (cells) => cells[0]?.trim() === 'ID', file.encoding);
  if (table === null) return;
  for await (const rows of table.rows) {
    for (const { cells, fault, line } of rows) {
      const provenance = { file: file.name, line };
      const [id = '', timestamp = '', contents = ''] = cells;
      if (fault === null) yield { ...readOwnMessage({ id, timestamp, contents }, channel, reading), provenance };
      else yield { kind: 'problem', code: fault, reason: CSV_FAULT_REASONS[fault], provenance };
    }
  }
}
