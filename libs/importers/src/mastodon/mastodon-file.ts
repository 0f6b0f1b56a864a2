import type { ArchiveFile } from '../archive-file.js';
import { openTable } from '../csv/read-table.js';
import { guardedBytes } from '../guarded-bytes.js';
import { headTextOf } from '../head-of.js';
import { mastodonAddress } from '../traces/mastodon-address.js';

export type MastodonKind = 'actor' | 'collection' | 'following' | 'followers' | 'lists' | 'muted' | 'blocked' | 'not needed';

export interface MastodonFile {
  readonly file: ArchiveFile;
  readonly kind: MastodonKind;
}

const ACTOR = /"type"\s*:\s*"(?:Person|Service|Application|Group|Organization)"/;
/** Tables without a header tell by their name which they are, and only if what they hold agrees. */
const TABLES: readonly (readonly [RegExp, MastodonKind])[] = [
  [/blocked_?domains|domain_?blocks/i, 'not needed'],
  [/bookmarks/i, 'not needed'],
  [/mute/i, 'muted'],
  [/block/i, 'blocked'],
  [/lists?(?:[_\W]|$)/i, 'lists'],
  [/followers?(?:[_\W]|$)/i, 'followers'],
  [/following|follows/i, 'following'],
];
const LOOKED_AT_ROWS = 10;

/** Null for every file that Mastodon, or a server that exports as it does, did not write. */
export async function mastodonFileOf(file: ArchiveFile): Promise<MastodonFile | null> {
  if (/\.json$/i.test(file.name)) return jsonOf(file);
  return /\.(?:csv|txt)$/i.test(file.name) ? tableOf(file) : null;
}

async function jsonOf(file: ArchiveFile): Promise<MastodonFile | null> {
  const head = await headTextOf(file);
  if (!head.includes('"@context"') || !head.includes('https://www.w3.org/ns/')) return null;
  if (/"(?:Ordered)?Collection(?:Page)?"|"orderedItems"/.test(head)) return { file, kind: 'collection' };
  return ACTOR.test(head) || /(?:^|\/)actor\.json$/i.test(file.name) ? { file, kind: 'actor' } : null;
}

async function tableOf(file: ArchiveFile): Promise<MastodonFile | null> {
  const table = await openTable(guardedBytes(file), () => true, file.encoding);
  if (table === null || table.headers.length > 5) return null;
  const named = TABLES.find(([name]) => name.test(file.name.slice(file.name.lastIndexOf('/') + 1)))?.[1] ?? null;
  if (isHeader(table.headers)) {
    return { file, kind: /hide/i.test(table.headers[1] ?? '') ? 'muted' : (named ?? 'following') };
  }
  const first = [table.headers, ...(await firstRows(table.rows))];
  const column = named === 'lists' ? 1 : 0;
  const cells = first.map((row) => (row[column] ?? '').trim());
  if (named === 'not needed') return looksNotNeeded(cells) ? { file, kind: named } : null;
  if (!cells.every((cell) => mastodonAddress(cell) !== null && cell.includes('@', 1))) return null;
  // A list of e-mail addresses looks the same: the name, or the sign in front, has to say that it is none.
  if (named === null && !cells.every((cell) => cell.startsWith('@'))) return null;
  return { file, kind: named ?? 'following' };
}

/** `Account address` in every version; the columns after it grew. */
export function isHeader(cells: readonly string[]): boolean {
  return (cells[0] ?? '').trim().toLowerCase() === 'account address';
}

function looksNotNeeded(cells: readonly string[]): boolean {
  return cells.every(
    (cell) => /^(?:https?:\/\/\S+|#?[\p{L}\p{N}.*-]+\.[\p{L}\p{N}-]+)$/u.test(cell) || cell.startsWith('#domain'),
  );
}

async function firstRows(rows: AsyncIterable<readonly { readonly cells: readonly string[] }[]>): Promise<(readonly string[])[]> {
  const first: (readonly string[])[] = [];
  for await (const run of rows) {
    first.push(...run.slice(0, LOOKED_AT_ROWS).map(({ cells }) => cells));
    if (first.length >= LOOKED_AT_ROWS) break;
  }
  return first;
}
