import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import fc from 'fast-check';
import type { PersonRecord } from '#vocabulary';
import { fileOf, filesIn, readAll } from '../fixtures/read-fixture.js';
import { isPersonsName, nameInTitle } from './names-in-feed.js';
import { siteOf } from './person-of-feed.js';

const read = (folder: string) => readAll(filesIn(join(import.meta.dirname, 'fixtures', folder)));
const shortOf = ({ name, personas }: PersonRecord) =>
  `${name?.full ?? '?'}: ${personas.map(({ kind, value }) => `${kind} ${value}`).join(', ')}`;

describe('a list of feeds', () => {
  it('names people by the page they write, under whatever case its attributes have, and says what is left out', async () => {
    const { archive, people, leftOut } = await read('2003-opml-1-shouted');
    expect(archive.platform).toBe('feeds');
    expect(people.map(shortOf)).toEqual([
      "Martha Quill: site quill.example, name martha quill|martha quill's weblog",
      'Jörg Faden: site faden.example, name jorg faden|jorg faden',
    ]);
    expect(leftOut).toEqual([['mySubscriptions.opml', 7, 'PUBLICATION']]);
  });

  it('keeps folders as groups, knows accounts behind feeds, and the same feed once', async () => {
    const { people, leftOut } = await read('2024-opml-2-nested');
    expect(people.map(shortOf)).toEqual([
      'Martha Quill: site quill.example, name martha quill|martha quill',
      '?: mastodon zoe@social.example, site social.example/@zoe',
      'Sven Ottar: site medium.com/@sven, name sven ottar|stories by sven ottar on medium',
      'Nina Falk: site cast.example, name nina falk|a podcast',
    ]);
    expect(people[0]?.observations).toEqual([
      { field: 'followed', value: 'Feed' },
      { field: 'website', value: 'https://www.quill.example/' },
      ...['People', 'Engineers', 'Weather', 'Friends'].map((value) => ({ field: 'group', value })),
    ]);
    expect(leftOut.map(([, line, code]) => [line, code])).toEqual([
      [12, 'NO_FEED'],
      [13, 'NO_FEED'],
      [14, 'PUBLICATION'],
      [15, 'DUPLICATE_ROW'],
    ]);
  });

  it('never puts in what its document type declares', async () => {
    const { people, rows } = await read('2024-opml-that-would-grow');
    expect(people).toEqual([]);
    expect(rows).toMatchObject([{ code: 'PUBLICATION', reason: expect.stringContaining('"Nina Falk &c; &file;"') }]);
  });

  it('is read back as it was written, however folders nest', async () => {
    const title = fc.string({ unit: fc.constantFrom(...'aÄ&<>"\' ;日'), maxLength: 10 }).map((text) => `x${text}x`);
    const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(title, { maxLength: 4 }), { maxLength: 5 }), async (folders) => {
        const feeds = folders.map((titles, folder) => {
          const inside = titles.map(
            (text, n) => `<outline text="${escaped(text)}" author="Nina Falk" xmlUrl="https://f${folder}-${n}.example/rss"/>`,
          );
          return `<outline text="F${folder}">${inside.join('\n')}</outline>`;
        });
        const { people, leftOut } = await readAll([
          fileOf('a.opml', `<opml version="2.0"><body>${feeds.join('')}</body></opml>`),
        ]);
        expect(people.map(({ personas }) => personas.at(-1)?.value.length)).toHaveLength(folders.flat().length);
        expect(people.map(({ observations }) => observations.at(-1)?.value)).toEqual(
          folders.flatMap((titles, n) => titles.map(() => `F${n}`)),
        );
        expect(leftOut.every(([, , code]) => code === 'NO_FEED')).toBe(true);
      }),
      { seed: 3, numRuns: 60 },
    );
  });
});

