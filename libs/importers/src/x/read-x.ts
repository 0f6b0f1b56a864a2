import type { ArchiveFile } from '../archive-file.js';
import { lookIntoJson, readJson } from '../json/read-json.js';
import { fileSetAside } from '../one-row-file.js';
import type { ParsedRow } from '../parsed-row.js';
import { rowsUntilDamage } from '../rows-until-damage.js';
import { recognizedFiles } from '../recognized-files.js';
import { type RowOutcome, setAside } from '../row-outcome.js';
import { readFollow, readUploadedContact } from './follows.js';
import { readGrailbirdTable } from './grailbird-table.js';
import { CONVERSATION_ID, CONVERSATION_MESSAGES, type Group, learnGroup, readMessage, readSealedMessage } from './messages.js';
import { reasonNotNeeded } from './not-needed.js';
import { readAccount, readHandleChange, readProfile } from './owner-files.js';
import { ownerOfX } from './owner-of-x.js';
import { readLongPost, readPost } from './posts.js';
import { type XFile, xFileOf } from './x-file.js';
import { XReading } from './x-reading.js';

type ReadEntry = (item: unknown, reading: XReading, defaultCountry: string | null) => RowOutcome;

/** What is read entry by entry, in this order: posts before the files that name people by their ids alone. */
const ENTRIES: ReadonlyMap<string, ReadEntry> = new Map<string, ReadEntry>([
  ['account', readAccount],
  ['profile', readProfile],
  ['screen_name_change', readHandleChange],
  ['tweets', readPost],
  ['tweet', readPost],
  ['community_tweet', readPost],
  ['grailbird_tweets', readPost],
  ['note_tweet', readLongPost],
  ['following', (item, reading) => readFollow('following', item, reading)],
  ['follower', (item, reading) => readFollow('follower', item, reading)],
  ['contact', (item, reading, country) => readUploadedContact(item, country, reading)],
  ['message_event', readSealedMessage],
  ['like', () => setAside('AUTHOR_UNKNOWN', 'X does not say whose post the owner liked, nor when.')],
  ['bookmark', () => setAside('AUTHOR_UNKNOWN', 'X does not say whose post the owner kept, nor when.')],
  ['block', () => setAside('BLOCKED', 'The owner blocked this account.')],
  ['mute', () => setAside('MUTED', 'The owner muted this account.')],
]);
const CONVERSATIONS = new Set([
  'direct_messages',
  'direct_message',
  'direct_messages_group',
  'direct_message_group',
  'direct_message_headers',
  'direct_message_group_headers',
]);

/** Reads a whole archive: the owner, their posts, whom they follow, what was written. */
export async function* readX(files: readonly ArchiveFile[], defaultCountry: string | null): AsyncGenerator<ParsedRow> {
  const { known, others } = await recognizedFiles(files, xFileOf);
  known.sort((one, other) => one.part - other.part);
  const reading = new XReading(await ownerOfX(known));
  for (const [type, read] of ENTRIES) {
    for (const { file } of known.filter((one) => one.type === type)) {
      yield* readJson(file, ['[]'], ({ value }) => read(value, reading, defaultCountry));
    }
  }
  for (const { file } of known.filter(({ type }) => type === 'grailbird_user')) {
    yield* readJson(file, ['.'], ({ value }) => readAccount(value, reading));
  }
  yield* readConversations(known, reading);
  for (const one of known) yield* readTheRest(one, known, reading);
  for (const file of others) yield otherFile(file);
}

/** Bodies before headers, which repeat them. */
async function* readConversations(files: readonly XFile[], reading: XReading): AsyncGenerator<ParsedRow> {
  const rank = ({ type }: XFile) => (type.endsWith('headers') ? 2 : 0) + (type.includes('group') ? 1 : 0);
  const conversations = files.filter(({ type }) => CONVERSATIONS.has(type)).sort((one, other) => rank(one) - rank(other));
  for (const { file, type } of conversations) {
    const groups = type.includes('group') ? await groupsIn(file, reading) : null;
    yield* readJson(file, [CONVERSATION_MESSAGES], ({ value, place }) => readMessage(groups?.get(place) ?? null, value, reading));
  }
}

/** Who is in each group of a file: found out before it is read for its messages, as X lists that last. */
async function groupsIn(file: ArchiveFile, reading: XReading): Promise<ReadonlyMap<number, Group>> {
  const groups = new Map<number, Group>();
  for await (const item of lookIntoJson(file, [CONVERSATION_ID, CONVERSATION_MESSAGES])) {
    const group = groups.get(item.place) ?? { id: '', members: new Set() };
    groups.set(item.place, group);
    learnGroup(group, item, reading);
  }
  return groups;
}

async function* readTheRest({ file, type }: XFile, files: readonly XFile[], reading: XReading): AsyncGenerator<ParsedRow> {
  if (ENTRIES.has(type) || CONVERSATIONS.has(type) || type === 'grailbird_user') return;
  if (type === 'grailbird_table') {
    if (files.some((one) => one.type === 'grailbird_tweets')) {
      yield fileSetAside(file, 'FILE_NOT_NEEDED', 'The same posts stand in data/js, with the people they name.');
    } else yield* rowsUntilDamage(file, readGrailbirdTable(file, reading));
    return;
  }
  const reason = reasonNotNeeded(type);
  yield reason === null
    ? fileSetAside(file, 'FILE_UNKNOWN', 'We do not know this file of the archive.')
    : fileSetAside(file, 'FILE_NOT_NEEDED', reason);
}

function otherFile(file: ArchiveFile): ParsedRow {
  if (/(?:^|\/)(?:\w*_media|assets|img|lib|css|js)\/|\.(?:html?|png|jpe?g|gif|mp4|css|woff2?)$/i.test(file.name)) {
    return fileSetAside(file, 'FILE_NOT_NEEDED', 'Pictures and the pages that show the archive are not needed.');
  }
  if (/(?:^|\/)readme\.txt$/i.test(file.name))
    return fileSetAside(file, 'FILE_NOT_NEEDED', 'X’s own description of the archive.');
  return fileSetAside(file, 'FILE_UNKNOWN', 'We do not know this file of the archive.');
}
