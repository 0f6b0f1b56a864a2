import { repeatable, type RowTruth, type SampleFile } from '../sample-file.js';

export interface CsvContent {
  readonly name: string;
  /** Lines above the header. */
  readonly preamble: string;
  readonly header: readonly string[];
  readonly rows: () => Iterable<readonly string[]>;
  readonly truth: RowTruth;
  /** `needed`: only cells that must be. `all`: every cell, the header's too. */
  readonly quotes: 'needed' | 'all';
}

const ROWS_PER_PIECE = 500;

/** A file as LinkedIn writes it: commas, line feeds, none after the last row. */
export function csvFile(content: CsvContent): SampleFile {
  return { name: content.name, pieces: repeatable(() => pieces(content)), truth: content.truth };
}

/** A small table in which every row is legible. */
export function plainTable(name: string, header: readonly string[], rows: readonly (readonly string[])[]): SampleFile {
  const truth = { rows: rows.length, anonymous: 0, spam: 0, unreadable: 0, repeated: 0 };
  return csvFile({ name, preamble: '', header, rows: () => rows, truth, quotes: 'needed' });
}

function* pieces({ preamble, header, rows, quotes }: CsvContent): Generator<string> {
  let piece = preamble + csvLine(header, quotes);
  let held = 0;
  for (const row of rows()) {
    piece += `\n${csvLine(row, quotes)}`;
    held += 1;
    if (held < ROWS_PER_PIECE) continue;
    yield piece;
    piece = '';
    held = 0;
  }
  if (piece !== '') yield piece;
}

function csvLine(cells: readonly string[], quotes: CsvContent['quotes']): string {
  return cells.map((cell) => (quotes === 'all' || /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}
