import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, contactId, utcDateOf } from '#vocabulary';
import { excerpt, explainReconnect, givenName, openingLine, type ReconnectCandidate, seededRandom, summaryOf } from './index.js';

const today = utcDateOf(new Date('2026-11-23T00:00:00Z'));
const ana: ReconnectCandidate = {
  contactId: contactId('ana'),
  name: 'Ana Ruiz',
  company: 'Contoso',
  community: null,
  role: 'Head of Platform',
  step: 'warm',
  peakStrength: 0.6,
  lastExchangeOn: addDays(today, -265),
  weeksInTouch: 14,
  outTurns: 5,
  repliedTurns: 4,
  isMutual: true,
  isOverdue: false,
  replyChance: 0.6,
  organicChance: 0.02,
  sharesEmployer: false,
  connectedOn: null,
  isNever: false,
  restsUntil: null,
  occasions: [],
};
const moved = {
  kind: 'jobChange',
  fromCompany: 'Fabrikam',
  toCompany: 'Contoso',
  toRole: 'Head of Platform',
  seenOn: addDays(today, -30),
} as const;
const linesOf = (candidate: ReconnectCandidate) =>
  new Set(Array.from({ length: 40 }, (_, n) => openingLine(candidate, today, seededRandom(`${n}`))));

describe('why now', () => {
  it('begins with the occasion and goes on with what was', () => {
    expect(explainReconnect({ ...ana, occasions: [moved] }, today)).toEqual([
      'They moved from Fabrikam to Contoso as Head of Platform, seen 24 October.',
      'You were in touch in 14 different weeks, last on 3 March.',
      'They answered 4 of the 5 times you wrote.',
      'Head of Platform: such quiet contacts help more often than people expect.',
    ]);
  });

  it('puts what the owner promised before what happened to others', () => {
    const promise = { kind: 'promiseDue', text: 'send the\nslides', dueOn: addDays(today, 2) } as const;
    expect(explainReconnect({ ...ana, occasions: [moved, promise] }, today)[0]).toBe(
      'You promised: “send the slides”, due on 25 November.',
    );
  });

  it('says both chances it rests on where there is room, and never that something is sure', () => {
    const [, , chances] = explainReconnect({ ...ana, role: null, replyChance: 0.61, organicChance: 0.02 }, today);
    expect(chances).toBe(
      'Messages like this are answered about 6 times in 10. Left alone, you two are in touch within a month less than once in 10 times.',
    );
    const sure = explainReconnect({ ...ana, role: null, replyChance: 0.99, organicChance: 0.12 }, today)[2];
    expect(sure).toContain('answered about 9 times in 10');
    expect(sure).toContain('within a month about once in 10 times');
  });

  it('says honestly that there is nothing on record', () => {
    const stranger = { ...ana, role: null, lastExchangeOn: null, repliedTurns: 0, connectedOn: addDays(today, -3000) };
    expect(explainReconnect(stranger, today)).toEqual(['There is no exchange on record. You connected on 6 September 2018.']);
    expect(summaryOf({ ...stranger, step: 'none' }, today)).toBe('no exchange on record');
  });

  it('sums a tie up in a few words', () => {
    expect(summaryOf(ana, today)).toBe('warm, quiet 8 months');
  });
});

describe('the opening line', () => {
  it('speaks of the best occasion, in wordings that vary', () => {
    const lines = linesOf({ ...ana, occasions: [moved] });
    expect(lines.size).toBeGreaterThan(1);
    for (const line of lines) expect(line).toMatch(/^Hi Ana, .*Contoso/);
  });

  it('is the same for the same seed', () => {
    expect(openingLine(ana, today, seededRandom('a'))).toBe(openingLine(ana, today, seededRandom('a')));
  });

  it('congratulates nobody on looking for work', () => {
    for (const line of linesOf({ ...ana, occasions: [{ ...moved, toCompany: 'Open to work' }] })) {
      expect(line).not.toMatch(/congratulations|move|Open to work/);
    }
  });

  it('claims no familiarity where nothing was exchanged or nobody answered', () => {
    for (const candidate of [
      { ...ana, lastExchangeOn: null },
      { ...ana, isMutual: false },
    ]) {
      for (const line of linesOf(candidate)) expect(line).not.toMatch(/since we|it has been|not talked for/);
    }
  });

  it('never contains a day as machines write it', () => {
    const since = addDays(today, -5);
    for (const line of linesOf({ ...ana, occasions: [{ kind: 'owedReply', since }] })) {
      expect(line).toContain('18 November');
      expect(line).not.toMatch(/\d{4}-\d{2}/);
    }
  });
});

describe('the name to greet by', () => {
  it.each([
    ['Ana Ruiz', 'Ana'],
    ['Dr. Jörg Müller', 'Jörg'],
    ['Prof. Dr. Anne-Marie O’Neill', 'Anne-Marie'],
    ['Ruiz, Ana', 'Ana'],
    ['ANA RUIZ', 'Ana'],
    ['jean-luc picard', 'Jean-Luc'],
    ['Wójcik-Łęcka', 'Wójcik-Łęcka'],
    ['J. Smith', null],
    ['ana@example.com', null],
    ['山田 太郎', null],
    ['Team 42', null],
    ['ßander bauer', 'ßander'],
    ['', null],
  ])('of %s is %s', (full, name) => {
    expect(givenName(full)).toBe(name);
  });

  it('is part of the name, or nothing, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (full) => {
        const name = givenName(full);
        expect(name === null || full.toLowerCase().includes(name.toLowerCase())).toBe(true);
      }),
    );
  });
});

describe('an excerpt', () => {
  it('is one line, never longer than asked, and cuts between words', () => {
    expect(excerpt('Thanks,\n that fixed the failover for good', 24)).toBe('Thanks, that fixed the…');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 2, max: 100 }), (text, most) => {
        const cut = excerpt(text, most);
        expect([...cut].length).toBeLessThanOrEqual(most);
        expect(cut).not.toMatch(/[\r\n]/);
      }),
    );
  });
});
