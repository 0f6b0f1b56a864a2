import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { readInLines } from '../fixtures/in-lines.js';

const read = (fixture: string) => readInLines(join(import.meta.dirname, 'fixtures', fixture));

describe('Dex’s contacts', () => {
  it('are known by the names of its interface', async () => {
    expect(await read('fields-of-its-interface')).toEqual({
      platform: 'dex',
      lines: [
        'contacts.csv:2 person Sol Rivera linkedin:sol-rivera email:sol@strings.example phone:+541143210000 x-handle:solrivera | email=sol@strings.example phone=+541143210000 role=Luthier birthday=1988-04-12 group=Music group=Fair',
        'contacts.csv:2 note undated linkedin:sol-rivera: Met at the fair',
        'contacts.csv:2 other both 2025-01-20T18:00:00Z linkedin:sol-rivera: – / –',
      ],
    });
  });
});
