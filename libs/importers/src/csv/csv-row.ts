/** One record of a table. */
export interface CsvRow {
  /** The physical line it starts on, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** What is wrong with the record as a whole, where something is; then `cells` holds what could be read. */
  readonly fault: CsvFault | null;
}

export type CsvFault = 'UNCLOSED_QUOTE' | 'ROW_TOO_LONG';

export const CSV_FAULT_REASONS: Readonly<Record<CsvFault, string>> = {
  UNCLOSED_QUOTE: 'A quotation mark on this line is never closed. Reading went on with the next line.',
  ROW_TOO_LONG: 'This line is longer than 16 million characters.',
};

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];
