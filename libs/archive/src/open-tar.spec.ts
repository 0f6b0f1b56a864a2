import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ARCHIVE_LIMITS } from './archive-limits.js';
import { contentsOf } from './fixtures/contents-of.js';

interface Entry {
  readonly name: string;
  readonly content?: Buffer | string;
  readonly type?: string;
  readonly linkName?: string;
  /** What the header claims, where it lies. */
  readonly claimedSize?: number;
}

type Era = '1979' | 'posix' | 'gnu';
const MAGIC: Readonly<Record<Era, string>> = { '1979': '', posix: 'ustar\x0000', gnu: 'ustar  \0' };

function blocksOf(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
}

/** One entry block by block, so that it can lie as no writer would let it. */
function entryOf({ name, content = '', type = '0', linkName = '', claimedSize }: Entry, era: Era): Buffer {
  const bytes = Buffer.from(content);
  const header = Buffer.alloc(512);
  header.write(name, 0, 100);
  header.write('0000644\0', 100);
  header.write(`${(claimedSize ?? bytes.length).toString(8).padStart(11, '0')}\0`, 124);
  header.write(type === '0' && era === '1979' ? '\0' : type, 156);
  header.write(linkName, 157, 100);
  header.write(MAGIC[era], 257, 'latin1');
  header.write('        ', 148);
  header.write(
    `${header
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
  );
  return Buffer.concat([header, blocksOf(bytes)]);
}

function tarOf(entries: readonly Entry[], era: Era = 'posix'): Buffer {
  return Buffer.concat([...entries.map((entry) => entryOf(entry, era)), Buffer.alloc(1024)]);
}

/** `30 path=…` with the length of the whole record in front, its own digits included. */
function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  let length = Buffer.byteLength(rest);
  while (length !== String(length).length + Buffer.byteLength(rest)) length = String(length).length + Buffer.byteLength(rest);
  return `${length}${rest}`;
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tieline-tar-spec-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function laidDown(name: string, bytes: Buffer) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return { path, name };
}

const TWO: readonly Entry[] = [
  { name: './outbox/', type: '5' },
  { name: './outbox/a.json', content: 'one' },
  { name: './b.csv', content: 'x'.repeat(700) },
];
const TWO_READ = { 'outbox/a.json': 'one', 'b.csv': 'x'.repeat(700), problems: [] };

describe('a tar is opened like a ZIP', () => {
  it.each<Era>(['1979', 'posix', 'gnu'])('as it was written by %s', async (era) => {
    expect(await contentsOf(laidDown(`${era}.dat`, tarOf(TWO, era)))).toEqual(TWO_READ);
  });

  it('packed by gzip, whatever it is called, leaving nothing behind', async () => {
    const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('tieline-archive-'));
    const before = left();
    for (const name of ['a.tar.gz', 'a.tgz', 'archive']) {
      expect(await contentsOf(laidDown(name, gzipSync(tarOf(TWO))))).toEqual(TWO_READ);
    }
    expect(left()).toEqual(before);
  });

  it('and one file packed by gzip loses its ending only', async () => {
    expect(await contentsOf(laidDown('2004.mbox.gz', gzipSync('From ada')))).toEqual({ '2004.mbox': 'From ada', problems: [] });
    const inTwoPieces = Buffer.concat([gzipSync('From '), gzipSync('ada')]);
    expect(await contentsOf(laidDown('2005.mbox.gz', inTwoPieces))).toEqual({ '2005.mbox': 'From ada', problems: [] });
  });

  it('with archives in it one level deep', async () => {
    const innermost = tarOf([{ name: 'c.csv', content: 'three' }]);
    const inner = tarOf([
      { name: 'b.csv', content: 'two' },
      { name: 'c.tar', content: innermost },
    ]);
    const outer = tarOf([
      { name: 'inner.tgz', content: gzipSync(inner) },
      { name: 'a.mbox.gz', content: gzipSync('From ada') },
      { name: 'broken.tar.gz', content: gzipSync(inner).subarray(0, 60) },
    ]);
    expect(await contentsOf(laidDown('outer.tar', outer))).toEqual({
      'inner.tgz/b.csv': 'two',
      'a.mbox': 'From ada',
      problems: ['NESTED_TOO_DEEP', 'NESTED_UNREADABLE'],
    });
  });

  it('under names of any length and any letters', async () => {
    const parts = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 5 });
    const names = parts
      .map((all) => `in/${all.join('/')}`)
      .filter((name) => !/[\\\0]|\.\.|\/\/|\/\.\/|[/]$|\.(?:zip|tar|tgz|gz)$/i.test(name));
    await fc.assert(
      fc.asyncProperty(names, fc.constantFrom('x', 'L'), async (name, type) => {
        const longName = type === 'x' ? paxRecord('mtime', '1.5') + paxRecord('path', name) : `${name}\0`;
        const tar = tarOf([
          { name: 'g', type: 'g', content: paxRecord('comment', 'path=wrong') },
          { name: 'long', type, content: longName },
          { name: 'short', content: 'one' },
          { name: 'next', content: 'two' },
        ]);
        expect(await contentsOf(laidDown('names.tar', tar))).toEqual({ [name]: 'one', next: 'two', problems: [] });
      }),
      { numRuns: 60, seed: 8 },
    );
  });

  it('with one message under two names, as mailboxes have it', async () => {
    const tar = tarOf([
      { name: 'cur/1', content: 'Hello' },
      { name: 'new/1', type: '1', linkName: 'cur/1' },
      { name: 'new/2', type: '1', linkName: '../../etc/passwd' },
      { name: 'pipe', type: '6' },
    ]);
    expect(await contentsOf(laidDown('maildir.tar', tar))).toEqual({
      'cur/1': 'Hello',
      'new/1': 'Hello',
      problems: ['SYMBOLIC_LINK', 'NOT_A_FILE'],
    });
  });
});

describe('what could do harm is refused in words', () => {
  it.each<[string, Entry]>([
    ['a path that climbs', { name: '../../evil.csv' }],
    ['an absolute path', { name: '/etc/evil.csv' }],
    ['a drive letter', { name: 'C:/evil.csv' }],
    ['backslashes', { name: 'a\\..\\evil.csv' }],
    ['a link', { name: 'link.csv', type: '2', linkName: '/etc/passwd' }],
  ])('%s', async (_, entry) => {
    const tar = tarOf([{ name: 'fine.csv', content: 'x' }, entry]);
    expect(await contentsOf(laidDown('hostile.tar', tar))).toBe('ARCHIVE_UNSAFE');
    expect(await contentsOf(laidDown('hostile.tgz', gzipSync(tar)))).toBe('ARCHIVE_UNSAFE');
  });

  it('a bomb, long before it has gone off', async () => {
    const bomb = gzipSync(tarOf([{ name: 'a.csv', content: Buffer.alloc(300_000_000) }]));
    expect(await contentsOf(laidDown('bomb.tgz', bomb))).toBe('ARCHIVE_TOO_LARGE');
    expect(await contentsOf(laidDown('nested.tar', tarOf([{ name: 'bomb.tgz', content: bomb }])))).toBe('ARCHIVE_TOO_LARGE');
    expect(await contentsOf(laidDown('a.csv.gz', gzipSync(Buffer.alloc(300_000_000))))).toEqual({
      'a.csv': '!FILE_TOO_LARGE',
      problems: [],
    });
  });

  it('a size that a file claims and no owner could mean', async () => {
    const packed = gzipSync(randomBytes(4_000_000));
    packed.writeUInt32LE(3_000_000_000, packed.length - 4);
    expect(await contentsOf(laidDown('a.csv.gz', packed))).toBe('ARCHIVE_TOO_LARGE');
  });

  it('more files, or more bytes together, than the limits allow, links counted', async () => {
    const tar = laidDown(
      'many.tar',
      tarOf([
        { name: 'a', content: 'x'.repeat(100) },
        { name: 'b', content: 'x'.repeat(100) },
        { name: 'c', type: '1', linkName: 'a' },
      ]),
    );
    expect(await contentsOf(tar, { ...ARCHIVE_LIMITS, entriesMax: 2 })).toBe('ARCHIVE_TOO_LARGE');
    expect(await contentsOf(tar, { ...ARCHIVE_LIMITS, inflatedBytesMax: 299 })).toBe('ARCHIVE_TOO_LARGE');
    expect(await contentsOf(tar, { ...ARCHIVE_LIMITS, inflatedBytesMax: 300 })).toHaveProperty('problems', []);
  });
});

describe('damage is told apart from content', () => {
  it('a tar cut at any byte is refused, never half read', async () => {
    const tar = tarOf(TWO);
    for (let length = 512; length <= tar.length - 1024; length += 61) {
      expect(await contentsOf(laidDown('cut.tar', tar.subarray(0, length)))).toBe('ARCHIVE_DAMAGED');
    }
  });

  it('and so is a packed one', async () => {
    const packed = gzipSync(tarOf(TWO));
    for (let length = 20; length < packed.length - 8; length += 7) {
      expect(await contentsOf(laidDown('cut.tgz', packed.subarray(0, length)))).toBe('ARCHIVE_DAMAGED');
    }
  });

  it.each<[string, Buffer]>([
    ['a header that does not add up', Buffer.concat([entryOf({ name: 'a', content: 'x' }, 'posix'), Buffer.alloc(1024, 'y')])],
    ['a file larger than its tar', tarOf([{ name: 'a', content: 'x', claimedSize: 500_000 }])],
    ['a name longer than any', tarOf([{ name: 'a', type: 'L', content: 'x'.repeat(100_000) }, { name: 'b' }])],
  ])('%s', async (_, tar) => {
    expect(await contentsOf(laidDown('damaged.tar', tar))).toBe('ARCHIVE_DAMAGED');
  });

  it('any change of a byte gives files or a refusal', async () => {
    const tar = tarOf(TWO);
    const change = fc.tuple(fc.nat(tar.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 4 }), async (changes) => {
        const changed = Buffer.from(tar);
        for (const [at, byte] of changes) changed[at] = byte;
        await contentsOf(laidDown('changed.tar', changed));
      }),
      { numRuns: 200, seed: 8 },
    );
  });
});
