import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitUnescaped, unescaped } from './escapes.js';
import { readCards } from './read-cards.js';
import { writeVcard, type CardContent } from './write-vcard.js';

const word = fc.string({ unit: 'grapheme', maxLength: 90 }).map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, ''));
const filled = word.map((text) => `x${text}`);
const contents: fc.Arbitrary<CardContent> = fc.record({
  uid: fc.constantFrom(null, 'urn:uuid:00000000-0000-4000-8000-000000000009'),
  fullName: filled,
  given: fc.option(word),
  family: fc.option(word),
  suffix: fc.constant(null),
  company: fc.option(filled),
  role: fc.option(filled),
  emails: fc.array(fc.constantFrom('ann@x.example', 'bo@y.example')),
  phones: fc.array(fc.constant('+491712345678')),
  websites: fc.array(fc.constant('https://x.example/a,b;c')),
  birthday: fc.constantFrom(null, '1985-04-12', '--02-29'),
  groups: fc.array(filled),
  note: fc.option(filled.map((text) => `${text}\n\\n;,:${text}`)),
});

async function* whole(text: string) {
  await Promise.resolve();
  yield new TextEncoder().encode(text);
}

async function propertiesOf(text: string) {
  for await (const outcome of readCards(whole(text))) if (outcome.kind === 'card') return outcome.card.properties;
  return [];
}

describe('what is written as a vCard is read back', () => {
  it.each(['3.0', '4.0'] as const)('in version %s', async (version) => {
    await fc.assert(
      fc.asyncProperty(contents, async (content) => {
        const written = writeVcard(content, version);
        const properties = await propertiesOf(written);
        const values = (name: string) =>
          properties.filter((one) => one.name === name).map((one) => unescaped(one.value, version));
        expect(values('FN')).toEqual([content.fullName]);
        expect(values('ORG')).toEqual(content.company === null ? [] : [content.company]);
        expect(values('NOTE')).toEqual(content.note === null ? [] : [content.note]);
        expect(values('EMAIL')).toEqual(content.emails);
        expect(values('URL')).toEqual(content.websites);
        const groups = properties.find(({ name }) => name === 'CATEGORIES')?.value;
        expect(groups === undefined ? [] : splitUnescaped(groups, ',').map((one) => unescaped(one, version))).toEqual(
          content.groups,
        );
        for (const line of written.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});
