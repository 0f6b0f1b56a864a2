import type { ArchiveFile } from '../archive-file.js';
import { nullIfUnreadable } from '../guarded-bytes.js';
import { type MastodonFile, mastodonFileOf } from './mastodon-file.js';

/** Whether one of the files is one of Mastodon's. Its format has been the same in all years but for columns that were added. */
export async function recognizeMastodon(files: readonly ArchiveFile[]): Promise<boolean> {
  const known: MastodonFile[] = [];
  for (const file of files) {
    const one = await mastodonFileOf(file).catch(nullIfUnreadable);
    if (one !== null) known.push(one);
  }
  return known.some(({ kind }) => kind !== 'not needed');
}
