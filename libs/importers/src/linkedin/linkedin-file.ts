import type { CsvRow } from '../csv/csv-row.js';
import { unreadableRow } from '../csv/unreadable-row.js';
import type { ParsedRow, RowFlag } from '../parsed-row.js';
import { problem, type RowOutcome } from '../row-outcome.js';
import type { LinkedInReading } from './linkedin-reading.js';

export { kept, problem, repeated, type RowOutcome, setAside } from '../row-outcome.js';

/** The trimmed text of a named column; empty when the row or the file lacks it. */
export type Cells<Column extends string> = (column: Column) => string;

export interface FileDescription<Column extends string> {
  /** Names of the file in all years, as `foldedFileName` leaves them. */
  readonly names: readonly string[];
  /** Each column by all its names, as `foldedHeader` leaves them, joined with `|`. */
  readonly columns: Readonly<Record<Column, string>>;
  /** Without these it is not this file. */
  readonly required: readonly NoInfer<Column>[];
  /** The header alone says what the file is; where it does not, its name has to. */
  readonly isTold: 'by header' | 'by name';
  /** Whether a record is the tail of the one before, torn off by a line break nobody quoted. */
  readonly isTail?: (cells: readonly string[]) => boolean;
  readonly read: (cells: Cells<Column>, reading: LinkedInReading) => RowOutcome;
}

/** One kind of file of the export, its columns bound. */
export interface LinkedInFile {
  readonly names: readonly string[];
  readonly isTold: 'by header' | 'by name';
  isHeader(cells: readonly string[]): boolean;
  /** @returns reads one row; null for the tail of a row already read */
  reader(headers: readonly string[], file: string, reading: LinkedInReading): (row: CsvRow) => ParsedRow | null;
}

/** The export's widest file has 35 columns. */
const COLUMNS_MAX = 200;
const HEADER_LENGTH_MAX = 200;

export function linkedInFile<Column extends string>(description: FileDescription<Column>): LinkedInFile {
  const { names, isTold, required } = description;
  const synonyms = synonymsOf(description.columns);
  return {
    names,
    isTold,
    isHeader(cells) {
      if (cells.length > COLUMNS_MAX) return false;
      const present = new Set(cells.map((cell) => synonyms.get(foldedHeader(cell))));
      return required.every((column) => present.has(column));
    },
    reader(headers, file, reading) {
      const cellsOf = bindColumns(description.columns, headers);
      return (row) => {
        if (row.fault === null && description.isTail?.(row.cells) === true) return null;
        const provenance = { file, line: row.line };
        const outcome = unreadableRow(row) ?? description.read(cellsOf(row), reading);
        return outcome.kind === 'kept'
          ? { ...outcome, ...flagsOf(row, headers, outcome.flags), provenance }
          : { ...outcome, provenance };
      };
    },
  };
}

/** Finds each column of a table once, so that rows are read by name at the price of an index. */
export function bindColumns<Column extends string>(
  columns: Readonly<Record<Column, string>>,
  headers: readonly string[],
): (row: CsvRow) => Cells<Column> {
  const synonyms = synonymsOf(columns);
  const indexOf = new Map<Column, number>();
  headers.forEach((header, index) => {
    const column = synonyms.get(foldedHeader(header));
    if (column !== undefined && !indexOf.has(column)) indexOf.set(column, index);
  });
  return (row) => (column) => (row.cells[indexOf.get(column) ?? -1] ?? '').trim();
}

function synonymsOf<Column extends string>(columns: Readonly<Record<Column, string>>): ReadonlyMap<string, Column> {
  const synonyms = new Map<string, Column>();
  for (const column in columns) for (const name of columns[column].split('|')) synonyms.set(name, column);
  return synonyms;
}

function flagsOf(row: CsvRow, headers: readonly string[], flags: readonly RowFlag[] = []): { flags?: readonly RowFlag[] } {
  const all = [...flags];
  if (row.cells.length < headers.length) {
    all.push({ code: 'ROW_TOO_SHORT', reason: 'The row has fewer cells than the header has columns.' });
  }
  if (row.cells.slice(headers.length).some((cell) => cell !== '')) {
    all.push({ code: 'ROW_TOO_LONG', reason: 'The row has more cells than the header has columns; the last were not read.' });
  }
  return all.length === 0 ? {} : { flags: all };
}

/** `First Name`, `FirstName` and `first_name` are one column; accents go, so that translations need one spelling. */
export function foldedHeader(header: string): string {
  return header
    .slice(0, HEADER_LENGTH_MAX)
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

/** `Jobs/Job Applications_1.csv` is `jobapplications`: no folders, no ending, no number of a split, no blanks or signs. */
export function foldedFileName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return foldedHeader(name.replace(/(?:\.\w{1,5})?$/, '').replace(/[ _-]*(?:part)?[ _-]*\(?\d{1,4}\)?$/i, ''));
}

export function unreadableDate(text: string): RowOutcome {
  return text === ''
    ? problem('DATE_MISSING', 'The row has no date.')
    : problem('DATE_UNREADABLE', `"${text.slice(0, 60)}" is no date LinkedIn writes.`);
}
