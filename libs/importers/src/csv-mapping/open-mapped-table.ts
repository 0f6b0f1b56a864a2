import type { ArchiveFile } from '../archive-file.js';
import { openTable, type Table } from '../csv/read-table.js';
import { guardedBytes } from '../guarded-bytes.js';
import { normalizedHeader } from './header-signature.js';
import { roleOfHeader } from './header-words.js';

/** More columns than any address book has; a table with more is refused rather than shown to its owner. */
const COLUMNS_MAX = 2_000;

/**
 * Opens a table nobody's export looks like. Its header is the first record with a column name we know, or else, where the
 * file's ending says that it is a table, the first with two filled cells.
 *
 * @returns null for what is no table: prose, nothing but single cells, or bytes that are not text
 */
export async function openMappedTable(file: ArchiveFile): Promise<Table | null> {
  const known = await openTable(guardedBytes(file), (cells) => isHeaderLike(cells) && cells.some(isKnown), file.encoding);
  if (known !== null || !/\.[ct]sv$/i.test(file.name)) return known;
  return openTable(guardedBytes(file), (cells) => isHeaderLike(cells) && cells.filter(isFilled).length > 1, file.encoding);
}

/** Prose has commas too; a column's name is short. */
function isKnown(cell: string): boolean {
  return cell.length < 200 && roleOfHeader(normalizedHeader(cell)) !== null;
}

function isFilled(cell: string): boolean {
  return cell.trim() !== '';
}

/** Control characters, replaced letters and markup are no names of columns. */
function isHeaderLike(cells: readonly string[]): boolean {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  return cells.length <= COLUMNS_MAX && !cells.some((cell) => /[\u0000-\u0008\u000e-\u001f\ufffd]|^\s*<[!?a-z]/i.test(cell));
}
