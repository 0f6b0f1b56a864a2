import type { ArchiveFile } from '../archive-file.js';
import { textOf } from '../json/json-value.js';
import { lookIntoJson, readJson } from '../json/read-json.js';
import { fileSetAside } from '../one-row-file.js';
import type { ParsedRow } from '../parsed-row.js';
import { rowsUntilDamage } from '../rows-until-damage.js';
import { recognizedFiles } from '../recognized-files.js';
import { readAccountsTable } from './accounts-table.js';
import { readActivity } from './activities.js';
import { addressOfActor, readActor } from './actor.js';
import { mastodonFileOf } from './mastodon-file.js';
import { MastodonReading } from './mastodon-reading.js';

const TABLES = ['following', 'followers', 'lists', 'muted', 'blocked'] as const;

/** Reads an archive, tables of accounts, or both: the owner, people, what the owner wrote. */
export async function* readMastodon(files: readonly ArchiveFile[]): AsyncGenerator<ParsedRow> {
  const { known, others } = await recognizedFiles(files, mastodonFileOf);
  const reading = new MastodonReading();
  for (const { file } of known.filter(({ kind }) => kind === 'actor')) {
    for await (const { value } of lookIntoJson(file, ['.'])) {
      const address = addressOfActor(value);
      if (address !== null) reading.addresses.add(address.value);
      reading.actors.add(textOf(value, 'id'));
    }
    yield* readJson(file, ['.'], ({ value }) => readActor(value, reading));
  }
  for (const table of TABLES) {
    for (const { file } of known.filter(({ kind }) => kind === table))
      yield* rowsUntilDamage(file, readAccountsTable(file, table, reading));
  }
  for (const { file } of known.filter(({ kind }) => kind === 'collection')) {
    yield* readJson(file, ['orderedItems[]', 'items[]'], ({ value }) => readActivity(value, reading));
  }
  for (const { file } of known.filter(({ kind }) => kind === 'not needed')) {
    yield fileSetAside(file, 'FILE_NOT_NEEDED', 'Servers and addresses of posts are no people.');
  }
  for (const file of others) {
    const isMedia = /(?:^|\/)media_attachments\/|\.(?:png|jpe?g|gif|webp|mp4|mp3|ogg|webm)$/i.test(file.name);
    yield isMedia
      ? fileSetAside(file, 'FILE_NOT_NEEDED', 'Pictures and sounds are not needed.')
      : fileSetAside(file, 'FILE_UNKNOWN', 'We do not know this file of the archive.');
  }
}
