import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '#vocabulary';
import type { ArchiveFile } from '../archive-file.js';
import type { ParsedRow } from '../parsed-row.js';
import { readArchive } from '../read-archive.js';
import { recognizeArchive } from '../recognize-archive.js';

const CONNECTIONS = [
  {
    ...{ 'First Name': 'Zoë', 'Last Name': 'Beispiel', URL: 'https://www.linkedin.com/in/zoe-beispiel', 'Email Address': '' },
    ...{ Company: 'Looms, Ltd', Position: 'Weaver "in chief"', 'Connected On': '04 Dec 2025' },
  },
  {
    ...{ 'First Name': 'Bo', 'Last Name': 'Sample', URL: 'https://www.linkedin.com/in/bo', 'Email Address': 'bo@example.com' },
    ...{ Company: '', Position: '', 'Connected On': '03 Dec 2025' },
  },
];
const MESSAGES = [
  {
    ...{
      'CONVERSATION ID': '2-a',
      'CONVERSATION TITLE': '',
      FROM: 'Zoë Beispiel',
      TO: 'Me Myself',
      DATE: '2025-12-05 01:20:51 UTC',
    },
    ...{
      'SENDER PROFILE URL': 'https://www.linkedin.com/in/zoe-beispiel',
      SUBJECT: '',
      CONTENT: 'Hello,\nthere',
      FOLDER: 'INBOX',
    },
    'RECIPIENT PROFILE URLS': 'https://www.linkedin.com/in/me',
  },
];
const INVITATIONS = [
  {
    ...{ From: 'Me Myself', To: 'Bo Sample', 'Sent At': '6/10/25, 6:34 AM', Message: 'Hi', Direction: 'OUTGOING' },
    ...{ inviterProfileUrl: 'https://www.linkedin.com/in/me', inviteeProfileUrl: 'https://www.linkedin.com/in/bo' },
  },
];

function csvOf(items: readonly Record<string, string>[]): string {
  const headers = Object.keys(items[0] ?? {});
  const lines = [headers, ...items.map((item) => headers.map((key) => item[key] ?? ''))];
  return lines.map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`).join('');
}

function fileOf(name: string, content: unknown): ArchiveFile {
  const bytes = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
  return {
    name,
    size: bytes.length,
    async *open() {
      await Promise.resolve();
      yield bytes;
    },
  };
}

async function read(files: Record<string, unknown>) {
  const archive = await recognizeArchive(
    Object.entries(files).map(([name, content]) => fileOf(name, content)),
    'export',
  );
  if (isRefusal(archive)) return archive.code;
  expect(archive.platform).toBe('linkedin');
  const rows: ParsedRow[] = [];
  for await (const row of readArchive(archive, { defaultCountry: null, columnMapping: null })) rows.push(row);
  return rows;
}

const page = (domain: string, data: unknown) => ({
  paging: { start: 0, count: 10, links: [], total: 1 },
  elements: [{ snapshotData: data, snapshotDomain: domain }],
});
const recordsOf = (rows: ParsedRow[] | string) =>
  typeof rows === 'string' ? rows : rows.flatMap((row): readonly unknown[] => (row.kind === 'kept' ? row.records : [row.code]));

describe('pages of the data portability API', () => {
  it('give the same records as the tables of the download', async () => {
    const fromPages = await read({
      'connections.json': page('CONNECTIONS', CONNECTIONS),
      'inbox.json': page('INBOX', MESSAGES),
      'invitations.json': page('INVITATIONS', INVITATIONS),
    });
    const fromTables = await read({
      'Connections.csv': csvOf(CONNECTIONS),
      'messages.csv': csvOf(MESSAGES),
      'Invitations.csv': csvOf(INVITATIONS),
    });
    expect(recordsOf(fromPages)).toHaveLength(5);
    expect(recordsOf(fromPages)).toEqual(recordsOf(fromTables));
  });

  it('are read however they were saved, each item under its place in its domain', async () => {
    const pages = [
      page('CONNECTIONS', CONNECTIONS.slice(0, 1)),
      page('CONNECTIONS', CONNECTIONS.slice(1)),
      page('INBOX', []),
      { snapshotDomain: 'RECOMMENDATIONS', snapshotData: [{ 'First Name': 'Zoë', Text: 'Fine.' }] },
    ];
    const rows = await read({ 'all.json': pages });
    expect(
      typeof rows === 'string' ? rows : rows.map(({ kind, provenance }) => [kind, provenance.file, provenance.line]),
    ).toEqual([
      ['kept', 'all.json/CONNECTIONS.csv', 1],
      ['kept', 'all.json/CONNECTIONS.csv', 2],
      ['setAside', 'all.json/RECOMMENDATIONS.csv', 1],
    ]);
  });

  it('are no pages when they are cut, or hold something else', async () => {
    const whole = JSON.stringify(page('CONNECTIONS', CONNECTIONS));
    for (let length = 1; length < whole.length; length += 29)
      expect(await read({ 'a.json': whole.slice(0, length) })).toBe('ARCHIVE_UNKNOWN');
    expect(await read({ 'a.json': { snapshotDomain: 3, snapshotData: 'x', elements: [null, 1, [[]]] } })).toBe('ARCHIVE_UNKNOWN');
  });

  it('whose values are no text are read as far as they go', async () => {
    const odd = [{ ...CONNECTIONS[1], Company: null, Position: ['Weaver', 3], Extra: { deep: true } }, 'no object'];
    expect(recordsOf(await read({ 'a.json': page('CONNECTIONS', odd) }))).toMatchObject([
      { kind: 'person', observations: expect.arrayContaining([{ field: 'role', value: 'Weaver, 3' }]) },
    ]);
  });
});
