import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PersonRecord } from '#vocabulary';
import { fileOf, filesIn, readAll, shortOf } from '../fixtures/read-fixture.js';
import { eventMoment } from './event-moment.js';
import { eventNameOf } from './event-name.js';

const read = (platform: string, folder: string) =>
  readAll(filesIn(join(import.meta.dirname, '..', platform, 'fixtures', folder)));
const tracesOf = ({ personas }: PersonRecord) => personas.map(({ kind, value }) => `${kind} ${value}`);
const said = ({ observations }: PersonRecord, field: string) =>
  observations.filter((one) => one.field === field).map(({ value }) => value);

describe('guests of Luma', () => {
  const reading = read('luma', '2025-checked-in');

  it('are people with every trace they gave, also where they answered another question', async () => {
    const { archive, people } = await reading;
    expect(archive.platform).toBe('luma');
    expect(people.map(tracesOf)).toEqual([
      ['linkedin maralindqvist', 'email mara@example.com', 'phone +4915112345678'],
      ['linkedin jonweaver', 'email jon@example.org'],
      ['email zoe@example.net'],
    ]);
    expect(people.map((person) => said(person, 'company'))).toEqual([['Fjordbank'], [], ['Looms']]);
    expect(people.map((person) => said(person, 'group'))).toEqual([
      ['Founders Dinner'],
      ['Founders Dinner'],
      ['Founders Dinner'],
    ]);
  });

  it('share the event where they were checked in, at the moment the first one was', async () => {
    const { exchanges } = await reading;
    expect(exchanges.map(shortOf)).toEqual(['meeting both maralindqvist+jonweaver: –']);
    expect(exchanges[0]).toMatchObject({
      subject: 'Founders Dinner',
      at: { at: new Date('2025-09-12T17:02:11.000Z'), zone: 'utc' },
    });
  });

  it('are left out with a reason where nobody let them in, and once where they stand twice', async () => {
    const { leftOut } = await reading;
    expect(leftOut.map(([, line, code]) => [line, code])).toEqual([
      [7, 'NOT_ATTENDING'],
      [8, 'NOT_CONFIRMED'],
      [9, 'NOT_CONFIRMED'],
      [10, 'DUPLICATE_ROW'],
    ]);
  });

  it('are people without an event where nobody was checked in: its day is nowhere in the list', async () => {
    const { people, exchanges } = await read('luma', '2023-nobody-checked-in');
    expect(people.map(tracesOf)).toEqual([['email mara@example.com'], ['email jon@example.org']]);
    expect(people.map((person) => said(person, 'group'))).toEqual([[], []]);
    expect(exchanges).toEqual([]);
  });

  it('more than fifty are people and no exchange', async () => {
    const rows = Array.from({ length: 60 }, (_, n) => `g${n},Guest No ${n},g${n}@example.com,approved,2025-09-12T17:00:00Z\n`);
    const list = fileOf('guests.csv', `guest_id,name,email,approval_status,checked_in_at\n${rows.join('')}`);
    const { people, exchanges, rows: all } = await readAll([list]);
    expect([people.length, exchanges.length]).toEqual([60, 0]);
    expect(all.flatMap((row) => (row.kind === 'kept' ? (row.flags ?? []) : [])).map(({ code }) => code)).toEqual(['CROWD']);
  });

  it('are read back as they were written, whatever their names and answers are', async () => {
    const word = fc.string({ unit: fc.constantFrom(...'aäß,";\n\t \'Ω日'), maxLength: 12 }).map((text) => `N${text.trim()}n`);
    const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(word, word), { maxLength: 8 }), async (guests) => {
        const lines = guests.map(
          ([name, answer], n) => `${[`g${n}`, name, `g${n}@example.com`, 'approved', '', answer].map(quoted).join(',')}\r\n`,
        );
        const content = `guest_id,name,email,approval_status,checked_in_at,Company\r\n${lines.join('')}`;
        const { people, leftOut } = await readAll([fileOf('guests.csv', content)]);
        expect(leftOut).toEqual([]);
        expect(people.map((person) => [person.name?.full, said(person, 'company')[0]])).toEqual(
          guests.map(([name, answer]) => [name.replace(/\s+/g, ' '), answer]),
        );
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});

describe('attendees of Eventbrite', () => {
  const reading = read('eventbrite', '2024-orders-for-others');

  it('keep an address that stands beside several names for whose it is: here the buyer’s', async () => {
    const { archive, people } = await reading;
    expect(archive.platform).toBe('eventbrite');
    expect(people.map((person) => [person.name?.full, ...tracesOf(person)])).toEqual([
      ['Bo Sand', 'name bo sand|looms'],
      ['Mara Lindqvist', 'email bo@example.com'],
      ['Jon Weaver', 'email jon@example.org'],
      ['Jon Weaver', 'email jon@example.org'],
    ]);
  });

  it('share the event where they were seen, on the day it says', async () => {
    const { exchanges } = await reading;
    expect(exchanges.map(shortOf)).toEqual(['meeting both bo sand|looms+bo@example.com: –']);
    expect(exchanges[0]).toMatchObject({
      subject: 'Night of Looms',
      at: { at: new Date('2024-03-14T18:00:00Z'), precision: 'second', zone: 'unknown' },
    });
  });

  it('are left out where they gave their place back or never said who comes', async () => {
    const { leftOut } = await reading;
    expect(leftOut.map(([, line, code]) => [line, code])).toEqual([
      [4, 'NOBODY_NAMED'],
      [6, 'NOT_ATTENDING'],
      [7, 'NOT_ATTENDING'],
    ]);
  });

  it('are told in German and with chosen columns', async () => {
    const { archive, people, exchanges, leftOut } = await read('eventbrite', '2022-german-chosen-columns');
    expect(archive.platform).toBe('eventbrite');
    expect(people.map((person) => person.name?.full)).toEqual(['Jörg Müller', 'Uwe Faden']);
    expect(leftOut.map(([, line, code]) => [line, code])).toEqual([[3, 'NOT_ATTENDING']]);
    expect(exchanges).toEqual([]);
  });
});

describe('lists of Meetup', () => {
  it('name members by number; who said no, did not come or waits is left out', async () => {
    const { archive, people, exchanges, leftOut } = await read('meetup', '2014-attendees-as-xls');
    expect(archive.platform).toBe('meetup');
    expect(people.map((person) => [...tracesOf(person), ...said(person, 'group')])).toEqual([
      ['meetup 12537919', 'Spring Yarn Night'],
      ['meetup 7001', 'Spring Yarn Night'],
    ]);
    expect(exchanges).toEqual([]);
    expect(leftOut.map(([, line, code]) => [line, code])).toEqual([
      [4, 'NOT_ATTENDING'],
      [5, 'NOT_ATTENDING'],
      [6, 'NOT_CONFIRMED'],
    ]);
  });

  it('of a whole group say what members say of themselves, and the day of the list is not the group’s name', async () => {
    const { people } = await read('meetup', '2016-members');
    expect(people.map((person) => [said(person, 'headline'), said(person, 'location'), said(person, 'group')])).toEqual([
      [['I weave.'], ['Oslo'], ['Loom Lovers']],
      [[], ['Bergen'], ['Loom Lovers']],
    ]);
  });
});

describe('the name of an event', () => {
  it.each([
    ['guests.csv', null],
    ['report-2024-03-20T1200.csv', null],
    ['export (3).csv', null],
    ['Summer Party - Guests - 2025-01-31-10-00-00.csv', 'Summer Party'],
    ['x/Fjord_Meetup_RSVPs_04-24-2014.xls', 'Fjord Meetup'],
  ])('in %s is %s', (file, expected) => {
    expect(eventNameOf(file)).toBe(expected);
  });
});

describe('when an event begins', () => {
  it.each([
    ['2024-03-14 18:00:00', '2024-03-14T18:00:00.000Z', 'second'],
    ['Mar 14, 2024 at 6:00 PM', '2024-03-14T18:00:00.000Z', 'minute'],
    ['Thursday, March 14, 2024 at 12:30 AM (CET)', '2024-03-14T00:30:00.000Z', 'minute'],
    ['14 Mar 2024', '2024-03-14T00:00:00.000Z', 'day'],
    ['14.03.2024 18:00', '2024-03-14T18:00:00.000Z', 'minute'],
  ])('%s', (text, at, precision) => {
    expect(eventMoment(text)).toEqual({ at: new Date(at), precision, zone: 'unknown' });
  });

  it('is not guessed where nobody can tell month from day', () => {
    expect(eventMoment('4/5/2024')).toBeNull();
  });
});
