import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inventNetwork } from '../invent-network.js';
import type { SampleFile } from '../sample-file.js';
import { seededRandom } from '../seeded-random.js';
import { linkedinArchive } from './linkedin-archive.js';

const exportedAt = new Date('2026-03-02T10:00:00Z');
const older = new Date('2025-03-02T10:00:00Z');
const network = inventNetwork({ people: 2000, messages: 8000 }, exportedAt, seededRandom('archive'));
const archive = linkedinArchive(network, exportedAt, '2026');

const textOf = (file: SampleFile) => [...file.pieces].join('');
const fileOf = (files: readonly SampleFile[], name: string): SampleFile => {
  const file = files.find((candidate) => candidate.name === name);
  if (file === undefined) throw new Error(`no ${name}`);
  return file;
};

/** A second opinion on what was written: RFC 4180 in a dozen lines, sharing nothing with the writer. */
function recordsOf(text: string): string[][] {
  const records: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^",\n]*)(,|\n|$)/gy;
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    const [, written = '', end] = match;
    records.at(-1)?.push(written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written);
    if (end === '\n') records.push([]);
    if (end === '') break;
  }
  return records;
}

function rowsOf(file: SampleFile): Record<string, string>[] {
  const text = textOf(file);
  const start = text.startsWith('Notes:') ? text.indexOf('\n\n') + 2 : 0;
  const [header = [], ...records] = recordsOf(text.slice(start));
  expect(records.filter((record) => record.length !== header.length)).toEqual([]);
  return records.map((record) => Object.fromEntries(header.map((column, place) => [column, record[place] ?? ''])));
}

const connections = rowsOf(fileOf(archive, 'Connections.csv'));
const messages = rowsOf(fileOf(archive, 'messages.csv'));

describe('a LinkedIn archive of an invented network', () => {
  it('is the same to the byte for the same seed, in either era', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('2021' as const, '2026' as const), (seed, era) => {
        const write = () => {
          const made = inventNetwork({ people: 40, messages: 120 }, exportedAt, seededRandom(seed));
          return linkedinArchive(made, exportedAt, era).map((file) => [file.name, textOf(file)]);
        };
        expect(write()).toEqual(write());
      }),
      { numRuns: 40 },
    );
  });

  it('can be read twice from one file', () => {
    const file = fileOf(archive, 'messages.csv');
    expect(textOf(file)).toBe(textOf(file));
  });

  it('holds in every file the rows its truth counts', () => {
    const sizes = fc.record({ people: fc.integer({ min: 0, max: 200 }), messages: fc.integer({ min: 0, max: 400 }) });
    fc.assert(
      fc.property(sizes, fc.string(), fc.constantFrom('2021' as const, '2026' as const), (size, seed, era) => {
        const made = inventNetwork(size, exportedAt, seededRandom(seed));
        for (const file of linkedinArchive(made, exportedAt, era)) {
          expect([file.name, rowsOf(file).length]).toEqual([file.name, file.truth.rows]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('says which rows of the connections are nobody and which are nonsense', () => {
    const file = fileOf(archive, 'Connections.csv');
    expect(connections.filter((row) => row['First Name'] === '' && row['URL'] === '')).toHaveLength(file.truth.anonymous);
    expect(connections.filter((row) => row['Connected On'] === '31 Feb 2024')).toHaveLength(file.truth.unreadable);
    expect(file.truth.anonymous).toBeGreaterThan(0);
    expect(file.truth.unreadable).toBeGreaterThan(0);
    expect(textOf(file).endsWith('\n')).toBe(false);
  });

  it('writes credentials, decorations, right-to-left names and percent-encoded addresses', () => {
    expect(connections.some((row) => /, (MBA|PMP|PhD)/.test(row['Last Name'] ?? ''))).toBe(true);
    expect(connections.some((row) => /\p{Extended_Pictographic}/u.test(row['Last Name'] ?? ''))).toBe(true);
    expect(connections.some((row) => /\p{Script=Arabic}/u.test(row['First Name'] ?? ''))).toBe(true);
    expect(connections.some((row) => (row['URL'] ?? '').includes('%D'))).toBe(true);
  });

  it('repeats a few messages exactly, leaves a few without a date, and addresses some to several', () => {
    const file = fileOf(archive, 'messages.csv');
    expect(messages.length - new Set(messages.map((row) => JSON.stringify(row))).size).toBe(file.truth.repeated);
    expect(messages.filter((row) => row['DATE'] === 'Not available')).toHaveLength(file.truth.unreadable);
    expect(messages.some((row) => (row['RECIPIENT PROFILE URLS'] ?? '').includes(','))).toBe(true);
    expect(file.truth.repeated).toBeGreaterThan(0);
  });

  it('fills every slot of its messages, but for the name recruiters forget', () => {
    expect(messages.filter((row) => row['CONTENT'] === '' || /[{}]|undefined/.test(row['CONTENT'] ?? ''))).toEqual([]);
  });

  it('has many things to say', () => {
    const texts = messages.map((row) => row['CONTENT'] ?? '');
    expect(new Set(texts).size / texts.length).toBeGreaterThan(0.3);
  });

  it('knew fewer people and messages a year before, and none that it forgot since', () => {
    const before = linkedinArchive(network, older, '2026');
    const urls = (files: readonly SampleFile[]) => new Set(rowsOf(fileOf(files, 'Connections.csv')).map((row) => row['URL']));
    const now = urls(archive);
    expect(urls(before).size).toBeLessThan(now.size);
    expect([...urls(before)].filter((url) => !now.has(url))).toEqual([]);
    const sentBy = (files: readonly SampleFile[]) => rowsOf(fileOf(files, 'messages.csv')).map((row) => row['DATE']);
    const latest = '2025-03-02 10:00:00 UTC';
    expect(sentBy(before).every((date) => date === 'Not available' || (date ?? '') <= latest)).toBe(true);
  });

  it('had no profile addresses in 2021', () => {
    const old = linkedinArchive(network, older, '2021');
    expect(textOf(fileOf(old, 'Connections.csv')).split('\n')[0]).toBe(
      'First Name,Last Name,Email Address,Company,Position,Connected On',
    );
    expect(textOf(fileOf(old, 'Invitations.csv')).split('\n')[0]).toBe('From,To,Sent At,Message,Direction');
    expect(old.map((file) => file.name)).not.toContain('Notes.csv');
  });
});
