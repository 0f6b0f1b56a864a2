import type { ArchiveFile } from './archive-file.js';
import type { ColumnMapping, ColumnRole } from './csv-mapping/column-role.js';
import { dateOrderOfTable } from './csv-mapping/date-order-of-table.js';
import { guessMapping } from './csv-mapping/guess-mapping.js';
import { headerSignature } from './csv-mapping/header-signature.js';
import { openMappedTable } from './csv-mapping/open-mapped-table.js';
import { readMappedRow, rolesFor } from './csv-mapping/read-mapped-row.js';
import { DATES } from './csv-mapping/unread-dates.js';
import type { Table } from './csv/read-table.js';
import type { AddressBookContext, ParsedRow } from './parsed-row.js';
import type { DateOrder } from './text/written-moment.js';

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
  const read = { file: context.file, defaultCountry: context.defaultCountry, dates: await dateOrderOf(file, roles) };
  for await (const rows of table.rows) for (const row of rows) yield readMappedRow(row, roles, read);
}

async function dateOrderOf(file: ArchiveFile, roles: readonly ColumnRole[]): Promise<DateOrder | null> {
  const columns = roles.flatMap((role, index) => (role === 'birthday' || isDate(role) ? [index] : []));
  const table = columns.length === 0 ? null : await openMappedTable(file);
  return table === null ? null : dateOrderOfTable(table, columns);
}

const isDate = (role: ColumnRole) => (DATES as readonly string[]).includes(role);

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
