import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal } from '#vocabulary';
import { ARCHIVE_LIMITS } from './archive-limits.js';
import { contentsOf } from './fixtures/contents-of.js';
import { openArchive } from './open-archive.js';

interface Entry {
  readonly name: string;
  readonly content: Buffer | string;
  /** What the archive claims, where it lies. */
  readonly claimedSize?: number;
  readonly isEncrypted?: boolean;
  readonly method?: number;
  /** Unix mode in the directory, as for links. */
  readonly mode?: number;
}

/** A ZIP byte by byte, so that it can lie as no writer would let it. */
function zipOf(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimedSize, isEncrypted, method = 8, mode = 0o100644 } of entries) {
    const bytes = Buffer.from(content);
    const packed = method === 8 ? deflateRawSync(bytes) : bytes;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE((isEncrypted === true ? 1 : 0) | 0x800, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claimedSize ?? bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((mode << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    const version = Buffer.from([20, 3]);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), version, fields, rest, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(18);
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, ...directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tieline-archive-spec-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function laidDown(name: string, bytes: Buffer | string) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return { path, name };
}

describe('what the owner hands over is opened', () => {
  it('a ZIP, by its first bytes and not by its name', async () => {
    const zip = zipOf([
      { name: 'a/', content: '', method: 0 },
      { name: 'a/Connections.csv', content: 'one' },
      { name: 'b.txt', content: 'two', method: 0 },
    ]);
    expect(await contentsOf(laidDown('export.dat', zip))).toEqual({ 'a/Connections.csv': 'one', 'b.txt': 'two', problems: [] });
  });

  it('a ZIP in a ZIP, one level deep, leaving nothing behind', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('tieline-archive-') && !name.includes('spec'));
    const innermost = zipOf([{ name: 'c.csv', content: 'three' }]);
    const inner = zipOf([
      { name: 'b.csv', content: 'two' },
      { name: 'deeper.zip', content: innermost },
    ]);
    const outer = laidDown('Basic_12-05-2025.zip.zip', zipOf([{ name: 'inner.zip', content: inner }]));
    expect(await contentsOf(outer)).toEqual({ 'inner.zip/b.csv': 'two', problems: ['NESTED_TOO_DEEP'] });
    const after = readdirSync(tmpdir()).filter((name) => name.startsWith('tieline-archive-') && !name.includes('spec'));
    expect(after).toEqual(before);
  });

  it('a folder, without following links out of it', async () => {
    const path = join(folder, 'export');
    mkdirSync(join(path, 'Jobs'), { recursive: true });
    writeFileSync(join(path, 'Connections.csv'), 'one');
    writeFileSync(join(path, 'Jobs', 'Saved Jobs.csv'), 'two');
    symlinkSync('/etc/passwd', join(path, 'passwords.csv'));
    const found = await contentsOf({ path, name: 'export' });
    expect(found).toEqual({ 'Connections.csv': 'one', 'Jobs/Saved Jobs.csv': 'two', problems: ['SYMBOLIC_LINK'] });
  });

  it('several files at once, under the names they came with', async () => {
    const inputs = [laidDown('messages.csv', 'one'), laidDown('Invitations.csv', 'two')];
    const archive = await openArchive(inputs, ARCHIVE_LIMITS);
    expect(isRefusal(archive) ? archive.code : archive.files.map(({ name, size }) => [name, size])).toEqual([
      ['messages.csv', 3],
      ['Invitations.csv', 3],
    ]);
  });

  it('of two files of one path, the last, with a word about it', async () => {
    const zip = zipOf([
      { name: 'a.csv', content: 'old' },
      { name: 'a.csv', content: 'new' },
    ]);
    expect(await contentsOf(laidDown('twice.zip', zip))).toEqual({ 'a.csv': 'new', problems: ['DUPLICATE_PATH'] });
  });
});

