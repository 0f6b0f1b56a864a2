import { readText } from '../text/read-text.js';
import { type TextEncoding, unreadText } from '../text/text-encoding.js';
import { DELIMITERS, type CsvRow, type Delimiter } from './csv-row.js';
import { CsvScanner } from './csv-scanner.js';

/** A header is looked for in the records a preamble may take up, not at a fixed line. */
const HEADER_WITHIN_RECORDS = 20;
const HEAD_LENGTH_MAX = 4 * 1_048_576;

/** A table whose header is known; its rows come in runs, one for each piece of text, because that is several times faster. */
export interface Table {
  readonly headers: readonly string[];
  /** The line the header stands on. What stands above it is a preamble and counts as no row. */
  readonly headerLine: number;
  readonly encoding: TextEncoding;
  /** The records below the header; blank lines are none. To be read once. */
  readonly rows: AsyncIterable<readonly CsvRow[]>;
}

/**
 * Opens a table: decodes the bytes, finds the delimiter and the header, and leaves the rows to be read.
 *
 * @param isHeader whether a record is the header; asked for the first records, cut at commas, semicolons and tabs
 * @param encoding is told what the bytes were, as far as they are read
 * @returns null when no record is
 */
export async function openTable(
  chunks: AsyncIterable<Uint8Array>,
  isHeader: (cells: readonly string[]) => boolean,
  encoding: TextEncoding = unreadText(),
): Promise<Table | null> {
  const text: AsyncIterator<string> = withLineFeeds(readText(chunks, encoding))[Symbol.asyncIterator]();
  const head = await readHead(text);
  const found = findHeader(head, isHeader);
  if (found === null) {
    await text.return?.();
    return null;
  }
  const { header, delimiter } = found;
  return {
    headers: header.cells.map((cell) => cell.trim()),
    headerLine: header.line,
    encoding,
    rows: rowsBelow(found, head, text),
  };

  async function* rowsBelow(at: FoundHeader, start: Head, rest: AsyncIterator<string>): AsyncGenerator<readonly CsvRow[]> {
    const scanner = new CsvScanner(delimiter, at.header.cells.length);
    try {
      yield scanner.push(start.text).filter(({ line }) => line > at.header.line);
      if (!start.isWhole) {
        for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield scanner.push(next.value);
      }
      yield scanner.finish().filter(({ line }) => line > at.header.line);
    } finally {
      await rest.return?.();
    }
  }
}

interface Head {
  readonly text: string;
  /** There is nothing behind it. */
  readonly isWhole: boolean;
}

interface FoundHeader {
  readonly header: CsvRow;
  readonly delimiter: Delimiter;
}

async function readHead(text: AsyncIterator<string>): Promise<Head> {
  let head = '';
  while (head.length < HEAD_LENGTH_MAX && !hasLines(head, HEADER_WITHIN_RECORDS + 1)) {
    const next = await text.next();
    if (next.done === true) return { text: head, isWhole: true };
    head += next.value;
  }
  return { text: head, isWhole: false };
}

function hasLines(text: string, wanted: number): boolean {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) if (++lines >= wanted) return true;
  return false;
}

/** Where several delimiters give a header, the one that cuts it most. */
function findHeader({ text, isWhole }: Head, isHeader: (cells: readonly string[]) => boolean): FoundHeader | null {
  let best: FoundHeader | null = null;
  for (const delimiter of DELIMITERS) {
    const scanner = new CsvScanner(delimiter, null);
    const records = scanner.push(text).concat(isWhole ? scanner.finish() : []);
    const header = records.slice(0, HEADER_WITHIN_RECORDS).find(({ cells }) => isHeader(cells));
    if (header !== undefined && header.cells.length > (best?.header.cells.length ?? 0)) best = { header, delimiter };
  }
  return best;
}

/** Old spreadsheets end lines with CR alone; a file whose first piece has no LF is taken to be one of theirs. */
async function* withLineFeeds(text: AsyncIterable<string>): AsyncGenerator<string> {
  let endsWithReturns: boolean | null = null;
  for await (const piece of text) {
    endsWithReturns ??= piece.includes('\r') && !piece.includes('\n');
    yield endsWithReturns ? piece.replaceAll('\r', '\n') : piece;
  }
}
