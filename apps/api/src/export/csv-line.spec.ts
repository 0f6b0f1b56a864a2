import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvLine } from './csv-line.js';

/** What README.txt tells a reader to do. */
const unguarded = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);
const unquoted = (cell: string): string => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);

describe('a line of CSV', () => {
  it.each(['=1+1', '+49 30 1', '-1', '@sum', '\t=1', '\r=1', "'=1"])('lets no spreadsheet run %j', (cell) => {
    const [written] = csvLine([cell]).split('\r\n', 1);
    expect(unquoted(csvLine([cell]).slice(0, -2)).startsWith("'")).toBe(true);
    expect(written).not.toMatch(/^[=+\-@\t]/);
  });

  it('gives every cell back', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^'{0,3}[=+@-]?.{0,5}$/)), (cell) => {
        expect(unguarded(unquoted(csvLine([cell]).slice(0, -2)))).toBe(cell);
      }),
    );
  });

  it('leaves what is no formula as it is', () => {
    expect(csvLine(['Zoë', null, 3, true, 'a,b', 'say "so"'])).toBe('Zoë,,3,true,"a,b","say ""so"""\r\n');
  });
});
