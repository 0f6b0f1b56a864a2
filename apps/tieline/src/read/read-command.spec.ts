import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal } from '#vocabulary';
import { reportOn } from './read-command.js';
import { reportTable } from './report-table.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tieline-read-'));
  writeFileSync(
    join(folder, 'Connections.csv'),
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,Example,https://www.linkedin.com/in/ada,,Engines,,04 Dec 2025\n,,,,,,03 Dec 2025\n',
  );
  writeFileSync(
    join(folder, 'messages.csv'),
    'CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT\n1,Ada,https://www.linkedin.com/in/ada,Me,https://www.linkedin.com/in/me,2025-12-05 01:20:51 UTC,Hello\nBADROW\n',
  );
  writeFileSync(
    join(folder, 'Imported Contacts.csv'),
    Buffer.from(
      'First Name,Last Name,Companies,Title,Email Address,Phone Numbers,Created At\nZoë,Müller,Looms,,zoe@example.com,,\n',
      'latin1',
    ),
  );
  writeFileSync(join(folder, 'guide_messages.csv'), 'FROM,TO,DATE,CONTENT\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('what is in an archive is said in numbers that add up', () => {
  it('file by file, empty ones included, with each problem by its line', async () => {
    const report = await reportOn(folder);
    expect(report).toMatchObject({
      platform: 'linkedin',
      files: {
        'Connections.csv': { read: 2, kept: 1, setAside: 1, problems: 0, encoding: 'utf-8' },
        'Imported Contacts.csv': { read: 1, kept: 1, encoding: 'windows-1252', isEncodingGuessed: true },
        'messages.csv': { read: 2, kept: 1, setAside: 0, problems: 1 },
        'guide_messages.csv': { read: 0, kept: 0, setAside: 0, problems: 0 },
      },
      counts: { contacts: 2, interactions: 1, 'interactions.message': 1 },
      problems: [{ file: 'messages.csv', line: 3, code: 'DATE_MISSING' }],
    });
  });

  it('as a table for people', async () => {
    const report = await reportOn(folder);
    if (isRefusal(report)) throw new Error(report.reason);
    expect(reportTable(report)).toMatch(
      /^linkedin, .*\n\nfile +read +kept +set aside +problems +text\nConnections\.csv +2 +1 +1 +0 +utf-8\n/,
    );
    expect(reportTable(report)).toMatch(/\nImported Contacts\.csv .* windows-1252, guessed\n/);
  });

  it('and what nobody knows is refused in a sentence', async () => {
    const path = join(folder, 'letter.txt');
    writeFileSync(path, 'Dear Ada,\n');
    expect(await reportOn(path)).toMatchObject({ kind: 'refused', code: 'ARCHIVE_UNKNOWN' });
  });
});
