import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import type { CsvRow } from './csv-row.js';
import { openTable } from './read-table.js';

/** Bytes in pieces of a given size, as streams bring them. */
async function* inPieces(bytes: Uint8Array, size: number) {
  await Promise.resolve();
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const isFirst = (cells: readonly string[]) => cells.some((cell) => cell !== '');
const isPeople = (cells: readonly string[]) => cells.includes('Name') && cells.includes('Town');

async function read(content: string | Uint8Array, isHeader = isFirst, pieceSize = 65_536) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const table = await openTable(inPieces(bytes, pieceSize), isHeader);
  if (table === null) return null;
  const rows: CsvRow[] = [];
  for await (const run of table.rows) for (const row of run) rows.push(row);
  return { headers: table.headers, headerLine: table.headerLine, encoding: table.encoding, rows };
}
const cellsOf = async (content: string | Uint8Array) => (await read(content))?.rows.map(({ cells }) => cells);

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describe('what is written as a table is read back', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r\n', ';', '\t', 'a', ' ', 'é'), maxLength: 8 }),
  );
  const table = fc
    .integer({ min: 1, max: 6 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }));

  it('whatever its cells hold, and wherever the pieces are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(',', ';', '\t'),
        fc.integer({ min: 1, max: 40 }),
        async (rows, delimiter, piece) => {
          const width = rows[0]?.length ?? 1;
          const header = Array.from({ length: width }, (_, index) => `column ${index}`);
          const text = [header, ...rows].map((row) => row.map(quoted).join(delimiter)).join('\n');
          const found = await read(text, (cells) => cells[0] === 'column 0' && cells.length === width, piece);
          const expected = rows
            .map((row) => row.map((one) => one.replaceAll('\0', '')))
            .filter((row) => row.length > 1 || row[0]?.trim() !== '');
          expect(found?.rows.map(({ cells }) => cells)).toEqual(expected);
        },
      ),
      { numRuns: 300, seed: 5 },
    );
  });

  it('never throwing on any bytes at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.integer({ min: 1, max: 99 }), async (bytes, piece) => {
        await read(bytes, isFirst, piece);
      }),
      { numRuns: 300, seed: 6 },
    );
  });
});

describe('the header is found by its columns', () => {
  it('below a preamble, with rows counted from the physical line', async () => {
    const found = await read('Notes:\n"Two lines\nof preamble"\n\nName,Town\nAnn,Ulm\n"Bo\nb",Graz\nCy,Bern', isPeople);
    expect(found?.headerLine).toBe(5);
    expect(found?.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [6, 'Ann', 'Ulm'],
      [7, 'Bo\nb', 'Graz'],
      [9, 'Cy', 'Bern'],
    ]);
  });

  it.each([
    ['semicolons', 'Name;Town\nAnn;"Ulm; Donau"'],
    ['tabs', 'Name\tTown\nAnn\t"Ulm; Donau"'],
    ['a CR LF on the header only', 'Name,Town\r\nAnn,Ulm; Donau\n'],
    ['CR alone', 'Name,Town\rAnn,Ulm; Donau\r'],
    ['blank lines', 'Name,Town\n\nAnn,Ulm; Donau\n\n\n'],
  ])('with %s', async (_, text) => {
    expect((await read(text, isPeople))?.rows.map(({ cells }) => cells)).toEqual([['Ann', 'Ulm; Donau']]);
  });

  it('and not beyond the first twenty records', async () => {
    expect(await read(`${'x,y\n'.repeat(20)}Name,Town\nAnn,Ulm`, isPeople)).toBeNull();
    expect(await read('', isPeople)).toBeNull();
  });
});

describe('bytes become letters', () => {
  const text = 'Name,Town\nZoë,Köln – “quoted”\n';
  it.each<[string, Uint8Array, string, boolean]>([
    ['UTF-8', Buffer.from(text), 'utf-8', false],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8', false],
    ['UTF-16LE with a mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le', false],
    ['UTF-16LE without one', Buffer.from(text, 'utf16le'), 'utf-16le', true],
    ['UTF-16BE', iconv.encode(text, 'utf-16be', { addBOM: true }), 'utf-16be', false],
    ['Windows-1252', iconv.encode(text, 'windows-1252'), 'windows-1252', true],
    ['NUL between letters', Buffer.from(text.replace('Name', 'Na\0me')), 'utf-8', false],
  ])('from %s, and it is said what they were', async (_, bytes, name, isGuessed) => {
    const found = await read(bytes);
    expect(found?.headers).toEqual(['Name', 'Town']);
    expect(found?.rows.map(({ cells }) => cells)).toEqual([['Zoë', 'Köln – “quoted”']]);
    expect(found?.encoding).toEqual({ name, isGuessed });
  });

  it('line by line where a file mixes encodings', async () => {
    const mixed = Buffer.concat([Buffer.from('Name,Town\nZoë,Köln\n'), Buffer.from('Zo\xeb,K\xf6ln\n', 'latin1')]);
    expect(await cellsOf(mixed)).toEqual([
      ['Zoë', 'Köln'],
      ['Zoë', 'Köln'],
    ]);
  });
});

describe('damage stays where it is', () => {
  it('an unclosed quote costs its own line', async () => {
    const found = await read('Name,Town\nAnn,"Ulm\nBob,Graz\nCy,"Bern, Stadt"\nDi,Rom\n');
    expect(found?.rows.map(({ line, fault }) => [line, fault])).toEqual([
      [2, 'UNCLOSED_QUOTE'],
      [3, null],
      [4, null],
      [5, null],
    ]);
    expect(found?.rows[2]?.cells).toEqual(['Cy', 'Bern, Stadt']);
  });

  it('quotes inside a quoted cell that nobody doubled are letters', async () => {
    expect(await cellsOf('Name,Town\n"Ann "the" Boss",Ulm\nBob "B",Graz\n')).toEqual([
      ['Ann "the" Boss', 'Ulm'],
      ['Bob "B"', 'Graz'],
    ]);
  });

  it('rows shorter and longer than the header are kept as they are', async () => {
    expect(await cellsOf('Name,Town\nAnn\nBob,Graz,more\n')).toEqual([['Ann'], ['Bob', 'Graz', 'more']]);
  });

  it('a cell of ten megabytes and a hundred thousand columns are read', async () => {
    const long = 'x'.repeat(10 * 1_048_576);
    expect((await cellsOf(`Name,Town\nAnn,"${long}"\nBob,Graz\n`))?.map(([, town]) => town?.length)).toEqual([long.length, 4]);
    const wide = Array.from({ length: 100_000 }, (_, index) => `c${index}`).join(',');
    expect((await read(`${wide}\n${wide}\n`))?.rows[0]?.cells).toHaveLength(100_000);
  });

  it('a line longer than any row is one fault', async () => {
    const found = await read(`Name,Town\n${'x'.repeat(17 * 1_048_576)}\nBob,Graz\n`);
    expect(found?.rows.map(({ fault }) => fault)).toEqual(['ROW_TOO_LONG', null]);
  });

  it('a million quotes that never close do not hang it', async () => {
    const found = await read(`Name,Town\n${'x,""y\n'.repeat(400_000)}`);
    expect(found?.rows).toHaveLength(400_000);
  });
});
