import type { ArchiveFile } from './archive-file.js';
import { unreadText } from './text/text-encoding.js';

/** What operating systems leave in archives. */
const JUNK = /(?:^|\/)(?:__MACOSX\/|\._[^/]*$|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

/** The files somebody meant to be there, under names without the one folder that holds them all. */
export function filesOfPeople(files: readonly ArchiveFile[]): ArchiveFile[] {
  const meant = files.filter(({ name }) => !JUNK.test(name));
  const top = /^[^/]+\//.exec(meant[0]?.name ?? '')?.[0];
  const cut = top !== undefined && meant.every(({ name }) => name.startsWith(top)) ? top.length : 0;
  return meant.map((file) => ({ name: file.name.slice(cut), size: file.size, open: () => file.open(), encoding: unreadText() }));
}
