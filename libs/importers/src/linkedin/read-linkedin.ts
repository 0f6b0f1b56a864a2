import { UnreadableBytes } from '../guarded-bytes.js';
import type { ParsedRow } from '../parsed-row.js';
import { fileByName, LINKEDIN_FILES } from './linkedin-files.js';
import type { LinkedInFile } from './linkedin-file.js';
import { LinkedInReading } from './linkedin-reading.js';
import { isTable, linkedInSource, type LinkedInSource } from './linkedin-source.js';
import { connections } from './connections.js';
import { setAsideFile } from './not-needed.js';
import { ownerOfArchive } from './owner-of-archive.js';
import { openLinkedInTable } from './snapshot-pages.js';
import type { ArchiveFile } from '../archive-file.js';

/**
 * Reads a whole export: who the owner is, then the people, then what passed between them, then what is only counted. Rows
 * come out as they are read; what is remembered between them are names, slugs and fingerprints.
 */
export async function* readLinkedIn(files: readonly ArchiveFile[], defaultCountry: string | null): AsyncGenerator<ParsedRow> {
  const sources: LinkedInSource[] = [];
  for (const file of files) sources.push(await linkedInSource(file));
  const reading = new LinkedInReading(await ownerOfArchive(sources), defaultCountry);
  for (const kind of LINKEDIN_FILES) {
    for (const source of sources.filter(({ as }) => as === kind)) {
      if (kind === connections) reading.connections ??= new Set();
      for await (const rows of readRows(source.file, kind, (cells) => kind.isHeader(cells), reading)) {
        // Not `yield*`, which costs another turn of the event loop for each row.
        for (const row of rows) yield row;
      }
    }
  }
  for (const { file } of sources.filter(({ as }) => as === null)) yield* readUnneeded(file, reading);
}

async function* readRows(
  file: ArchiveFile,
  kind: LinkedInFile,
  isHeader: (cells: readonly string[]) => boolean,
  reading: LinkedInReading,
): AsyncGenerator<readonly ParsedRow[]> {
  let line = 1;
  try {
    const table = await openLinkedInTable(file, isHeader);
    if (table === null) {
      yield [unreadable(file, line, 'HEADER_NOT_FOUND', 'The file is empty or has none of the columns that LinkedIn gives it.')];
      return;
    }
    const read = kind.reader(table.headers, file.name, reading);
    for await (const rows of table.rows) {
      line = rows.at(-1)?.line ?? line;
      yield rows.flatMap((row) => read(row) ?? []);
    }
  } catch (fault) {
    if (!(fault instanceof UnreadableBytes)) throw fault;
    yield [unreadable(file, line, fault.code, fault.reason)];
  }
}

/** A table counts by its rows, any other file as one; both are set aside with the reason. */
async function* readUnneeded(file: ArchiveFile, reading: LinkedInReading): AsyncGenerator<ParsedRow> {
  const known = fileByName(file.name).reasonNotNeeded ?? (file.name.includes('Articles/') ? 'The owner’s own articles.' : null);
  const code = known === null ? 'FILE_UNKNOWN' : 'FILE_NOT_NEEDED';
  const reason = known ?? 'We do not know this file of the export.';
  if (!isTable(file.name)) {
    yield { kind: 'setAside', code, reason, provenance: { file: file.name, line: 1 } };
    return;
  }
  for await (const rows of readRows(file, setAsideFile(code, reason), () => true, reading)) {
    // An empty file we do not need is nothing to complain about.
    for (const row of rows) if (row.kind !== 'problem' || row.code !== 'HEADER_NOT_FOUND') yield row;
  }
}

function unreadable(file: ArchiveFile, line: number, code: string, reason: string): ParsedRow {
  return { kind: 'problem', code, reason, provenance: { file: file.name, line } };
}
