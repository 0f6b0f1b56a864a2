import type { ArchiveFile } from '../archive-file.js';
import type { CsvRow } from '../csv/csv-row.js';
import { openTable, type Table } from '../csv/read-table.js';
import { guardedBytes, UnreadableBytes } from '../guarded-bytes.js';
import { readText } from '../text/read-text.js';
import { unreadText } from '../text/text-encoding.js';

/** One domain of the data portability API, out of one JSON file: what the download has as a table. */
interface SnapshotTable extends ArchiveFile {
  readonly snapshot: { readonly headers: readonly string[]; readonly rows: readonly CsvRow[] };
}

/** All pages of a large account together; the API gives them ten items at a time. */
const LENGTH_MAX = 64 * 1_048_576;
/** Before its elements a page has some lines about paging. */
const HEAD_LENGTH = 4_096;
const ROWS_PER_RUN = 1_000;

/** Domains the download knows by another name; the others are called alike but for case and underscores. */
const NAME_OF_DOMAIN: Readonly<Record<string, string>> = {
  INBOX: 'messages',
  ALL_COMMENTS: 'Comments',
  ALL_LIKES: 'Reactions',
  MEMBER_SHARE_INFO: 'Shares',
  MEMBER_FOLLOWING: 'Member_Follows',
};

/**
 * Puts the tables that are in pages of LinkedIn's data portability API in the place of the JSON files that hold them. Any
 * other file stays as it is.
 */
export async function withSnapshotTables(files: readonly ArchiveFile[]): Promise<ArchiveFile[]> {
  const found: ArchiveFile[] = [];
  for (const file of files) {
    const tables = /\.json$/i.test(file.name) ? await tablesOf(file) : [];
    found.push(...(tables.length === 0 ? [file] : tables));
  }
  return found;
}

/** Opens a file of the export as a table, whichever way LinkedIn gave it. @see openTable */
export async function openLinkedInTable(
  file: ArchiveFile | SnapshotTable,
  isHeader: (cells: readonly string[]) => boolean,
): Promise<Table | null> {
  if (!('snapshot' in file)) return openTable(guardedBytes(file), isHeader, file.encoding);
  const { headers, rows } = file.snapshot;
  return isHeader(headers) ? { headers, headerLine: 1, encoding: file.encoding ?? unreadText(), rows: runsOf(rows) } : null;
}

async function* runsOf(rows: readonly CsvRow[]): AsyncGenerator<readonly CsvRow[]> {
  for (let start = 0; start < rows.length; start += ROWS_PER_RUN) {
    yield await Promise.resolve(rows.slice(start, start + ROWS_PER_RUN));
  }
}

async function tablesOf(file: ArchiveFile): Promise<SnapshotTable[]> {
  const text = await textOf(file);
  if (text === null) return [];
  const items = new Map<string, Record<string, unknown>[]>();
  for (const { domain, data } of snapshotsIn(parsed(text))) items.set(domain, [...(items.get(domain) ?? []), ...data]);
  return [...items].filter(([, data]) => data.length > 0).map(([domain, data]) => tableOf(file, domain, data));
}

/** @returns null for what is no page of the API, or cannot be read */
async function textOf(file: ArchiveFile): Promise<string | null> {
  let text = '';
  try {
    for await (const piece of readText(guardedBytes(file), file.encoding ?? unreadText())) {
      text += piece;
      // Of other platforms' JSON files only the beginning is looked at.
      if (text.length >= HEAD_LENGTH && !isPageLike(text)) return null;
      if (text.length > LENGTH_MAX) return null;
    }
  } catch (fault) {
    if (fault instanceof UnreadableBytes) return null;
    throw fault;
  }
  return isPageLike(text) ? text : null;
}

function isPageLike(text: string): boolean {
  return /^\s*[[{]/.test(text) && /"(?:elements|snapshotData|snapshotDomain)"/.test(text.slice(0, HEAD_LENGTH));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A page as the API answers, a list of pages, or the elements alone, as people save them. */
function snapshotsIn(value: unknown): { readonly domain: string; readonly data: readonly Record<string, unknown>[] }[] {
  if (Array.isArray(value)) return value.flatMap(snapshotsIn);
  if (!isObject(value)) return [];
  const { snapshotDomain: domain, snapshotData: data, elements } = value;
  if (typeof domain === 'string' && Array.isArray(data)) return [{ domain, data: data.filter(isObject) }];
  return Array.isArray(elements) ? elements.flatMap(snapshotsIn) : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Items name their values themselves and leave some out; a row counts from 1, as there is no header above it. */
function tableOf(file: ArchiveFile, domain: string, items: readonly Record<string, unknown>[]): SnapshotTable {
  const headers = [...new Set(items.flatMap((item) => Object.keys(item)))];
  const rows = items.map((item, index) => ({ line: index + 1, cells: headers.map((key) => cellOf(item[key])), fault: null }));
  return { ...file, size: null, name: `${file.name}/${NAME_OF_DOMAIN[domain] ?? domain}.csv`, snapshot: { headers, rows } };
}

function cellOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(cellOf).join(', ');
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value).replaceAll('\0', '');
  return '';
}
