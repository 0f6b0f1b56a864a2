import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readArchive, recognizeArchive } from '#importers';
import { isRefusal } from '#vocabulary';
import { csvLine } from './csv-line.js';

async function* once(bytes: Uint8Array) {
  yield await Promise.resolve(bytes);
}

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

  it('comes back as it was when its table is imported', async () => {
    const names = ['=Ada', "'=Bo", '+49 Cy', '@Di', "O'Neill", '-Ed, "Eddy"'];
    const header = ['id', 'name', 'company', 'role', 'location', 'email', 'tags', 'closeness', 'created', 'last contact'];
    const lines = names.map((name, at) => csvLine([at, name, `=${at}`, null, null, `p${at}@example.org`, '', null, '', null]));
    const bytes = Buffer.from(`\ufeff${csvLine(header)}${lines.join('')}`);
    const archive = await recognizeArchive(
      [{ name: 'contacts.csv', size: bytes.length, open: () => once(bytes) }],
      'contacts.csv',
    );
    if (isRefusal(archive)) throw new Error(archive.reason);
    const read: unknown[] = [];
    for await (const row of readArchive(archive, { defaultCountry: null, columnMapping: null })) {
      const [record] = row.kind === 'kept' ? row.records : [];
      if (record?.kind === 'person')
        read.push([record.name?.full, record.observations.find(({ field }) => field === 'company')?.value]);
    }
    expect(read).toEqual(names.map((name, at) => [name, `=${at}`]));
  });

  it('leaves what is no formula as it is', () => {
    expect(csvLine(['Zoë', null, 3, true, 'a,b', 'say "so"'])).toBe('Zoë,,3,true,"a,b","say ""so"""\r\n');
  });
});
