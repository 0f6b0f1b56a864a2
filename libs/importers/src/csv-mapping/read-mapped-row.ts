import type { ParsedRow, AddressBookContext } from '../parsed-row.js';
import type { ColumnMapping, ColumnRole } from './column-role.js';
import { recordsOfRow } from './records-of-row.js';

/** One row of a table as a CSV reader gives it. */
export interface TableRow {
  /** The physical line it starts on, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

const CELL_LENGTH_MAX = 1_048_576;

/** Reads one row below the header by the roles of its columns. */
export function readMappedRow(
  row: TableRow,
  roles: readonly ColumnRole[],
  { file, defaultCountry }: AddressBookContext,
): ParsedRow {
  const provenance = { file, line: row.line };
  if (row.cells.some((cell) => cell.length > CELL_LENGTH_MAX)) {
    return { kind: 'problem', code: 'CELL_TOO_LONG', reason: 'A cell of this row is longer than a megabyte.', provenance };
  }
  if (row.cells.every((cell) => cell.trim() === '')) {
    return { kind: 'setAside', code: 'EMPTY_ROW', reason: 'The row is empty.', provenance };
  }
  const values = new Map<ColumnRole, string[]>();
  roles.forEach((role, index) => {
    const value = plain(row.cells[index] ?? '');
    if (role !== 'ignore' && value !== '') values.set(role, [...(values.get(role) ?? []), value]);
  });
  const records = recordsOfRow(values, defaultCountry, 'csv');
  if (records !== null) return { kind: 'kept', records, provenance };
  return {
    kind: 'setAside',
    code: 'NOBODY_NAMED',
    reason: 'The row has neither a name nor an address, number or profile.',
    provenance,
  };
}

/**
 * The role of each column. Columns are found by name, so their order in this file does not matter; of columns with the same
 * name, the first takes the first role.
 */
export function rolesFor(headers: readonly string[], mapping: ColumnMapping): ColumnRole[] {
  const byHeader = new Map<string, ColumnRole[]>();
  for (const { header, role } of mapping.columns) {
    const roles = byHeader.get(header);
    if (roles === undefined) byHeader.set(header, [role]);
    else roles.push(role);
  }
  const taken = new Map<string, number>();
  return headers.map((header) => {
    const nth = taken.get(header) ?? 0;
    taken.set(header, nth + 1);
    return byHeader.get(header)?.[nth] ?? 'ignore';
  });
}

/** NUL out, and the apostrophe off that keeps spreadsheets from computing a cell. */
function plain(cell: string): string {
  return cell
    .replaceAll('\0', '')
    .trim()
    .replace(/^'(?='*[=+\-@\t\r])/, '');
}
