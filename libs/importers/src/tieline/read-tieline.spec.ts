import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal } from '#vocabulary';
import type { ArchiveFile } from '../archive-file.js';
import { readArchive } from '../read-archive.js';
import { recognizeArchive } from '../recognize-archive.js';

const ADA = '01a20f38-1ab2-7014-aa40-909caa77b376';
const BO = '01a20f38-1ab2-7014-aa40-909caa77b377';
const EVENT = '0ff03503-7374-be6f-ab3d-3aa8e348764b';
const adasPage = { kind: 'linkedin', value: 'ada' };

const contact = {
  ...{ id: ADA, name: 'Ada Example', company: 'Engines', createdAt: '2026-01-02T03:04:05+00:00', tags: ['speaker'] },
  own: {
    ...{ name: null, company: '=Engines', role: null, location: null },
    ...{ closeness: 'warm', cadenceDays: 30, isNever: false, snoozedUntil: '2026-05-01' },
  },
  personas: [adasPage],
  observations: [{ id: EVENT, persona: adasPage, field: 'name', value: 'Ada Example', seenAt: '2025-12-05T00:00:00+00:00' }],
};
const exchange = {
  ...{ id: EVENT, at: '2025-12-05T01:20:51+00:00', precision: 'second', zone: 'utc', direction: 'in', channel: 'message' },
  ...{ groupSize: 3, threadKey: null, subject: null, text: 'Hello\nthere', isLogged: false },
  people: [{ contactId: ADA, contactName: 'Ada Example', persona: adasPage }],
};
const note = {
  ...{ id: EVENT, contactId: ADA, contactName: 'Ada', text: 'Met', writtenAt: '2026-01-02T03:04:05Z' },
  changedAt: '2026-01-02T03:04:05Z',
};

const linesOf = (...lines: readonly unknown[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

function fileOf(name: string, content: string | Uint8Array): ArchiveFile {
  const bytes = Buffer.from(content);
  return {
    name,
    size: bytes.length,
    async *open() {
      await Promise.resolve();
      for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100);
    },
  };
}

async function rowsOf(files: Record<string, string | Uint8Array>) {
  const archive = await recognizeArchive(
    Object.entries(files).map(([name, content]) => fileOf(name, content)),
    'tieline-2026-03-02.zip',
  );
  if (isRefusal(archive)) return archive.code;
  expect(archive).toMatchObject({ platform: 'tieline', exportedAt: new Date('2026-03-02T00:00:00Z') });
  const rows = [];
  for await (const row of readArchive(archive, { defaultCountry: null, columnMapping: null })) rows.push(row);
  return rows;
}

describe('our own export', () => {
  it('is read people first, however its files lie', async () => {
    const files = {
      'json/notes.jsonl': linesOf(note),
      'json/interactions.jsonl': linesOf(exchange),
      'json/contacts.jsonl': linesOf(contact),
      'contacts.csv': 'id,name\r\n1,Ada\r\n',
    };
    expect(await rowsOf(files)).toMatchObject([
      {
        kind: 'kept',
        records: [
          {
            ...{ kind: 'contact', sourceKey: `tieline:${ADA}`, personas: [adasPage], tags: ['speaker'] },
            own: { company: '=Engines', closeness: 'warm', cadenceDays: 30, never: false, snoozedUntil: '2026-05-01' },
            observations: [{ field: 'name', seenAt: new Date('2025-12-05T00:00:00Z') }],
          },
        ],
      },
      {
        kind: 'kept',
        records: [{ kind: 'interaction', groupSize: 3, text: 'Hello\nthere', counterparts: [{ personas: [adasPage] }] }],
      },
      { kind: 'kept', records: [{ kind: 'own', word: { about: 'note', contact: adasPage, text: 'Met' } }] },
      { kind: 'setAside', code: 'SAID_IN_JSON', provenance: { file: 'contacts.csv' } },
    ]);
  });

  it('keeps a contact that nothing speaks of any more, and what the owner logged as theirs', async () => {
    const alone = { ...contact, personas: [], observations: [] };
    const logged = { ...exchange, isLogged: true, groupSize: 1 };
    expect(await rowsOf({ 'contacts.jsonl': linesOf(alone), 'interactions.jsonl': linesOf(logged) })).toMatchObject([
      { records: [{ kind: 'contact', personas: [{ kind: 'own', value: ADA }] }] },
      { records: [{ kind: 'own', word: { about: 'exchange', contact: adasPage, text: 'Hello\nthere' } }] },
    ]);
  });

  it('of an account without contacts is known by its files', async () => {
    expect(await rowsOf({ 'contacts.jsonl': '', 'about-me.jsonl': '', 'saved-views.jsonl': '\n' })).toEqual([]);
    expect(await rowsOf({ 'contacts.jsonl': linesOf({ hello: 'world' }), 'notes.jsonl': '' })).toBe('ARCHIVE_UNKNOWN');
  });

  it.each<[string, string, string]>([
    ['a line that is no JSON', `${linesOf(contact)}{"id":\n`, 'LINE_UNREADABLE'],
    ['a word nobody knows', linesOf(contact, { ...contact, id: BO, own: { ...contact.own, closeness: 'hot' } }), 'LINE_INVALID'],
    ['a day that is none', linesOf(contact, { ...contact, own: { ...contact.own, snoozedUntil: '2026-02-30' } }), 'LINE_INVALID'],
  ])('%s is one problem at its line', async (_, lines, code) => {
    const rows = await rowsOf({ 'contacts.jsonl': lines });
    expect(rows).toMatchObject([
      { kind: 'kept' },
      {
        kind: 'problem',
        code,
        provenance: { file: 'contacts.jsonl', line: 2 },
        reason: expect.stringMatching(/^The line .*\.$/),
      },
    ]);
  });

  it('says when a line speaks of somebody who is not there', async () => {
    const rows = await rowsOf({ 'contacts.jsonl': linesOf(contact), 'notes.jsonl': linesOf({ ...note, contactId: BO }) });
    expect(rows).toMatchObject([{ kind: 'kept' }, { kind: 'problem', code: 'CONTACT_UNKNOWN' }]);
  });

  it('cut at any byte, or with any bytes for a line, is read as far as it goes', async () => {
    const lines = Buffer.from(linesOf(contact, { ...contact, id: BO }));
    for (let length = 0; length < lines.length; length += 13) {
      await rowsOf({ 'contacts.jsonl': lines.subarray(0, length), 'notes.jsonl': linesOf(note), 'slates.jsonl': '' });
    }
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.json(), async (bytes, json) => {
        const rows = await rowsOf({ 'contacts.jsonl': linesOf(contact), 'notes.jsonl': bytes, 'slates.jsonl': json });
        expect(Array.isArray(rows)).toBe(true);
      }),
      { numRuns: 200, seed: 8 },
    );
  });
});
