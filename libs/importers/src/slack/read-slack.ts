import type { ArchiveFile } from '../archive-file.js';
import type { ImportQuestion } from '../import-question.js';
import { readJson } from '../json/read-json.js';
import { fileSetAside } from '../one-row-file.js';
import type { ParsedRow } from '../parsed-row.js';
import type { ReadContext } from '../read-context.js';
import { readSlackMessage } from './messages.js';
import { readSlackUser } from './read-user.js';
import { type SlackFile, slackFiles } from './slack-file.js';
import { SlackReading } from './slack-reading.js';

import { type SlackConversation, type SlackSurvey, surveySlack } from './survey-slack.js';

/** Reads the export of a workspace, or of an organisation with several: its people, and who wrote to whom. */
export async function* readSlack(files: readonly ArchiveFile[], context: ReadContext): AsyncGenerator<ParsedRow> {
  const { known, others } = await slackFiles(files);
  const survey = await surveySlack(known, context);
  const reading = new SlackReading(survey, context.defaultCountry);
  const ofKind = (kind: SlackFile['kind']) => known.filter((one) => one.kind === kind);
  for (const { file } of ofKind('users')) yield* readJson(file, ['[]'], ({ value }) => readSlackUser(value, reading));
  for (const { file } of ofKind('conversations')) {
    yield fileSetAside(file, 'FILE_NOT_NEEDED', 'The list says who is in which conversation, which the messages are read by.');
  }
  for (const day of ofKind('day')) {
    const conversation = conversationOf(day, survey);
    yield* readJson(day.file, ['[]'], ({ value }) => readSlackMessage(value, conversation, reading));
  }
  for (const file of others) yield otherFile(file);
}

/** What an export leaves open: which member the owner is. */
export async function questionsOfSlack(files: readonly ArchiveFile[], context: ReadContext): Promise<readonly ImportQuestion[]> {
  const { question } = (await surveySlack((await slackFiles(files)).known, context)).owner;
  return question === null ? [] : [question];
}

/** A folder in no list is what its name says: ids of conversations of two begin with D. */
function conversationOf({ workspace, folder }: SlackFile, { conversations }: SlackSurvey): SlackConversation {
  const known = conversations.get(`${workspace}${folder}`);
  if (known !== undefined) return known;
  const kind = /^D[A-Z\d]{5,}$/.test(folder) ? 'dm' : folder.startsWith('mpdm-') ? 'group-dm' : 'channel';
  return { id: folder, kind, members: [] };
}

function otherFile(file: ArchiveFile): ParsedRow {
  return /(?:integration_logs|canvases|lists|huddle_transcripts|file_conversations|canvas_in_the_conversation)\.json$/i.test(
    file.name,
  )
    ? fileSetAside(file, 'FILE_NOT_NEEDED', 'What programs did and what is drawn tells of no tie.')
    : fileSetAside(file, 'FILE_UNKNOWN', 'The file is none of those with people or messages.');
}
