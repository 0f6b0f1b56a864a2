import { isRefusal, type Refusal } from '#vocabulary';
import type { ArchiveFile } from './archive-file.js';
import { recognizeBluesky } from './bluesky/read-bluesky.js';
import { isGitHub } from './github/github-file.js';
import { recognizeMastodon } from './mastodon/recognize-mastodon.js';
import { recognizeMeta } from './meta/recognize-meta.js';
import { recognizeX } from './x/recognize-x.js';

export type SocialPlatform = 'bluesky' | 'facebook' | 'github' | 'instagram' | 'mastodon' | 'x';

/** What an archive of a social network says of itself. */
export interface SocialArchive {
  readonly platform: SocialPlatform;
  readonly era: string | null;
  readonly exportedAt: Date | null;
}

/** Null when the files are those of none of the networks; a refusal for an export in a form that cannot be read. */
export async function recognizeSocial(files: readonly ArchiveFile[]): Promise<SocialArchive | Refusal<'ARCHIVE_AS_HTML'> | null> {
  const x = await recognizeX(files);
  if (x !== null) return { platform: 'x', ...x };
  if (await recognizeMastodon(files)) return { platform: 'mastodon', era: null, exportedAt: null };
  const bluesky = await recognizeBluesky(files);
  if (bluesky !== null) return { platform: 'bluesky', era: null, ...bluesky };
  if (await isGitHub(files)) return { platform: 'github', era: null, exportedAt: null };
  const meta = await recognizeMeta(files);
  if (isRefusal(meta)) return meta;
  if (meta !== null) return { platform: meta, era: null, exportedAt: null };
  return null;
}
