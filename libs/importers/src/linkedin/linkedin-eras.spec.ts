import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isRefusal, type InteractionRecord, type SourceRecord } from '#vocabulary';
import type { ArchiveFile } from '../archive-file.js';
import type { ParsedRow } from '../parsed-row.js';
import { readArchive } from '../read-archive.js';
import { recognizeArchive } from '../recognize-archive.js';

const FIXTURES = join(import.meta.dirname, 'fixtures');

function filesOf(folder: string): ArchiveFile[] {
  const names = readdirSync(join(FIXTURES, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => statSync(join(FIXTURES, folder, name)).isFile())
    .map((name) => ({ name, size: null, open: () => createReadStream(join(FIXTURES, folder, name)) }));
}

function madeOf(name: string, bytes: Buffer): ArchiveFile {
  return { name, size: bytes.length, open: () => piecesOf(bytes) };
}
async function* piecesOf(bytes: Buffer) {
  await Promise.resolve();
  yield bytes;
}

async function read(files: readonly ArchiveFile[], outerName = 'export') {
  const archive = await recognizeArchive(files, outerName);
  if (isRefusal(archive)) throw new Error(archive.reason);
  const rows: ParsedRow[] = [];
  for await (const row of readArchive(archive, { defaultCountry: null, columnMapping: null })) rows.push(row);
  return { archive, rows };
}
const rowsOf = async (folder: string) => (await read(filesOf(folder))).rows;
const recordsIn = (rows: readonly ParsedRow[], file = ''): SourceRecord[] =>
  rows.flatMap((row): readonly SourceRecord[] => (row.kind === 'kept' && row.provenance.file.endsWith(file) ? row.records : []));
const messagesIn = (rows: readonly ParsedRow[]) =>
  recordsIn(rows).filter((one): one is InteractionRecord => one.kind === 'interaction' && one.channel === 'message');
const leftOut = (rows: readonly ParsedRow[]) =>
  rows.flatMap((row) => (row.kind === 'kept' ? [] : [[row.provenance.file, row.provenance.line, row.code]]));
const who = ({ counterparts }: InteractionRecord) =>
  counterparts.map(({ personas, name }) => personas[0]?.value ?? name?.full).join(' & ');

describe('each era of the export', () => {
  it.each([
    ['2018-mixed-encodings', '2015–2018', '2018-01-08'],
    ['2018-address', '2015–2018', '2017-11-20'],
    ['2021-no-preamble', '2019–early 2023', '2021-12-20'],
    ['2022-preamble', '2022–early 2023', '2022-06-05'],
    ['2025-complete', '2024 and later', '2025-12-05'],
    ['2026-all-quoted', '2024 and later', '2025-12-06'],
    ['excel-resaved', '2023 and later', '2024-03-15'],
    ['german-header', '2023 and later', '2025-12-04'],
  ])('%s is known by what it holds', async (folder, era, latest) => {
    const { archive } = await read(filesOf(folder));
    expect([archive.platform, archive.era, archive.exportedAt?.toISOString().slice(0, 10)]).toEqual(['linkedin', era, latest]);
  });

  it('is dated by the name of the ZIP where that says the day', async () => {
    const { archive } = await read(filesOf('2022-preamble'), 'Basic_LinkedInDataExport_06-30-2022.zip.zip');
    expect(archive.exportedAt).toEqual(new Date('2022-06-30T00:00:00Z'));
  });

  it('2018: UTF-8 with commas beside UTF-16 with tabs, directions in words, no addresses', async () => {
    const shares = Buffer.from('\ufeff"Date"\t"Share Link"\n"1/1/18, 1:00 PM"\t"x"\n', 'utf16le');
    const { rows } = await read([...filesOf('2018-mixed-encodings'), madeOf('Shares.csv', shares)]);
    expect(recordsIn(rows, 'Connections.csv').map(({ sourceKey }) => sourceKey)).toEqual([
      'linkedin:connection:email:ada@example.com',
      'linkedin:connection:email:bo@example.com',
    ]);
    expect(messagesIn(rows).map((one) => [one.direction, who(one), one.at.precision, one.at.zone])).toEqual([
      ['in', 'Ada Example', 'minute', 'unknown'],
      ['out', 'Ada Example & Bo Sample', 'minute', 'unknown'],
    ]);
    expect(leftOut(rows)).toEqual([['Shares.csv', 2, 'FILE_NOT_NEEDED']]);
  });

  it('2018 with addresses and websites', async () => {
    const [person] = recordsIn(await rowsOf('2018-address'));
    expect(person).toMatchObject({
      observations: expect.arrayContaining([
        { field: 'address', value: '1 Mill Road, Town' },
        { field: 'website', value: 'https://ada.example' },
        { field: 'connectedOn', value: '2017-11-20' },
      ]),
    });
  });

  it('2021: names and days tell people apart, and the owner is who is called as the profile is', async () => {
    const rows = await rowsOf('2021-no-preamble');
    expect(recordsIn(rows, 'Connections.csv').map(({ sourceKey }) => sourceKey)).toEqual([
      'linkedin:connection:linkedin-name:zoe beispiel|2021-12-20',
      'linkedin:connection:linkedin-name:zoe beispiel|2021-12-20|looms',
    ]);
    expect(leftOut(rows)).toEqual([
      ['Connections.csv', 4, 'DUPLICATE_ROW'],
      ['Connections.csv', 5, 'ANONYMOUS'],
    ]);
    expect(messagesIn(rows).map((one) => [one.direction, who(one)])).toEqual([
      ['out', 'Zoë Beispiel & Bo Sample'],
      ['in', 'zoe & Bo Sample'],
    ]);
    expect(recordsIn(rows).flatMap((one) => (one.kind === 'owner' ? [one.sourceKey] : []))).toEqual([
      'linkedin:owner:name',
      'linkedin:owner:headline',
      'linkedin:owner:x-handle:olive_o',
      'linkedin:owner:x-handle:olive2',
      'linkedin:owner:website:https://olive.example',
      'linkedin:owner:website:https://blog.example/a',
      'linkedin:owner:profile:olive',
    ]);
  });

  it('2026: every cell quoted, with line breaks inside', async () => {
    expect(messagesIn(await rowsOf('2026-all-quoted')).map(({ text }) => text)).toEqual([
      'Hello\nOlive',
      'He said "hm",\nthen left',
    ]);
  });

  it('the same message has one key, flattened in 2025 and with its line breaks in 2026', async () => {
    const [older] = messagesIn(await rowsOf('2025-complete'));
    const [newer] = messagesIn(await rowsOf('2026-all-quoted'));
    expect(newer?.sourceKey).toBe(older?.sourceKey);
  });

  it('a connection of 2021 is found again in 2025 by name and day', async () => {
    const older = recordsIn(await rowsOf('2021-no-preamble'), 'Connections.csv')[0];
    const newer = recordsIn(await rowsOf('2025-complete'), 'Connections.csv')[1];
    expect(older?.kind === 'person' && newer?.kind === 'person' && newer.personas).toEqual([
      { kind: 'linkedin', value: 'zoë-beispiel' },
      older?.kind === 'person' && older.personas[0],
    ]);
  });
});

describe('a complete archive of 2025', () => {
  it('gives every row exactly one outcome', async () => {
    expect(leftOut(await rowsOf('2025-complete')).sort()).toEqual(
      [
        ['Brand_New_File.csv', 2, 'FILE_UNKNOWN'],
        ['Connections.csv', 7, 'DUPLICATE_ROW'],
        ['Connections.csv', 8, 'ANONYMOUS'],
        ['Jobs/Saved Jobs.csv', 2, 'SAME_JOB'],
        ['Member_Follows.csv', 3, 'NOT_FOLLOWED'],
        ['PhoneNumbers.csv', 2, 'EMPTY_ROW'],
        ['Reactions.csv', 2, 'FILE_NOT_NEEDED'],
        ['messages.csv', 3, 'DUPLICATE_ROW'],
        ['messages.csv', 6, 'NOBODY_NAMED'],
        ['messages.csv', 7, 'SPAM'],
        ['messages.csv', 8, 'DRAFT'],
      ].sort(),
    );
  });

  it('reads messages with their direction, everyone in them, and InMails as text', async () => {
    const messages = messagesIn(await rowsOf('2025-complete'));
    expect(messages.map((one) => [one.direction, who(one), one.at.zone, one.text])).toEqual([
      ['in', 'ada-example-1', 'utc', 'Hello Olive'],
      ['out', 'ada-example-1 & cy', 'utc', 'Hello both'],
      ['in', 'rae', 'utc', 'Hi %FIRSTNAME%,\nWe are hiring & your experience fits.'],
    ]);
    expect(messages[1]?.counterparts.map(({ name }) => name?.full)).toEqual(['Ada Example', 'Cy New']);
  });

  it('offers work written to the owner by a stranger, and jobs applied for or saved, each once', async () => {
    const offered = recordsIn(await rowsOf('2025-complete')).flatMap((one) =>
      one.kind === 'opportunity' ? [[one.sourceKey, one.opportunity, one.stage, one.title]] : [],
    );
    expect(offered.slice(0, 2)).toEqual([
      ['linkedin-job:123456789', 'job', 'applied', 'Weaver'],
      ['linkedin-job:987654321', 'job', 'saved', 'Spinner'],
    ]);
    expect(offered.slice(2).map(([, ...rest]) => rest)).toEqual([
      ['contract', 'lead', 'Software Testing'],
      ['job', 'lead', 'Senior role at Looms'],
    ]);
  });

  it('reads invitations, endorsements, recommendations, notes and the address book', async () => {
    const rows = await rowsOf('2025-complete');
    const exchanges = recordsIn(rows).filter((one): one is InteractionRecord => one.kind === 'interaction');
    expect(
      exchanges.flatMap((one) =>
        one.channel === 'message' ? [] : [[one.channel, one.direction, who(one), one.at.at.toISOString()]],
      ),
    ).toEqual([
      ['invitation', 'out', 'ada-example-1', '2025-06-10T06:34:00.000Z'],
      ['invitation', 'in', 'cy-🇮🇳-new', '2025-06-11T18:34:00.000Z'],
      ['endorsement', 'in', 'ada-example-1', '2021-04-12T18:22:04.000Z'],
      ['recommendation', 'out', 'Ada Example', '2018-07-15T21:11:00.000Z'],
    ]);
    expect(recordsIn(rows, 'Notes.csv')[0]).toMatchObject({ kind: 'note', text: 'Met at the loom fair' });
    expect(recordsIn(rows, 'Contacts.csv')[0]).toMatchObject({
      personas: [
        { kind: 'phone', value: '+41791234567' },
        { kind: 'phone', value: '+41791234568' },
      ],
    });
  });

  it('takes credentials off last names, and reads positions with the precision they were given in', async () => {
    const rows = await rowsOf('2025-complete');
    expect(recordsIn(rows, 'Connections.csv')[0]).toMatchObject({ name: { full: 'Ada Example', credentials: 'MBA' } });
    const positions = recordsIn(rows, 'Positions.csv').flatMap((one) => (one.kind === 'owner' ? [one.statement] : []));
    expect(positions).toMatchObject([
      { organization: 'Looms', startedOn: { precision: 'month' }, finishedOn: null },
      { organization: 'Mills', startedOn: { precision: 'year' }, finishedOn: { precision: 'month' } },
    ]);
  });
});

describe('files that went through other hands', () => {
  it('saved again by a spreadsheet: semicolons, its own dates, header without blanks', async () => {
    const rows = await rowsOf('excel-resaved');
    const days = recordsIn(rows).map((one) =>
      one.kind === 'person' ? one.observations.find(({ field }) => field === 'connectedOn')?.value : null,
    );
    expect(days).toEqual(['2021-04-04', '2024-03-15', undefined]);
    expect(rows[2]).toMatchObject({ kind: 'kept', flags: [{ code: 'DATE_UNREADABLE' }] });
  });

  it('zipped again on a Mac, under one folder, with its leavings', async () => {
    const again = filesOf('2022-preamble').map((file) => ({ ...file, name: `My export/${file.name}` }));
    const junk = [
      madeOf('__MACOSX/My export/._Connections.csv', Buffer.from('x')),
      madeOf('My export/.DS_Store', Buffer.from('x')),
    ];
    const { rows } = await read([...junk, ...again]);
    expect(rows.map(({ provenance }) => provenance)).toEqual([{ file: 'Connections.csv', line: 5 }]);
  });

  it('renamed: what a table is, its header says', async () => {
    const renamed = filesOf('2022-preamble').map((file) => ({ ...file, name: 'my people (2).csv' }));
    expect((await read(renamed)).archive.platform).toBe('linkedin');
  });

  it('comments whose line breaks nobody quoted are counted once each', async () => {
    const rows = (await rowsOf('comments-unquoted')).filter(({ provenance }) => provenance.file === 'Comments.csv');
    expect(rows.map(({ provenance }) => provenance.line)).toEqual([2, 6]);
  });

  it('bad rows are problems with their lines, and their neighbours are read', async () => {
    const rows = await rowsOf('bad-rows');
    expect(leftOut(rows)).toEqual([
      ['Connections.csv', 3, 'UNCLOSED_QUOTE'],
      ['Connections.csv', 5, 'DATE_UNREADABLE'],
      ['messages.csv', 3, 'DATE_MISSING'],
      ['messages.csv', 4, 'DATE_UNREADABLE'],
    ]);
    expect(recordsIn(rows, 'Connections.csv').map(({ sourceKey }) => sourceKey)).toEqual([
      'linkedin:connection:ada',
      'linkedin:connection:cy',
      'linkedin:connection:ed',
    ]);
    expect(rows.find(({ provenance }) => provenance.line === 6)).toMatchObject({ flags: [{ code: 'ROW_TOO_SHORT' }] });
  });
});

describe('who the owner is', () => {
  const messages = (...rows: string[]) =>
    madeOf(
      'messages.csv',
      Buffer.from(['CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT', ...rows].join('\n')),
    );
  const ann = 'Ann,https://www.linkedin.com/in/ann';
  const bob = 'Bob,https://www.linkedin.com/in/bob';
  const me = 'Me,https://www.linkedin.com/in/me';

  it('whoever is in most conversations, when nothing else says it', async () => {
    const { rows } = await read([
      messages(`1,${ann},${me},2024-01-01 10:00:00 UTC,a`, `2,${me},${bob},2024-01-02 10:00:00 UTC,b`),
    ]);
    expect(messagesIn(rows).map((one) => [one.direction, who(one)])).toEqual([
      ['in', 'ann'],
      ['out', 'bob'],
    ]);
  });

  it('unsure, and said so, when two are in all of them', async () => {
    const { rows } = await read([messages(`1,${ann},${me},2024-01-01 10:00:00 UTC,a`)]);
    expect(rows).toMatchObject([{ kind: 'kept', flags: [{ code: 'OWNER_UNSURE' }] }]);
  });
});
