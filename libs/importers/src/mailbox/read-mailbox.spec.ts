import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type InteractionRecord, isRefusal } from '#vocabulary';
import type { ArchiveFile } from '../archive-file.js';
import type { ParsedRow } from '../parsed-row.js';
import { type ReadContext, readArchive } from '../read-archive.js';
import { recognizeArchive } from '../recognize-archive.js';

async function rowsOf(files: readonly ArchiveFile[], context: Partial<ReadContext> = {}): Promise<ParsedRow[]> {
  const archive = await recognizeArchive(files, 'mail');
  if (isRefusal(archive)) throw new Error(archive.reason);
  expect(archive.platform).toBe('mailbox');
  const rows: ParsedRow[] = [];
  for await (const row of readArchive(archive, { defaultCountry: null, columnMapping: null, ...context })) rows.push(row);
  return rows;
}

const fixture = (name: string, context?: Partial<ReadContext>) =>
  rowsOf([{ name, size: null, open: () => createReadStream(join(import.meta.dirname, 'fixtures', name)) }], context);
const written = (name: string, ...lines: string[]): ArchiveFile => ({ name, size: null, open: () => inPieces(lines.join('\n')) });

async function* inPieces(text: string) {
  await Promise.resolve();
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += 13) yield bytes.subarray(at, at + 13);
}

const outcomes = (rows: readonly ParsedRow[]) =>
  rows.map((row) => `${row.provenance.line} ${row.kind === 'kept' ? 'kept' : row.code}`);
const letters = (rows: readonly ParsedRow[]): InteractionRecord[] =>
  rows.flatMap((row) => (row.kind === 'kept' ? row.records.filter((record) => record.kind === 'interaction') : []));
const people = ({ counterparts }: InteractionRecord) =>
  counterparts.map(({ personas, name }) => [personas[0]?.value, name?.full ?? null]);

describe('a mailbox is read as its program wrote it', () => {
  it('Gmail: threads, translated labels, the owner by what they sent and got, what is no person left out', async () => {
    const rows = await fixture('gmail-takeout.mbox');
    expect(outcomes(rows)).toEqual(['1 kept', '17 kept', '30 SPAM', '39 DRAFT', '47 NEWSLETTER', '56 ROBOT', '64 DUPLICATE_ROW']);
    const [received, sent] = letters(rows);
    if (received === undefined || sent === undefined) throw new Error('Two letters are kept.');
    expect(received).toMatchObject({ channel: 'email', direction: 'in', subject: 'Brücken und Stege', text: null });
    expect(received.at).toEqual({ at: new Date('2026-03-02T09:00:00Z'), precision: 'second', zone: 'offset' });
    expect(people(received)).toEqual([['ada@kiln.example', 'Ada Okafor']]);
    expect(sent).toMatchObject({ direction: 'out', sourceKey: 'email:second@mail.example' });
    expect(people(sent)).toEqual([
      ['ada@kiln.example', 'Ada Okafor'],
      ['bo@looms.example', 'Bo Lind'],
    ]);
    expect(sent.threadKey).toBe(received.threadKey);
    const owners = rows.flatMap((row) => (row.kind === 'kept' ? row.records.filter(({ kind }) => kind === 'owner') : []));
    expect(owners.map(({ sourceKey }) => sourceKey)).toEqual([
      'owner:email:nora.falk@post.example',
      'owner:email:nora@studio.example',
    ]);
  });

  it('with its words where they are asked for, the quoting of the mailbox taken off', async () => {
    const [first] = letters(await fixture('gmail-takeout.mbox', { keepsMailText: true }));
    expect(first?.text).toBe('Hello Nora,\n\nFrom here on the bridge is yours.\nFrom my side all is said.');
  });

  it('letters of eight bits nobody declared, a folded list, a date nobody can read, a name that pretends', async () => {
    const rows = await fixture('8-bit-headers.eml', { ownerEmails: ['me@studio.example'] });
    const [letter] = letters(rows);
    if (letter === undefined) throw new Error('One letter is kept.');
    expect(people(letter)).toEqual([
      ['joergine@kaesewerk.example', 'Jörgine Müller'],
      ['evil@far.example', null],
      ['bo@looms.example', 'Bo Lind'],
    ]);
    expect(letter).toMatchObject({ subject: 'Größe', at: { at: new Date('2006-01-03T14:04:05Z') } });
    expect(rows[0]?.kind === 'kept' && rows[0].flags?.map(({ code }) => code)).toContain('DATE_OF_ARRIVAL');
  });

  it('a Maildir: folders and letters behind a name say what was sent, begun or thrown away', async () => {
    const message = (name: string, from: string, to: string) =>
      written(
        name,
        `From: ${from}`,
        `To: ${to}`,
        'Date: 2 Mar 2026 10:00:00 GMT',
        `Message-ID: <${name}@x.example>`,
        '',
        'Hello',
        '',
      );
    const rows = await rowsOf([
      message('Maildir/cur/1:2,S', 'ada@kiln.example', 'nora@studio.example'),
      message('Maildir/.Gesendete Elemente/cur/2:2,S', 'nora@studio.example', 'ada@kiln.example'),
      message('Maildir/.Sent/cur/3:2,S', 'nora@studio.example', 'bo@looms.example'),
      message('Maildir/cur/4:2,DS', 'nora@studio.example', 'ada@kiln.example'),
      message('Maildir/.Trash/cur/5:2,S', 'ada@kiln.example', 'nora@studio.example'),
      written('Maildir/dovecot-uidlist', '3 V1700000000 N6', '1 :1', ''),
    ]);
    expect(rows.map((row) => (row.kind === 'kept' ? 'kept' : row.code))).toEqual([
      'kept',
      'kept',
      'kept',
      'DRAFT',
      'TRASH',
      'FILE_UNKNOWN',
    ]);
    expect(letters(rows).map(({ direction }) => direction)).toEqual(['in', 'out', 'out']);
  });

  it('Apple Mail: the number of bytes before and the properties behind are no part of the message', async () => {
    const message = 'From: ada@kiln.example\nTo: nora@studio.example\nDate: Mon, 2 Mar 2026 10:00:00 +0000\n\nHello\n';
    const file = written('1.emlx', `${message.length}        `, `${message}<?xml version="1.0"?><plist></plist>`);
    const [letter] = letters(await rowsOf([file], { keepsMailText: true, ownerEmails: ['nora@studio.example'] }));
    expect(letter).toMatchObject({ direction: 'in', text: 'Hello' });
  });
});

