import type { ArchiveFile } from '../archive-file.js';
import type { Channel } from '#vocabulary';
import { lookIntoJson, readJson } from '../json/read-json.js';
import { fileSetAside } from '../one-row-file.js';
import type { ParsedRow } from '../parsed-row.js';
import { recognizedFiles } from '../recognized-files.js';
import { API_PATHS, learnThreadOfEntry, readApiEntry } from './api-entry.js';
import { learnThread, readContribution } from './exchanges.js';
import { type GitHubFile, gitHubFileOf } from './github-file.js';
import { GitHubReading } from './github-reading.js';
import { learnUsers } from './owner-of-github.js';
import { readUser } from './people.js';

/** Files of the archive that people speak in, in the order they are read: what is said on something after it. */
const CONTRIBUTIONS: readonly (readonly [kind: string, channel: Channel])[] = [
  ['issues', 'message'],
  ['pull_requests', 'review'],
  ['discussions', 'message'],
  ['issue_comments', 'reply'],
  ['discussion_comments', 'reply'],
  ['commit_comments', 'review'],
  ['pull_request_reviews', 'review'],
  ['pull_request_review_comments', 'review'],
];
const THREADS = ['issues', 'pull_requests', 'discussions'];

/** Reads an account archive, answers of the interface, or both: the owner, people, what they said to each other. */
export async function* readGitHub(files: readonly ArchiveFile[]): AsyncGenerator<ParsedRow> {
  const { known, others } = await recognizedFiles(files, gitHubFileOf);
  const ofKind = (kind: string) => known.filter((one) => one.kind === kind).map(({ file }) => file);
  const reading = new GitHubReading();
  await learnUsers(known, reading);
  for (const kind of THREADS) {
    for (const file of ofKind(kind)) for await (const { value } of lookIntoJson(file, ['[]'])) learnThread(value, reading);
  }
  for (const file of ofKind('api')) {
    for await (const { value } of lookIntoJson(file, ['[]', 'items[]'])) learnThreadOfEntry(value, reading);
  }
  for (const file of [...ofKind('users'), ...ofKind('bots')]) {
    yield* readJson(file, ['[]'], ({ value }) => readUser(value, null, reading));
  }
  for (const [kind, channel] of CONTRIBUTIONS) {
    for (const file of ofKind(kind)) yield* readJson(file, ['[]'], ({ value }) => readContribution(channel, value, reading));
  }
  for (const file of ofKind('api')) yield* readAnswer(file, reading);
  yield* readTheRest(known, others);
}

/** A list gives its entries; a single account is one row. */
async function* readAnswer(file: ArchiveFile, reading: GitHubReading): AsyncGenerator<ParsedRow> {
  let isAccount = false;
  yield* readJson(file, API_PATHS, (item) => {
    isAccount ||= item.path === 'login';
    return readApiEntry(item, file.name, reading);
  });
  if (isAccount) yield* readJson(file, ['.'], ({ value }) => readUser(value, null, reading));
}

function* readTheRest(known: readonly GitHubFile[], others: readonly ArchiveFile[]): Generator<ParsedRow> {
  const read = new Set([...CONTRIBUTIONS.map(([kind]) => kind), 'users', 'bots', 'api']);
  for (const { file, kind } of known) {
    if (!read.has(kind))
      yield fileSetAside(file, 'FILE_NOT_NEEDED', 'What happens to issues and repositories is no exchange of words.');
  }
  for (const file of others) {
    yield /(?:^|\/)(?:attachments|repositories)\//.test(file.name)
      ? fileSetAside(file, 'FILE_NOT_NEEDED', 'Attachments and code are not needed.')
      : fileSetAside(file, 'FILE_UNKNOWN', 'We do not know this file of the archive.');
  }
}
