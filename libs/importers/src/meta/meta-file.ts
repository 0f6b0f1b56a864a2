import type { ArchiveFile } from '../archive-file.js';
import { headTextOf } from '../head-of.js';
import type { MetaPlatform } from './meta-reading.js';

/** What a file of a Facebook or Instagram export is, told by what it holds; the name tells lists of one shape apart. */
export interface MetaFile {
  readonly file: ArchiveFile;
  readonly kind: 'thread' | 'relations' | 'comments' | 'friends' | 'profile' | 'posts' | 'html' | 'other';
  /** Null where both platforms write alike. */
  readonly platform: MetaPlatform | null;
}

const LATE_HEAD =
  /"(?:friends(?:_v2)?|received_requests(?:_v2)?|sent_requests(?:_v2)?|rejected_requests(?:_v2)?|deleted_friends(?:_v2)?|follow(?:ers|ing)_v[23])"\s*:\s*\[/;
const HTML_PATHS =
  /(?:^|\/)(?:(?:inbox|archived_threads|e2ee_cutover|filtered_threads|message_requests)\/[^/]+\/message_\d+|followers_and_following\/[^/]+|friends(?:_and_followers)?\/[^/]+|(?:your_)?(?:facebook|instagram)_activity\/.+|your_activity_across_facebook\/.+|start_here|connections\/.+)\.html?$/i;
/** Classes of the pages Meta writes, in all years. */
const HTML_SIGNS = /class="[^"]*(?:_3-95|_a6-[a-z]|_2ph_|_2lek|uiBoxWhite|pam\b)/;

/** Null for a file we do not read. */
export async function metaFileOf(file: ArchiveFile): Promise<MetaFile | null> {
  if (/\.html?$/i.test(file.name)) return htmlOf(file);
  if (!/\.json$/i.test(file.name)) return null;
  const head = await headTextOf(file);
  const named = platformIn(file.name);
  if (
    /"participants"\s*:\s*\[/.test(head) &&
    (/"sender_?name"\s*:/i.test(head) || /"(?:threadName|thread_path)"\s*:/.test(head))
  ) {
    return { file, kind: 'thread', platform: named ?? (head.includes('"threadName"') ? 'facebook' : null) };
  }
  if (isMessageFile(file.name) || (/(?:^|\/)message_\d+\.json$/i.test(file.name) && /"messages"\s*:\s*\[/.test(head))) {
    return { file, kind: 'thread', platform: named };
  }
  if (/"string_list_data"\s*:/.test(head) || /"relationships_\w+"\s*:/.test(head))
    return { file, kind: 'relations', platform: 'instagram' };
  if (/"label_values"\s*:/.test(head) && isRelationFile(file.name)) return { file, kind: 'relations', platform: 'instagram' };
  if (LATE_HEAD.test(head)) return { file, kind: 'friends', platform: 'facebook' };
  if (/"profile(?:_v2)?"\s*:\s*\{/.test(head) && /"(?:full_name|username|name)"/.test(head))
    return { file, kind: 'profile', platform: 'facebook' };
  if (/"profile_user"\s*:\s*\[/.test(head)) return { file, kind: 'profile', platform: 'instagram' };
  return postsOf(file, head, named);
}

function postsOf(file: ArchiveFile, head: string, named: MetaPlatform | null): MetaFile | null {
  if (/(?:^|\/)your_posts[^/]*\.json$/i.test(file.name) && /"timestamp"\s*:/.test(head))
    return { file, kind: 'posts', platform: 'facebook' };
  const isInstagram =
    /(?:^|\/)(?:posts_\d+|reels|archived_posts)\.json$/i.test(file.name) && /"creation_timestamp"\s*:/.test(head);
  if (isInstagram && named !== 'facebook') return { file, kind: 'posts', platform: 'instagram' };
  if (/"string_map_data"\s*:/.test(head)) {
    return { file, kind: /comments/i.test(file.name) ? 'comments' : 'other', platform: 'instagram' };
  }
  // The lists Facebook keeps on everything else carry the version of their form.
  return /^\s*\{\s*"\w+_v[23]"\s*:/.test(head) ? { file, kind: 'other', platform: 'facebook' } : null;
}

async function htmlOf(file: ArchiveFile): Promise<MetaFile | null> {
  if (!HTML_PATHS.test(file.name) && !HTML_SIGNS.test(await headTextOf(file))) return null;
  return { file, kind: 'html', platform: platformIn(file.name) };
}

function platformIn(name: string): MetaPlatform | null {
  if (/instagram|followers_and_following/i.test(name)) return 'instagram';
  return /facebook|friends|messenger/i.test(name) ? 'facebook' : null;
}

/** In such a folder a file is a conversation even when it is damaged. */
function isMessageFile(name: string): boolean {
  return /(?:^|\/)(?:inbox|archived_threads|e2ee_cutover|filtered_threads|message_requests)\/[^/]+\/message_\d+\.json$/i.test(
    name,
  );
}

function isRelationFile(name: string): boolean {
  return /follow|blocked|restricted|close_friends|favou?rited/i.test(name);
}