describe('what stands in a mailbox is not always a letter to somebody', () => {
  const mail = (...header: string[]) => written('1.eml', ...header, '', 'Hello', '');
  const base = ['From: Ada Okafor <ada@kiln.example>', 'Date: Mon, 2 Mar 2026 10:00:00 +0000'];
  const nora = { ownerEmails: ['nora@studio.example'] };
  const guests = (count: number) => Array.from({ length: count }, (_, index) => `guest${index}@fair.example`).join(', ');

  it.each([
    ['MAILING_LIST', ['To: nora@studio.example', 'List-Id: Users <users.example>']],
    ['NEWSLETTER', ['To: nora@studio.example', 'Precedence: bulk']],
    ['ROBOT', ['To: nora@studio.example', 'Auto-Submitted: auto-replied']],
    ['ROBOT', ['To: nora@studio.example', 'Content-Type: multipart/report; report-type=delivery-status']],
    ['CROWD', [`To: ${guests(60)}`]],
  ])('%s', async (code, header) => {
    expect(outcomes(await rowsOf([mail(...base, ...header)], nora))).toEqual([`1 ${code}`]);
  });

  it('and a letter with many copies is the writer’s alone, its size kept', async () => {
    const [letter] = letters(await rowsOf([mail(...base, `To: nora@studio.example, ${guests(20)}`)], nora));
    expect(letter).toMatchObject({ groupSize: 21, counterparts: [{ personas: [{ value: 'ada@kiln.example' }] }] });
  });

  it.each([
    ['SENDER_UNREADABLE', ['To: nora@studio.example', 'From: nobody', 'Date: 2 Mar 2026 10:00 GMT']],
    ['DATE_MISSING', ['From: ada@kiln.example', 'To: nora@studio.example']],
    ['DATE_UNREADABLE', ['From: ada@kiln.example', 'To: nora@studio.example', 'Date: 31 Feb 2026 10:00:00 +0000']],
  ])('problems have a reason: %s', async (code, header) => {
    const rows = await rowsOf([mail(...header)], nora);
    expect(rows).toMatchObject([{ kind: 'problem', code }]);
  });
});
