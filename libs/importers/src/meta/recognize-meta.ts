import { refused, type Refusal } from '#vocabulary';
import type { ArchiveFile } from '../archive-file.js';
import { nullIfUnreadable } from '../guarded-bytes.js';
import { type MetaFile, metaFileOf } from './meta-file.js';
import type { MetaPlatform } from './meta-reading.js';

/** Which of Meta's two platforms made the files; null for neither, a refusal where all that can be read is pages of HTML. */
export async function recognizeMeta(files: readonly ArchiveFile[]): Promise<MetaPlatform | Refusal<'ARCHIVE_AS_HTML'> | null> {
  const known: MetaFile[] = [];
  for (const file of files) {
    const one = await metaFileOf(file).catch(nullIfUnreadable);
    if (one !== null) known.push(one);
  }
  const read = known.filter(({ kind }) => kind !== 'html');
  const isInstagram =
    known.some(({ platform }) => platform === 'instagram') &&
    !read.some(({ platform, kind }) => platform === 'facebook' && kind !== 'thread');
  if (read.length > 0) return isInstagram ? 'instagram' : 'facebook';
  if (known.length === 0) return null;
  const name = isInstagram ? 'Instagram' : 'Facebook';
  return refused(
    'ARCHIVE_AS_HTML',
    `This is ${name}’s export as web pages (HTML), which holds less than Tieline needs. Ask ${name} for it again and choose JSON as the format.`,
  );
}
