import type { ArchiveFile } from '../archive-file.js';
import { readAtomicCrmJson } from '../atomic-crm/read-atomic-crm-json.js';
import { readMonica } from '../monica/read-monica.js';
import type { ParsedRow } from '../parsed-row.js';
import type { ReadContext } from '../read-context.js';
import { readPersonalFiles } from '../read-personal-files.js';
import { recognizedFiles } from '../recognized-files.js';
import { rowsUntilDamage } from '../rows-until-damage.js';
import { readTrackerTable } from './read-tracker-table.js';
import { type TrackerFile, trackerFileOf } from './recognize-tracker.js';
import { ROW_KINDS } from './tracker-table.js';
import { TrackerReading } from './tracker-reading.js';

/**
 * Reads the exports of job trackers and contact programs, several together: whatever is named elsewhere comes before what
 * refers to it. Address books, calendars and mail beside them are read as such.
 */
export async function* readTrackers(files: readonly ArchiveFile[], context: ReadContext): AsyncGenerator<ParsedRow> {
  const { known, others } = await recognizedFiles(files, trackerFileOf);
  const reading = new TrackerReading(context.defaultCountry, context.readAt ?? null);
  for (const kind of ROW_KINDS) {
    for (const { file, table } of known) {
      if (table?.kind === kind) yield* rowsUntilDamage(file, readTrackerTable(file, table, reading));
    }
  }
  for (const one of known) if (one.table === null) yield* readJsonFile(one, reading);
  yield* readPersonalFiles(others, context, false);
}

function readJsonFile({ file, platform }: TrackerFile, { defaultCountry, readAt }: TrackerReading): AsyncIterable<ParsedRow> {
  return platform === 'monica' ? readMonica(file, defaultCountry) : readAtomicCrmJson(file, defaultCountry, readAt);
}
