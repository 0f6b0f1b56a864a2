import type { CsvRow } from '../csv/csv-row.js';
import { plainCell } from '../csv/plain-cell.js';
import { unreadableRow } from '../csv/unreadable-row.js';
import type { ParsedRow } from '../parsed-row.js';
import { kept, type RowOutcome, setAside } from '../row-outcome.js';
import type { ColumnMapping, ColumnRole } from './column-role.js';
import { recordsOfRow } from './records-of-row.js';
import { unreadDates } from './unread-dates.js';
import type { RowOrigin } from './values-of-row.js';

/** What reading a table of an unknown maker needs to know besides its rows. */
export interface MappedTableContext extends Pick<RowOrigin, 'defaultCountry' | 'dates'> {
  /** The file's name inside its archive. */
  readonly file: string;
}

/** Reads one row below the header by the roles of its columns. */
export function readMappedRow(row: CsvRow, roles: readonly ColumnRole[], context: MappedTableContext): ParsedRow {
  const provenance = { file: context.file, line: row.line };
  return { ...(unreadableRow(row) ?? outcomeOf(row, roles, context)), provenance };
}

function outcomeOf({ cells }: CsvRow, roles: readonly ColumnRole[], { defaultCountry, dates }: MappedTableContext): RowOutcome {
  const values = new Map<ColumnRole, string[]>();
  roles.forEach((role, index) => {
    const value = plainCell(cells[index] ?? '');
    if (role !== 'ignore' && value !== '') values.set(role, [...(values.get(role) ?? []), value]);
  });
  const opportunity = roles.includes('opportunityAmount') ? 'contract' : 'job';
  const records = recordsOfRow(values, { keySpace: 'csv', defaultCountry, dates, opportunity });
  if (records !== null) return kept(records, unreadDates(values, dates));
  return setAside('NOBODY_NAMED', 'The row has neither a name nor an address, number or profile.');
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
