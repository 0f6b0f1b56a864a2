import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf, filesIn, readAll } from '../fixtures/read-fixture.js';
import { readTrackers } from './read-trackers.js';

const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
const tableOf = (headers: readonly string[], rows: readonly (readonly string[])[]) => [headers, ...rows].map(quoted).join('\n');

/** The columns of each program that a row is told by, and the ones filled here. */
const HEADERS = {
  teal: ['company_name', 'role', 'status', 'added_at', 'statusName', 'id'],
  hubspot: ['Record ID', 'First Name', 'Last Name', 'Email', 'Last Contacted', 'Notes'],
  pipedrive: ['Person - Name', 'Person - ID', 'Person - Email - Work', 'Person - Organization', 'Person - Last activity date'],
  twenty: ['Id', 'Name / First Name', 'Name / Last Name', 'Emails / Primary Email', 'Phones / Additional Phones'],
  'atomic-crm': ['first_name', 'last_name', 'background', 'last_seen', 'email_work', 'tags'],
} as const;

describe('a table of a known program', () => {
  it.each(Object.entries(HEADERS))('of %s is known in any case and order of its columns', async (platform, headers) => {
    const shouted = [...headers].reverse().map((header) => header.toUpperCase());
    const { archive } = await readAll([fileOf('list.csv', tableOf(shouted, [shouted.map(() => 'x')]))]);
    expect(archive).toMatchObject({ platform, csv: null });
  });

  it.each(Object.entries(HEADERS))('of %s gives one outcome a row, whatever stands in its cells', async (platform, headers) => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '[{"number":1}]',
        '{"name":',
        '["a@x.example"]',
        '4/5/2024',
        '%E0%',
        "'=1",
        '<p>&amp;',
        '2025-01-01T00:00:00.000Z',
      ),
    );
    const row = fc.array(cell, { minLength: headers.length, maxLength: headers.length }).map((cells) => ['x', ...cells.slice(1)]);
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 6 }), async (rows) => {
        const { archive, rows: read } = await readAll([fileOf('list.csv', tableOf(headers, rows))]);
        expect([archive.platform, read.length]).toEqual([platform, rows.length]);
      }),
      { numRuns: 30, seed: 5 },
    );
  });

  it('gives back the names, addresses and notes that were written into it', async () => {
    const word = fc.stringMatching(/^[A-Za-zÀ-ž]{2,12}$/);
    const person = fc.record({ given: word, family: word, mail: fc.stringMatching(/^[a-z]{3,10}$/), note: fc.string() });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(person, { selector: ({ mail }) => mail, maxLength: 5 }), async (people) => {
        const rows = people.map(({ given, family, mail, note }, index) => [
          `${index}`,
          given,
          family,
          `${mail}@x.example`,
          '',
          note,
        ]);
        const { people: read } = await readAll([fileOf('contacts.csv', tableOf(HEADERS.hubspot, rows))]);
        expect(read.map(({ name, personas }) => [name?.full, personas[0].value])).toEqual(
          people.map(({ given, family, mail }) => [`${given} ${family}`, `${mail}@x.example`]),
        );
      }),
      { numRuns: 30, seed: 6 },
    );
  });

  it('leaves dates of an unknown order unread and says so', async () => {
    const rows = [['1', 'Ada', 'Lee', '', '4/5/2024', '']];
    const { rows: read, exchanges } = await readAll([fileOf('contacts.csv', tableOf(HEADERS.hubspot, rows))]);
    expect(read[0]).toMatchObject({ kind: 'kept', flags: [{ code: 'DATE_AMBIGUOUS' }] });
    expect(exchanges).toEqual([]);
  });

  it('takes what is still to come for a promise, once it is known when it is read', async () => {
    const headers = ['Record ID', 'Meeting name', 'Meeting start time', 'Associated Contact'];
    const file = fileOf('meetings.csv', tableOf(headers, [['1', 'Kick-off', '2025-06-02 10:00', 'Ada Lee (ada@x.example)']]));
    const kinds = [];
    for (const readAt of ['2025-06-01', '2025-06-03']) {
      const context = { defaultCountry: null, columnMapping: null, readAt: new Date(readAt) };
      for await (const row of readTrackers([file], context)) if (row.kind === 'kept') kinds.push(row.records[0].kind);
    }
    expect(kinds).toEqual(['own', 'interaction']);
  });

  it('is no list of Google’s, whose columns have like names', async () => {
    const headers = ['First Name', 'Last Name', 'Organization Name', 'Organization Title', 'Labels', 'E-mail 1 - Value'];
    const { archive } = await readAll([
      fileOf('contacts.csv', tableOf(headers, [['Ada', 'Lee', 'Kiln', '', '', 'a@x.example']])),
    ]);
    expect(archive.platform).toBe('csv');
  });
});

const samples = ['../shared/samples/crm', '../../shared/samples/crm'].find((path) => existsSync(path));

// The samples are not part of the project; without them there is nothing to conform to.
(samples === undefined ? describe.skip : describe)('exports of Atomic CRM of other people (skipped where absent)', () => {
  it.each([
    ['test-data', 'contacts.csv', 500],
    ['src/components/atomic-crm/contacts', 'contacts_export.csv', 2],
    ['src/components/atomic-crm/misc', 'import-sample.json', 9],
  ])('%s/%s: every row has one outcome and none is a problem', async (folder, name, count) => {
    const files = filesIn(join(samples ?? '', 'marmelab+atomic-crm', folder)).filter((file) => file.name === name);
    const { archive, rows } = await readAll(files);
    expect([archive.platform, rows.length]).toEqual(['atomic-crm', count]);
    expect(rows.filter(({ kind }) => kind === 'problem')).toEqual([]);
  });
});
