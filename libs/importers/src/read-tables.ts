import type { ArchiveFile } from './archive-file.js';
import type { ColumnMapping } from './csv-mapping/column-role.js';
import { guessMapping } from './csv-mapping/guess-mapping.js';
import { headerSignature } from './csv-mapping/header-signature.js';
import { openMappedTable } from './csv-mapping/open-mapped-table.js';
import { readMappedRow, rolesFor } from './csv-mapping/read-mapped-row.js';
import { CSV_FAULT_REASONS, type CsvRow } from './csv/csv-row.js';
import type { Table } from './csv/read-table.js';
import type { AddressBookContext, ParsedRow } from './parsed-row.js';

/** Rows shown to the owner beside a guess, and looked at to make it. */
const SAMPLE_ROWS = 20;

/** Reads a table by the owner's mapping where it is for these columns, else by what the columns seem to mean. */
export async function* readMappedTable(
  file: ArchiveFile,
  columnMapping: ColumnMapping | null,
  context: AddressBookContext,
): AsyncGenerator<ParsedRow> {
  const table = await openMappedTable(file);
  if (table === null) {
    const reason = 'The file is no table we can read: it has no header of at least two columns.';
    yield { kind: 'problem', code: 'HEADER_NOT_FOUND', reason, provenance: { file: file.name, line: 1 } };
    return;
  }
  const isTheirs = columnMapping?.signature === headerSignature(table.headers);
  const mapping = columnMapping !== null && isTheirs ? columnMapping : guessMapping(table.headers, await sampleRowsOf(file));
  const roles = rolesFor(table.headers, mapping);
  for await (const rows of table.rows) for (const row of rows) yield fault(row, file.name) ?? readMappedRow(row, roles, context);
}

/** The first rows of a table, for guessing and for showing. */
export async function sampleRowsOf(file: ArchiveFile): Promise<readonly (readonly string[])[]> {
  const table = await openMappedTable(file);
  return table === null ? [] : firstRowsOf(table);
}

export async function firstRowsOf(table: Table): Promise<readonly (readonly string[])[]> {
  const samples: (readonly string[])[] = [];
  for await (const rows of table.rows) {
    for (const { cells } of rows) if (samples.length < SAMPLE_ROWS) samples.push(cells);
    if (samples.length >= SAMPLE_ROWS) break;
  }
  return samples;
}

function fault(row: CsvRow, file: string): ParsedRow | null {
  if (row.fault === null) return null;
  return { kind: 'problem', code: row.fault, reason: CSV_FAULT_REASONS[row.fault], provenance: { file, line: row.line } };
}
