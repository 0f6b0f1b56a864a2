import type { CsvFault, CsvRow, Delimiter } from './csv-row.js';

/** No row of any export is longer; what pretends to be is one quote that nobody closed. */
const ROW_LENGTH_MAX = 16 * 1_048_576;
/** Text that may be looked through in vain for closing quotes. Beyond it no cell spans lines, or bad input costs hours. */
const VAIN_LENGTH_MAX = 32 * 1_048_576;

interface Scanned {
  readonly row: CsvRow;
  /** Where the next record starts. */
  readonly end: number;
}

/**
 * Cuts text into records as RFC 4180 says, and as programs really write: quotes inside a quoted cell that are not doubled
 * are taken as letters; a quote that opens and never sensibly closes costs its own line, not the rest of the file.
 *
 * Lines without a quote, nearly all of them, are cut by the engine's own `split`.
 */
export class CsvScanner {
  #held = '';
  #line = 1;
  /** With an open quote at the end of what is held, more text must come before another try is worth its time. */
  #tryAgainAt = 0;
  #vainLength = 0;

  /** @param columns cells a record should have; decides whether a cell of several lines was meant. Null before it is known. */
  constructor(
    private readonly delimiter: Delimiter,
    private readonly columns: number | null,
  ) {}

  /** The records that are whole with this text. */
  push(text: string): CsvRow[] {
    this.#held = this.#held === '' ? text : this.#held + text;
    return this.#held.length < this.#tryAgainAt ? [] : this.#scan(false);
  }

  /** What stands after the last line end. */
  finish(): CsvRow[] {
    return this.#scan(true);
  }

  #scan(isLast: boolean): CsvRow[] {
    const text = this.#held;
    const rows: CsvRow[] = [];
    let at = 0;
    let quote = text.indexOf('"');
    while (at < text.length) {
      if (quote !== -1 && quote < at) quote = text.indexOf('"', at);
      const scanned = this.#record(text, at, quote, isLast);
      if (scanned === null) break;
      const { row, end } = scanned;
      if (!isBlankLine(row)) rows.push(row);
      this.#line = row.line + linesIn(text, at, end);
      at = end;
    }
    this.#held = text.slice(at);
    this.#tryAgainAt = this.#held.length * 2;
    return rows;
  }

  #record(text: string, start: number, quote: number, isLast: boolean): Scanned | null {
    const lineEnd = endOfLine(text, start);
    if (lineEnd === -1 && !isLast && text.length - start <= ROW_LENGTH_MAX) return null;
    const end = lineEnd === -1 ? text.length : lineEnd;
    if (end - start > ROW_LENGTH_MAX) return { row: this.#row([], 'ROW_TOO_LONG'), end: afterLine(text, end) };
    if (quote === -1 || quote >= end) {
      return { row: this.#row(text.slice(start, end).split(this.delimiter), null), end: afterLine(text, end) };
    }
    return this.#quoted(text, start, end, isLast);
  }

  #quoted(text: string, start: number, firstLineEnd: number, isLast: boolean): Scanned | null {
    const cells: string[] = [];
    let at = start;
    for (;;) {
      if (text[at] !== '"') {
        const lineEnd = at <= firstLineEnd ? firstLineEnd : endOfLineOrText(text, at);
        const next = text.indexOf(this.delimiter, at);
        if (next === -1 || next >= lineEnd) {
          cells.push(text.slice(at, lineEnd));
          return this.#whole(text, start, firstLineEnd, lineEnd, cells);
        }
        cells.push(text.slice(at, next));
        at = next + 1;
        continue;
      }
      const close = this.#closingQuote(text, at, firstLineEnd);
      if (close === 'never') return this.#unclosed(text, start, firstLineEnd);
      if (close === 'not yet') {
        if (!isLast && text.length - start <= ROW_LENGTH_MAX) return null;
        this.#vainLength += text.length - start;
        return this.#unclosed(text, start, firstLineEnd);
      }
      // The character behind a closing quote may still be on its way.
      if (close + 1 === text.length && !isLast) return null;
      cells.push(text.slice(at + 1, close).replaceAll('""', '"'));
      at = close + 1;
      if (text[at] !== this.delimiter) return this.#whole(text, start, firstLineEnd, at, cells);
      at++;
    }
  }

  /** The quote that closes the cell opened at `open`: the next single one before a delimiter, a line end or the end. */
  #closingQuote(text: string, open: number, firstLineEnd: number): number | 'not yet' | 'never' {
    for (let at = text.indexOf('"', open + 1); at !== -1; at = text.indexOf('"', at + 1)) {
      if (at > firstLineEnd && this.#vainLength > VAIN_LENGTH_MAX) return 'never';
      const behind = text[at + 1];
      if (behind === '"') {
        at++;
        continue;
      }
      if (behind === undefined || behind === this.delimiter || behind === '\n' || behind === '\r') return at;
      // On a later line, a quote that opens a cell shows that ours was never meant to span lines.
      if (at <= firstLineEnd) continue;
      const before = text[at - 1];
      if (before === this.delimiter || before === '\n') return 'never';
    }
    return 'not yet';
  }

  #whole(text: string, start: number, firstLineEnd: number, end: number, cells: string[]): Scanned {
    const spansLines = end > firstLineEnd;
    if (spansLines && this.columns !== null && cells.length !== this.columns) return this.#unclosed(text, start, firstLineEnd);
    return { row: this.#row(cells, null), end: afterLine(text, end) };
  }

  #unclosed(text: string, start: number, firstLineEnd: number): Scanned {
    const cells = text.slice(start, firstLineEnd).split(this.delimiter);
    return { row: this.#row(cells, 'UNCLOSED_QUOTE'), end: afterLine(text, firstLineEnd) };
  }

  #row(cells: readonly string[], fault: CsvFault | null): CsvRow {
    return { line: this.#line, cells, fault };
  }
}

/** Where the line ends that `at` is on; -1 when its end has not come yet. */
function endOfLine(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  if (feed > at && text[feed - 1] === '\r') return feed - 1;
  return feed;
}

function endOfLineOrText(text: string, at: number): number {
  const end = endOfLine(text, at);
  return end === -1 ? text.length : end;
}

function afterLine(text: string, end: number): number {
  if (text[end] === '\r') return text[end + 1] === '\n' ? end + 2 : end + 1;
  return end + 1;
}

function linesIn(text: string, start: number, end: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

function isBlankLine({ cells, fault }: CsvRow): boolean {
  return fault === null && cells.length === 1 && (cells[0] ?? '').trim() === '';
}
