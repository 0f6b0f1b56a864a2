import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { addDays, utcDateOf } from '#vocabulary';
import { type Digest, type DigestEntry, type FeedEvent, renderCalendar, renderDigest } from './index.js';

const today = utcDateOf(new Date('2026-11-23T00:00:00Z'));
const ana: DigestEntry = {
  name: 'Ana Ruiz',
  role: 'Head of Platform',
  company: 'Contoso',
  summary: 'warm, quiet 8 months',
  reasons: ['They moved from Fabrikam to Contoso, seen 24 October.'],
  lastExchange: { text: 'Thanks, that fixed the failover', on: addDays(today, -265), isTheirs: true },
  openingLine: 'Hi Ana, congratulations on Contoso.',
};
const digest: Digest = { ownerName: 'Mara', week: today, today, entries: [ana], url: 'https://tieline.example/' };

describe('the digest', () => {
  it('tells in plain text whom to write to, why, what was said last and how to begin', () => {
    const { subject, text } = renderDigest(digest);
    expect(subject).toBe('This week: Ana Ruiz');
    expect(text).toContain('1. Ana Ruiz · Head of Platform, Contoso (warm, quiet 8 months)');
    expect(text).toContain('Last: “Thanks, that fixed the failover” (Ana Ruiz, 3 March)');
    expect(text).toContain('Start: Hi Ana, congratulations on Contoso.');
    expect(text).toContain('Decide in Tieline: https://tieline.example/');
  });

  it('names three in the subject and counts the others', () => {
    const entries = ['Ana', 'Ben', 'Cleo', 'Dan', 'Eva'].map((name) => ({ ...ana, name }));
    expect(renderDigest({ ...digest, entries }).subject).toBe('This week: Ana, Ben, Cleo and 2 more');
  });

  it('lets no name or quote break a header or an element', () => {
    const hostile = fc.constantFrom('\r\nBcc: all@example.com', '<script>', '"><img src=x onerror=1>', "'", '&', '\u2028', '\0');
    fc.assert(
      fc.property(fc.array(fc.oneof(hostile, fc.string()), { maxLength: 6 }), (parts) => {
        const text = parts.join('');
        const entry = { ...ana, name: text, summary: text, openingLine: text, reasons: [text] };
        const quoted = { ...entry, lastExchange: { text, on: today, isTheirs: true } };
        const rendered = renderDigest({ ...digest, ownerName: text, entries: [quoted], url: null });
        expect(rendered.subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(
          rendered.html.replace(/<\/?(html|body|p|ol|ul|li|strong|span)( (style|lang)="[^"<>]*")?>|<!doctype html>/g, ''),
        ).not.toMatch(/[<>]/);
      }),
    );
  });
});

describe('the calendar feed', () => {
  const event: fc.Arbitrary<FeedEvent> = fc.record({
    id: fc.uuid(),
    changedAt: fc.constant(new Date('2026-11-23T07:00:00Z')),
    title: fc.string({ unit: 'grapheme', maxLength: 120 }),
    details: fc.string({ unit: 'grapheme', maxLength: 400 }),
    on: fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days)),
  });

  it('is read back as it was meant, whatever people wrote', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 5 }), (events) => {
        const feed = renderCalendar(events);
        const read = new ICAL.Component(ICAL.parse(feed)).getAllSubcomponents('vevent').map((vevent) => new ICAL.Event(vevent));
        const clean = (text: string) => text.replace(/[^\P{Cc}\n]/gu, ' ');
        expect(read.map(({ uid, summary, description }) => ({ uid, summary, description }))).toEqual(
          events.map(({ id, title, details }) => ({ uid: `${id}@tieline`, summary: clean(title), description: clean(details) })),
        );
        expect(read.map(({ startDate }) => startDate.toString())).toEqual(events.map((event) => ('on' in event ? event.on : '')));
        for (const line of feed.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }),
    );
  });

  it('gives a moment as half an hour in UTC', () => {
    const at = new Date('2026-11-23T07:00:00Z');
    const feed = renderCalendar([{ id: 'slate-1', changedAt: at, title: 'Write to Ana', details: 'a\nb', at }]);
    expect(feed).toContain('DTSTART:20261123T070000Z\r\nDTEND:20261123T073000Z\r\n');
    expect(feed).toContain('DESCRIPTION:a\\nb');
  });
});
