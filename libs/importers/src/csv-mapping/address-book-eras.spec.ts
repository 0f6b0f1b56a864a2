import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isRefusal, type PersonRecord, type SourceRecord } from '#vocabulary';
import { readArchive } from '../read-archive.js';
import { recognizeArchive } from '../recognize-archive.js';

async function recordsOf(name: string): Promise<SourceRecord[]> {
  const path = join(import.meta.dirname, 'fixtures', name);
  const archive = await recognizeArchive([{ name, size: null, open: () => createReadStream(path) }], name);
  if (isRefusal(archive)) throw new Error(archive.reason);
  expect(archive.platform).toBe('csv');
  const records: SourceRecord[] = [];
  for await (const row of readArchive(archive, { defaultCountry: null, columnMapping: null })) {
    if (row.kind !== 'kept') throw new Error(`${row.provenance.line}: ${row.reason}`);
    records.push(...row.records);
  }
  return records;
}

const isPerson = (record: SourceRecord): record is PersonRecord => record.kind === 'person';
const tracesOf = ({ personas }: PersonRecord) => personas.map(({ kind, value }) => `${kind} ${value}`);
const saidOf = ({ observations }: PersonRecord, field: string) =>
  observations.filter((one) => one.field === field).map(({ value }) => value);

describe('an address book is read as its program wrote it', () => {
  it('Google before 2024, in UTF-16', async () => {
    const records = await recordsOf('google-2023.csv');
    const [ada, bo] = records.filter(isPerson);
    if (ada === undefined || bo === undefined) throw new Error('Two people stand in the file.');
    expect(ada.name?.full).toBe('Ada Okafor');
    expect(tracesOf(ada)).toEqual([
      'linkedin ada-okafor',
      'email ada@kiln.example',
      'email ada@home.example',
      'email a.okafor@home.example',
      'phone +491712345678',
    ]);
    expect(saidOf(ada, 'company')).toEqual(['Kiln, Ltd']);
    expect(saidOf(ada, 'group')).toEqual(['Bridges']);
    expect(saidOf(bo, 'birthday')).toEqual(['--06-15']);
    expect(records).toContainEqual(expect.objectContaining({ kind: 'note', text: 'Met in Ulm.\nLikes bridges.' }));
  });

  it('Google since 2024: two numbers in a cell, a birthday from Apple', async () => {
    const [ada] = (await recordsOf('google-2025.csv')).filter(isPerson);
    if (ada === undefined) throw new Error('One person stands in the file.');
    expect(ada.name?.full).toBe('Ada Okafor');
    expect(tracesOf(ada).filter((trace) => trace.startsWith('phone'))).toEqual(['phone +491712345678', 'phone +497315550101']);
    expect([saidOf(ada, 'birthday'), saidOf(ada, 'role'), saidOf(ada, 'location')]).toEqual([['--06-15'], ['Engineer'], ['Ulm']]);
  });

  it('Outlook in German, in Windows-1252', async () => {
    const [person] = (await recordsOf('outlook-german-ansi.csv')).filter(isPerson);
    if (person === undefined) throw new Error('One person stands in the file.');
    expect(person.name?.full).toBe('Jörgine Müller');
    // The fax and the number of the whole firm are nobody's.
    expect(tracesOf(person)).toEqual(['email joergine@kaesewerk.example', 'phone +492215550101', 'phone +491712345678']);
    expect(saidOf(person, 'role')).toEqual(['Geschäftsführerin']);
    expect(saidOf(person, 'group')).toEqual(['Käse', 'Köln']);
  });

  it('Outlook in Russian, in Windows-1251', async () => {
    const people = (await recordsOf('outlook-russian-ansi.csv')).filter(isPerson);
    expect(people.map(({ name }) => name?.full)).toEqual(['Алиса Петровна Мельникова', 'Борис Ткаченко']);
    expect(people.map((person) => saidOf(person, 'birthday'))).toEqual([[], ['1985-04-12']]);
  });
});