describe('a feed', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      '1999-rss-0.91',
      ['Jon Weaver: email jon@weaving.example, site weaving.example, name jon weaver|weaving notes'],
      ['POST_OF_ANOTHER', 'POST_OF_ANOTHER'],
    ],
    [
      '2001-rss-1.0',
      ['Nina Falk: name nina falk|looms', 'Nina Falk: site looms.example, name nina falk|looms'],
      ['POST_OF_ANOTHER'],
    ],
    [
      '2009-rss-2.0',
      ['Martha Quill: name martha quill|', 'Sven Ottar: email ottar@example.com'],
      ['POST_OF_ANOTHER', 'POST_OF_ANOTHER', 'PUBLICATION'],
    ],
    ['2004-atom-0.3', ['Nina Falk: email nina@falk.example, site falk.example/notes, name nina falk|notes'], ['POST_OF_ANOTHER']],
    [
      '2020-atom-1.0-two-authors',
      ['Nina Falk: github ninafalk', 'Jon Weaver: name jon weaver|fjord & loom', 'Sven Ottar: name sven ottar|fjord & loom'],
      ['POST_OF_ANOTHER', 'PUBLICATION'],
    ],
    [
      '2022-json-feed',
      ['Jon Weaver: name jon weaver|notes', 'Nina Falk: linkedin ninafalk, site falk.example, name nina falk|notes'],
      ['POST_OF_ANOTHER'],
    ],
    [
      '2008-rss-ill-formed',
      ['Nina Falk: name nina falk|fish & chips < more', 'Jon Weaver: name jon weaver|fish & chips < more'],
      ['POST_OF_ANOTHER', 'PUBLICATION'],
    ],
  ])('%s', async (folder, expected, codes) => {
    const { archive, people, leftOut } = await read(folder);
    expect(archive.platform).toBe('feeds');
    expect(people.map(shortOf)).toEqual(expected);
    expect(leftOut.map(([, , code]) => code)).toEqual(codes);
  });

  const feed = (encoding: string, name: string) =>
    `<?xml version="1.0" encoding="${encoding}"?>\n<rss><channel><title>Notes</title><managingEditor>a@b.example (${name})</managingEditor></channel></rss>`;
  it.each([
    ['windows-1251', 'windows-1251', 'Нина Фальк'],
    ['koi8-r', 'koi8-r', 'Нина Фальк'],
    ['Shift_JIS', 'shift_jis', '山田 花子'],
    ['gb2312', 'gb2312', '王小明'],
    ['windows-1252', 'windows-1252', 'Renée O’Hara'],
    ['iso-8859-1', 'utf-8', 'Renée Åhlund'],
    ['utf-16', 'utf-16le', 'Нина Фальк'],
    ['utf-32', 'utf-32be', 'Нина Фальк'],
    ['utf-8', 'utf-32le', 'Нина Фальк'],
    ['nobody-knows', 'utf-8', 'Нина Фальк'],
  ])('that says %s and is written in %s keeps its letters', async (declared, actual, name) => {
    const { people } = await readAll([fileOf('feed.xml', iconv.encode(feed(declared, name), actual))]);
    expect(people.map((person) => person.name?.full)).toEqual([name]);
  });

  it('is no page of the web, no drawing and no contacts in RDF', async () => {
    for (const text of [
      '<html><body>feed</body></html>',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '<rdf:RDF xmlns:foaf="http://xmlns.com/foaf/0.1/"></rdf:RDF>',
    ]) {
      await expect(readAll([fileOf('a.xml', text)])).rejects.toThrow('none of the exports');
    }
  });

  it('of any letters between tags loses no post', async () => {
    const text = fc
      .string({ unit: fc.constantFrom(...'a&;<>"\'=/!-[]? \n'), maxLength: 20 })
      .map((one) => one.replaceAll('<', '< '));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 10 }), async (titles) => {
        const content = `<rss><channel><title>T</title>${titles.map((title) => `<item><title>${title}</title></item>`).join('\n')}</channel></rss>`;
        const { rows } = await readAll([fileOf('feed.xml', content)]);
        expect(rows).toHaveLength(titles.length + 1);
      }),
      { seed: 4, numRuns: 100 },
    );
  });
});

describe('a title', () => {
  it.each([
    ['Julia Evans', 'Julia Evans'],
    ['Michele Titolo’s Blog', 'Michele Titolo'],
    ["Gordon Meyer (posts on 'gordon meyer' (atom))", 'Gordon Meyer'],
    ['The blog of Tony Arnold', 'Tony Arnold'],
    ['David J Peacock - iOS Blog', 'David J Peacock'],
    ['Marginal notes by Ludwig | Clara von Stein', 'Clara von Stein'],
    ['Daring Fireball', null],
    ['The Jordan Times', null],
    ['Austin Chronicle', null],
    ['Ellen’s Blog', null],
    ['PAUL SHOUTS', null],
  ])('%s names %s', (title, name) => {
    expect(nameInTitle(title)).toBe(name);
  });

  it.each([
    ['Loom News Desk', false],
    ['Acme Inc.', false],
    ['admin', false],
    ['Ludwig van der Rohe', true],
    ['王小明', true],
    ['大鱼儿', false],
    ['user123 Name', false],
  ])('%s signed below a post is a person: %s', (text, expected) => {
    expect(isPersonsName(text)).toBe(expected);
  });
});

describe('a home page as a trace', () => {
  it.each([
    ['https://www.quill.example/', '', 'quill.example'],
    ['', 'http://Quill.example/feed/', 'quill.example'],
    ['', 'feed://quill.example/blog/atom.xml', 'quill.example/blog'],
    ['', 'https://quill.example/index.xml', 'quill.example'],
    ['https://medium.com/@sven', '', 'medium.com/@sven'],
    ['https://medium.com/', '', null],
    ['javascript:alert(1)', '', null],
  ])('%s %s', (page, feed, expected) => {
    expect(siteOf({ title: '', page, feed })).toBe(expected);
  });
});
