import type { ArchiveFile } from '../archive-file.js';
import { readFriend } from '../facebook/friends.js';
import { readComment } from '../instagram/comments.js';
import { readRelation } from '../instagram/relations.js';
import { lookIntoJson, readJson } from '../json/read-json.js';
import { fileSetAside } from '../one-row-file.js';
import type { ParsedRow } from '../parsed-row.js';
import { recognizedFiles } from '../recognized-files.js';
import { readMetaMessage } from './messages.js';
import { type MetaFile, metaFileOf } from './meta-file.js';
import { type MetaPlatform, MetaReading } from './meta-reading.js';
import { readMetaPost } from './posts.js';
import { learnOwner, PROFILE_PATHS, readMetaProfile } from './profile.js';
import { ownerOfThreads, threadsOf } from './threads.js';

/** Reads an export of Facebook or Instagram: the owner, friends and followers, posts, messages. */
export async function* readMeta(platform: MetaPlatform, files: readonly ArchiveFile[]): AsyncGenerator<ParsedRow> {
  const { known, others } = await recognizedFiles(files, metaFileOf);
  const ofKind = (kind: MetaFile['kind']) => known.filter((one) => one.kind === kind).map(({ file }) => file);
  const reading = new MetaReading(platform);
  const threads = await threadsOf(ofKind('thread'));
  for (const file of ofKind('profile')) {
    for await (const { value } of lookIntoJson(file, PROFILE_PATHS)) learnOwner(value, reading);
  }
  const everywhere = ownerOfThreads(threads);
  if (reading.ownerNames.size === 0 && everywhere !== null) {
    reading.ownerNames.add(everywhere.name);
    reading.isOwnerUnsure = everywhere.isUnsure;
  }
  for (const file of ofKind('profile')) yield* readJson(file, PROFILE_PATHS, ({ value }) => readMetaProfile(value, reading));
  for (const file of ofKind('friends'))
    yield* readJson(file, ['*[]', '[]'], ({ value }) => readFriend(value, file.name, reading));
  for (const file of ofKind('relations'))
    yield* readJson(file, ['*[]', '[]'], ({ value }) => readRelation(value, file.name, reading));
  for (const file of ofKind('posts')) yield* readJson(file, ['[]', '*[]'], ({ value }) => readMetaPost(value, reading));
  for (const thread of threads) {
    for (const file of thread.files)
      yield* readJson(file, ['messages[]'], ({ value }) => readMetaMessage(value, thread, reading));
  }
  for (const file of ofKind('comments')) yield* readJson(file, ['[]', '*[]'], ({ value }) => readComment(value, reading));
  for (const file of ofKind('other'))
    yield fileSetAside(file, 'FILE_NOT_NEEDED', 'What the platform keeps on its use tells of no tie.');
  for (const file of ofKind('html'))
    yield fileSetAside(file, 'FILE_AS_HTML', 'The file is a page for people; export as JSON to have it read.');
  for (const file of others) yield otherFile(file);
}

function otherFile(file: ArchiveFile): ParsedRow {
  if (/(?:^|\/)no-data\.txt$/.test(file.name))
    return fileSetAside(file, 'FILE_NOT_NEEDED', 'The export says that there is nothing here.');
  return /\.(?:jpe?g|png|gif|webp|heic|mp4|mov|mp3|m4a|aac|wav|pdf|css|js|svg|srt)$/i.test(file.name)
    ? fileSetAside(file, 'FILE_NOT_NEEDED', 'Pictures, sounds and films are not needed.')
    : fileSetAside(file, 'FILE_UNKNOWN', 'The file is none of those with friends, followers, posts or messages.');
}
