import type { ArchiveFile } from '../archive-file.js';
import { isAtomicCrmJson } from '../atomic-crm/read-atomic-crm-json.js';
import { openTable } from '../csv/read-table.js';
import { guardedBytes } from '../guarded-bytes.js';
import { headTextOf } from '../head-of.js';
import { isTable } from '../linkedin/linkedin-source.js';
import { isMonicaJson } from '../monica/read-monica.js';
import { recognizedFiles } from '../recognized-files.js';
import { TRACKER_TABLES } from './tracker-tables.js';
import type { TrackerPlatform, TrackerTable } from './tracker-table.js';

/** A file of a known program: one of its tables, or all it has in one file of JSON. */
export type TrackerFile =
  | { readonly file: ArchiveFile; readonly platform: TrackerPlatform; readonly table: TrackerTable }
  | { readonly file: ArchiveFile; readonly platform: 'monica' | 'atomic-crm'; readonly table: null };

/** The program that made the first file anybody knows; null when there is none. */
export async function recognizeTracker(files: readonly ArchiveFile[]): Promise<TrackerPlatform | null> {
  for (const file of files) {
    const { known } = await recognizedFiles([file], trackerFileOf);
    if (known[0] !== undefined) return known[0].platform;
  }
  return null;
}

/** What a file is, by its columns or its keys; null for none of these. */
export async function trackerFileOf(file: ArchiveFile): Promise<TrackerFile | null> {
  if (isTable(file.name)) return tableOf(file);
  if (!/\.json$/i.test(file.name)) return null;
  const head = await headTextOf(file);
  if (isMonicaJson(head)) return { file, platform: 'monica', table: null };
  return isAtomicCrmJson(head) ? { file, platform: 'atomic-crm', table: null } : null;
}

async function tableOf(file: ArchiveFile): Promise<TrackerFile | null> {
  const opened = await openTable(guardedBytes(file), (cells) => tableWith(cells) !== null);
  const table = opened === null ? null : tableWith(opened.headers);
  return table === null ? null : { file, platform: table.platform, table };
}

function tableWith(headers: readonly string[]): TrackerTable | null {
  return headers.length < 2 ? null : (TRACKER_TABLES.find((one) => one.isHeader(headers)) ?? null);
}
