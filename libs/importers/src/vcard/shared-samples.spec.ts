import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readCards } from './read-cards.js';
import { readVcard } from './read-vcard.js';

const folder = ['../shared/samples/vcard', '../../shared/samples/vcard'].find((path) => existsSync(path));
const files =
  folder === undefined
    ? []
    : readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:vcf|vcf\.\w*ref|ics)$/.test(name))
        .map((name) => join(folder, name));

// The samples are not part of the project; without them there is nothing to conform to.
(files.length > 0 ? describe : describe.skip)('the vCard reader and other people’s samples (skipped where absent)', () => {
  it.each(files)('reads every card of %s', async (file) => {
    const begun = readFileSync(file, 'latin1').match(/^BEGIN:VCARD\s*$/gim)?.length ?? 0;
    let cards = 0;
    for await (const outcome of readCards(createReadStream(file))) if (outcome.kind === 'card') cards++;
    expect(cards).toBe(begun);
    const kinds: string[] = [];
    for await (const row of readVcard(createReadStream(file), { file, defaultCountry: null })) kinds.push(row.kind);
    expect(kinds.length).toBeGreaterThan(0);
  });
});