describe('what could do harm is refused in words', () => {
  it.each<[string, Entry, string]>([
    ['a path that climbs', { name: '../../evil.csv', content: 'x' }, 'ARCHIVE_UNSAFE'],
    ['an absolute path', { name: '/etc/evil.csv', content: 'x' }, 'ARCHIVE_UNSAFE'],
    ['a drive letter', { name: 'C:/evil.csv', content: 'x' }, 'ARCHIVE_UNSAFE'],
    ['backslashes', { name: 'a\\..\\evil.csv', content: 'x' }, 'ARCHIVE_UNSAFE'],
    ['a link', { name: 'link.csv', content: '/etc/passwd', mode: 0o120777 }, 'ARCHIVE_UNSAFE'],
    ['a password', { name: 'a.csv', content: 'x', isEncrypted: true }, 'ARCHIVE_ENCRYPTED'],
    ['a bomb by its ratio', { name: 'a.csv', content: Buffer.alloc(20_000_000) }, 'ARCHIVE_TOO_LARGE'],
    ['a bomb by its claim', { name: 'a.csv', content: 'x', claimedSize: 3_000_000_000 }, 'ARCHIVE_TOO_LARGE'],
  ])('%s', async (_, entry, code) => {
    expect(await contentsOf(laidDown('hostile.zip', zipOf([{ name: 'fine.csv', content: 'x' }, entry])))).toBe(code);
  });

  it('more files, or more bytes together, than the limits allow', async () => {
    const zip = laidDown('many.zip', zipOf(['a', 'b', 'c'].map((name) => ({ name: `${name}.csv`, content: 'x'.repeat(100) }))));
    expect(await contentsOf(zip, { ...ARCHIVE_LIMITS, entriesMax: 2 })).toBe('ARCHIVE_TOO_LARGE');
    expect(await contentsOf(zip, { ...ARCHIVE_LIMITS, inflatedBytesMax: 299 })).toBe('ARCHIVE_TOO_LARGE');
    expect(await contentsOf(zip, { ...ARCHIVE_LIMITS, inflatedBytesMax: 300 })).toHaveProperty('problems', []);
  });

  it('but not for pictures and films, however large: nobody unpacks them', async () => {
    const names = ['messages.csv', 'media/a.jpg', 'media/b.mp4', 'media/c.MOV'];
    const zip = laidDown('media.zip', zipOf(names.map((name) => ({ name, content: 'x'.repeat(100) }))));
    expect(await contentsOf(zip, { ...ARCHIVE_LIMITS, inflatedBytesMax: 100 })).toHaveProperty('problems', []);
    const bomb = laidDown('bomb.zip', zipOf([{ name: 'a.jpg', content: Buffer.alloc(20_000_000) }]));
    expect(await contentsOf(bomb)).toBe('ARCHIVE_TOO_LARGE');
  });

  it('a ZIP with a password inside a ZIP costs itself only', async () => {
    const inner = zipOf([{ name: 'b.csv', content: 'two', isEncrypted: true }]);
    const outer = zipOf([
      { name: 'a.csv', content: 'one' },
      { name: 'inner.zip', content: inner },
    ]);
    expect(await contentsOf(laidDown('outer.zip', outer))).toEqual({ 'a.csv': 'one', problems: ['NESTED_UNREADABLE'] });
  });

  it('a bomb inside a ZIP inside a ZIP', async () => {
    const bomb = zipOf([{ name: 'a.csv', content: Buffer.alloc(20_000_000) }]);
    expect(await contentsOf(laidDown('nested.zip', zipOf([{ name: 'inner.zip', content: bomb }])))).toBe('ARCHIVE_TOO_LARGE');
  });

  it('what is packed in another way, or is not there', async () => {
    expect(await contentsOf(laidDown('a.tar.bz2', Buffer.from('BZh91AY')))).toBe('ARCHIVE_FORMAT_UNKNOWN');
    expect(await contentsOf({ path: join(folder, 'nowhere'), name: 'nowhere' })).toBe('ARCHIVE_MISSING');
  });
});

describe('damage is told apart from content', () => {
  it('a file larger than it claims stops where it claimed to end', async () => {
    const zip = zipOf([{ name: 'a.csv', content: 'x'.repeat(500_000), claimedSize: 100_000 }]);
    expect(await contentsOf(laidDown('liar.zip', zip))).toEqual({ 'a.csv': '!FILE_DAMAGED', problems: [] });
  });

  it('a flipped bit is noticed by the checksum, even in a file that is not packed', async () => {
    const zip = zipOf([
      { name: 'a.csv', content: 'Connections', method: 0 },
      { name: 'b.csv', content: 'fine' },
    ]);
    zip[40] = (zip[40] ?? 0) ^ 1;
    expect(await contentsOf(laidDown('flipped.zip', zip))).toEqual({ 'a.csv': '!FILE_DAMAGED', 'b.csv': 'fine', problems: [] });
  });

  it('an archive cut at any byte is refused, never half read', async () => {
    const zip = zipOf([
      { name: 'a.csv', content: 'one'.repeat(30) },
      { name: 'b.csv', content: 'two'.repeat(30) },
    ]);
    for (let length = 4; length < zip.length; length += 3) {
      expect(await contentsOf(laidDown('cut.zip', zip.subarray(0, length)))).toBe('ARCHIVE_DAMAGED');
    }
  });

  it('packing nobody can undo costs that file only', async () => {
    const zip = zipOf([
      { name: 'a.csv', content: 'x', method: 93 },
      { name: 'b.csv', content: 'fine' },
    ]);
    expect(await contentsOf(laidDown('zstd.zip', zip))).toEqual({ 'b.csv': 'fine', problems: ['COMPRESSION_UNKNOWN'] });
  });
});
