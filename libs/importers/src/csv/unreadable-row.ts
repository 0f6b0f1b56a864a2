import { problem, type RowOutcome, setAside } from '../row-outcome.js';
import { CSV_FAULT_REASONS, type CsvRow } from './csv-row.js';

const CELL_LENGTH_MAX = 1_048_576;

/** What is to be said of a row before its cells are looked at; null for one that can be read. */
export function unreadableRow(row: CsvRow): RowOutcome | null {
  if (row.fault !== null) return problem(row.fault, CSV_FAULT_REASONS[row.fault]);
  if (row.cells.some((cell) => cell.length > CELL_LENGTH_MAX)) {
    return problem('CELL_TOO_LONG', 'A cell of this row is longer than a megabyte.');
  }
  return row.cells.every((cell) => cell.trim() === '') ? setAside('EMPTY_ROW', 'The row is empty.') : null;
}
