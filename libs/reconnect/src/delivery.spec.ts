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

  it('is the same letter in plain text and in HTML, word for word', () => {
    const quiet = { ...ana, name: 'Ben', role: null, company: null, reasons: ['First.', 'Second.'], lastExchange: null };
    const said = { ...ana, lastExchange: { text: 'See you', on: today, isTheirs: false } };
    const { text, html } = renderDigest({ ...digest, entries: [quiet, said], url: 'https://tieline.example/?a=1&b="2"' });
    expect(text).toBe(
      [
        'Good day Mara,',
        'these are your people for the week of 23 November.',
        '1. Ben (warm, quiet 8 months)\n   - First.\n   - Second.\n   Start: Hi Ana, congratulations on Contoso.',
        '2. Ana Ruiz · Head of Platform, Contoso (warm, quiet 8 months)\n' +
          '   - They moved from Fabrikam to Contoso, seen 24 October.\n   Last: “See you” (you, 23 November)\n' +
          '   Start: Hi Ana, congratulations on Contoso.',
        'Decide in Tieline: https://tieline.example/?a=1&b="2"',
        'Tieline sends nothing in your name: copy, edit and send what you like yourself.\n',
      ].join('\n\n'),
    );
    const words = html
      .replace(/<[^>]*>/g, '|')
      .replace(/\|+/g, '|')
      .trim();
    expect(words).toBe(
      '|Good day Mara,|these are your people for the week of 23 November.|Ben| |warm, quiet 8 months|First.|Second.|' +
        'Start: Hi Ana, congratulations on Contoso.|Ana Ruiz · Head of Platform, Contoso| |warm, quiet 8 months|' +
        'They moved from Fabrikam to Contoso, seen 24 October.|Last: “See you” (you, 23 November)|' +
        'Start: Hi Ana, congratulations on Contoso.|Decide in Tieline|' +
        'Tieline sends nothing in your name: copy, edit and send what you like yourself.|',
    );
    expect(html).toContain('<a href="https://tieline.example/?a=1&amp;b=&quot;2&quot;">');
    expect(html.match(/<li>/g)).toHaveLength(3);
  });

  it('writes what would be markup as it was meant', () => {
    expect(renderDigest({ ...digest, ownerName: `<a> & 'b' "c"` }).html).toContain(
      'Good day &lt;a&gt; &amp; &#39;b&#39; &quot;c&quot;,',
    );
  });

  it('names one, two or three in the subject as people do', () => {
    const subjectOf = (...names: string[]) =>
      renderDigest({ ...digest, entries: names.map((name) => ({ ...ana, name })) }).subject;
    expect(subjectOf()).toBe('This week: nobody');
    expect(subjectOf('Ana', 'Ben')).toBe('This week: Ana and Ben');
    expect(subjectOf('Ana', 'Ben', 'Cleo')).toBe('This week: Ana, Ben and Cleo');
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

  it('is written as the standard says, folded without cutting a character in two', () => {
    const at = new Date('2026-11-23T07:00:00Z');
    const title = `a,b;c\\d ${'é'.repeat(30)}${'你'.repeat(10)}${'🚀'.repeat(10)}`;
    const feed = renderCalendar([{ id: 'birthday-1', changedAt: at, title, details: 'one\r\ntwo\rthree\tfour', on: today }]);
    const unfolded = feed.replaceAll('\r\n ', '').split('\r\n');
    expect(unfolded).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Tieline//Reconnect//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'],
      ...['X-WR-CALNAME:Tieline', 'REFRESH-INTERVAL;VALUE=DURATION:PT6H', 'BEGIN:VEVENT', 'UID:birthday-1@tieline'],
      ...['DTSTAMP:20261123T070000Z', 'DTSTART;VALUE=DATE:20261123', 'DTEND;VALUE=DATE:20261124'],
      `SUMMARY:a\\,b\\;c\\\\d ${'é'.repeat(30)}${'你'.repeat(10)}${'🚀'.repeat(10)}`,
      ...['DESCRIPTION:one\\ntwo\\nthree four', 'TRANSP:TRANSPARENT', 'END:VEVENT', 'END:VCALENDAR', ''],
    ]);
    const lines = feed.split('\r\n').filter((line) => line.includes('é') || line.includes('你') || line.includes('🚀'));
    for (const line of lines.slice(0, -1)) expect(Buffer.byteLength(line)).toBeGreaterThan(75 - 4);
  });

  it('gives a moment as half an hour in UTC', () => {
    const at = new Date('2026-11-23T07:00:00Z');
    const feed = renderCalendar([{ id: 'slate-1', changedAt: at, title: 'Write to Ana', details: 'a\nb', at }]);
    expect(feed).toContain('DTSTART:20261123T070000Z\r\nDTEND:20261123T073000Z\r\n');
    expect(feed).toContain('DESCRIPTION:a\\nb');
  });
});
