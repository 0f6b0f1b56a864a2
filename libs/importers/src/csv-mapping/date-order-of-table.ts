import type { Table } from '../csv/read-table.js';
import { type DateOrder, orderOf } from '../text/written-moment.js';

/** A table that gives nothing away in so many rows holds no dates with slashes, or none that tell. */
const ROWS_MAX = 20_000;

/**
 * Whether a table's dates with slashes have the day or the month first, told by those where only one of the two can be the
 * month. One file was written by one program, so that its first telling date speaks for all.
 *
 * @param columns the places of the columns that hold dates
 * @returns null where none tells
 */
export async function dateOrderOfTable(table: Table, columns: readonly number[]): Promise<DateOrder | null> {
  if (columns.length === 0) return null;
  let rowsSeen = 0;
  for await (const rows of table.rows) {
    for (const { cells } of rows) {
      for (const column of columns) {
        const cell = cells[column] ?? '';
        const order = cell.includes('/') ? orderOf(cell) : null;
        if (order !== null) return order;
      }
      if (++rowsSeen >= ROWS_MAX) return null;
    }
  }
  return null;
}
