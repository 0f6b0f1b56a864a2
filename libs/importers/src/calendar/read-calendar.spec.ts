import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type InteractionRecord, isRefusal } from '#vocabulary';
import type { ParsedRow } from '../parsed-row.js';
import { type ReadContext, readArchive } from '../read-archive.js';
import { recognizeArchive } from '../recognize-archive.js';

const AUTUMN: Partial<ReadContext> = { readAt: new Date('2026-11-24T00:00:00Z') };

async function rowsOf(open: () => AsyncIterable<Uint8Array>, context: Partial<ReadContext>): Promise<ParsedRow[]> {
  const archive = await recognizeArchive([{ name: 'calendar.ics', size: null, open }], 'calendar.ics');
  if (isRefusal(archive)) throw new Error(archive.reason);
  expect(archive.platform).toBe('calendar');
  const rows: ParsedRow[] = [];
  for await (const row of readArchive(archive, { defaultCountry: null, columnMapping: null, ...context })) rows.push(row);
  return rows;
}

const fixture = (name: string, context = AUTUMN) =>
  rowsOf(() => createReadStream(join(import.meta.dirname, 'fixtures', name)), context);

async function* inPieces(text: string) {
  await Promise.resolve();
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += 11) yield bytes.subarray(at, at + 11);
}
const written = (lines: string[], context = AUTUMN) =>
  rowsOf(() => inPieces(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n')), context);
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];

const outcomes = (rows: readonly ParsedRow[]) => rows.map((row) => (row.kind === 'kept' ? 'kept' : row.code));
const meetings = (rows: readonly ParsedRow[]): InteractionRecord[] =>
  rows.flatMap((row) => (row.kind === 'kept' ? row.records.filter((record) => record.kind === 'interaction') : []));
const moments = (rows: readonly ParsedRow[]) => meetings(rows).map(({ at }) => at.at.toISOString().slice(0, 16));
const flags = (rows: readonly ParsedRow[]) =>
  rows.flatMap((row) => (row.kind === 'kept' ? (row.flags ?? []).map(({ code }) => code) : []));

describe('a calendar is read as its program wrote it', () => {
  it('Google: an exception before its series, summer time, a day left out, what the owner declined', async () => {
    const rows = await fixture('google-takeout.ics');
    expect(outcomes(rows)).toEqual(['kept', 'kept', 'NOBODY_ELSE', 'OWNER_DECLINED', 'CANCELLED']);
    // Tuesdays at ten in Berlin: the 3rd moved to the 4th, the 17th left out, an hour earlier in Greenwich since the 29th.
    expect(moments(rows).sort()).toEqual([
      '2026-02-24T09:00',
      '2026-03-04T09:00',
      '2026-03-10T09:00',
      '2026-03-24T09:00',
      '2026-03-31T08:00',
      '2026-04-07T08:00',
    ]);
    const [moved] = meetings(rows);
    expect(moved).toMatchObject({
      sourceKey: 'calendar:series@google.com:2026-03-03T09:00:00.000Z',
      channel: 'meeting',
      direction: 'both',
      subject: 'Bridges, weekly (moved)',
      counterparts: [{ personas: [{ kind: 'email', value: 'ada@kiln.example' }], name: { full: 'Ada Okafor' } }],
    });
    expect(flags(rows)).toEqual([]);
    const statement = { about: 'persona', persona: { kind: 'email', value: 'nora@studio.example' } };
    expect(rows[0]?.kind === 'kept' && rows[0].records.at(-1)).toMatchObject({ kind: 'owner', statement });
  });

  it('Exchange: zones of Windows, of the file and of nobody, the newest version, names the other way round', async () => {
    const rows = await fixture('exchange-windows-zones.ics', { ...AUTUMN, ownerEmails: ['bo@looms.example'] });
    expect(outcomes(rows)).toEqual(['kept', 'OUTDATED', 'NOBODY_ELSE', 'NOBODY_ELSE']);
    expect(moments(rows)).toEqual(['2026-07-15T12:00']);
    expect(meetings(rows)[0]?.counterparts.map(({ name }) => name?.full)).toEqual(['Jörgine Müller', 'Gone']);
    const unowned = await fixture('exchange-windows-zones.ics', { ...AUTUMN, ownerEmails: ['me@elsewhere.example'] });
    expect(moments(unowned)).toEqual(['2026-07-15T12:00', '2026-07-15T12:00', '2026-07-15T14:00']);
    expect(meetings(unowned).map(({ at }) => at.zone)).toEqual(['offset', 'offset', 'unknown']);
    expect(flags(unowned)).toContain('ZONE_UNKNOWN');
  });

  it('one bad event costs only itself, and a rule no day can fulfil comes to an end', async () => {
    const rows = await fixture('broken-events.ics');
    expect(rows.map((row) => `${row.provenance.line} ${row.kind === 'kept' ? 'kept' : row.code}`)).toEqual([
      '3 DATE_MISSING',
      '7 DATE_UNREADABLE',
      '12 kept',
      '19 kept',
      '27 kept',
      '31 COMPONENT_WITHOUT_END',
    ]);
    expect(flags(rows)).toContain('RULE_UNREADABLE');
    expect(moments(rows)).toEqual(['2026-01-05T10:00', '2026-01-05T10:00', '2026-01-06T10:00']);
  });

  it('an old telephone: quoted-printable, a name before the address, the rules of another grammar', async () => {
    const rows = await fixture('vcalendar-1.0.vcs');
    expect(meetings(rows)).toMatchObject([{ subject: 'Café mit Jörg', counterparts: [{ name: { full: 'Ada Okafor' } }] }]);
    expect(flags(rows)).toContain('RULE_UNREADABLE');
  });
});

describe('what stands in a calendar is not always a meeting', () => {
  const ada = 'ATTENDEE;CN=Ada Okafor:mailto:ada@kiln.example';

  it('not what lies ahead, nor the part of a series that does', async () => {
    const rows = await written(
      [
        ...event('UID:a', 'DTSTART:20270101T100000Z', ada),
        ...event('UID:b', 'DTSTART:20261122T100000Z', 'RRULE:FREQ=DAILY', ada),
      ],
      AUTUMN,
    );
    expect(outcomes(rows)).toEqual(['NOT_YET', 'kept']);
    expect(moments(rows)).toEqual(['2026-11-22T10:00', '2026-11-23T10:00']);
  });

  it('not a crowd, and of those who said no nobody', async () => {
    const crowd = Array.from({ length: 51 }, (_, index) => `ATTENDEE:mailto:guest${index}@fair.example`);
    const rows = await written([
      ...event('UID:a', 'DTSTART:20260101T100000Z', ...crowd),
      ...event('UID:b', 'DTSTART:20260101T100000Z', ada, 'ATTENDEE;PARTSTAT=DECLINED:mailto:bo@looms.example'),
    ]);
    expect(outcomes(rows)).toEqual(['CROWD', 'kept']);
    expect(meetings(rows)[0]?.counterparts).toHaveLength(1);
  });

  it('not the same meeting a second time, nor a task', async () => {
    const rows = await written([
      ...event('UID:a', 'DTSTART:20260101T100000Z', ada),
      ...event('UID:a', 'DTSTART:20260101T100000Z', ada),
      'BEGIN:VTODO',
      'UID:t',
      'END:VTODO',
    ]);
    expect(outcomes(rows)).toEqual(['kept', 'DUPLICATE_ROW', 'NOT_A_MEETING']);
  });

  it('and a series without end is bounded, the latest meetings kept', async () => {
    const rows = await written(event('UID:a', 'DTSTART:19000101T100000Z', 'RRULE:FREQ=DAILY', ada));
    expect(flags(rows)).toContain('SERIES_CUT');
    expect([meetings(rows).length, moments(rows).at(-1)]).toEqual([2_000, '2009-07-07T10:00']);
  });

  it('the owner is who is in nearly every meeting, where nothing says it', async () => {
    const me = 'ATTENDEE;CN=Nora Falk:mailto:nora@studio.example';
    const days = ['ada@kiln.example', 'bo@looms.example', 'cy@mill.example'].map((address, index) =>
      event(`UID:${index}`, `DTSTART:2026010${index + 1}T100000Z`, me, `ATTENDEE:mailto:${address}`),
    );
    const rows = await written(days.flat());
    expect(meetings(rows).map(({ counterparts }) => counterparts.length)).toEqual([1, 1, 1]);
    expect(flags(rows)).toEqual([]);
  });
});
