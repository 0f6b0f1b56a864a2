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
    expect(summaryOf({ step: 'close', lastExchangeOn: today }, today)).toBe('close, in touch today');
    expect(summaryOf({ step: 'close', lastExchangeOn: addDays(today, -1) }, today)).toMatch(/^close, quiet /);
    expect(summaryOf({ step: 'warm', lastExchangeOn: null }, today)).toBe('warm, no exchange on record');
  });

  it.each([
    [{ kind: 'snoozeOver', until: addDays(today, -2) }, 'You asked to see them again from 21 November.'],
    [{ kind: 'owedReply', since: addDays(today, -5) }, 'They wrote on 18 November and you have not answered.'],
    [{ kind: 'cadenceDue', cadenceDays: 92, silentDays: 265 }, 'You want to be in touch every 3 months; it has been 8 months.'],
    [{ kind: 'birthday', on: today }, 'Today is their birthday.'],
    [{ kind: 'birthday', on: addDays(today, 2) }, 'Their birthday is on 25 November.'],
    [{ kind: 'promiseDue', text: 'the slides', dueOn: today }, 'You promised: “the slides”, due today.'],
    [{ kind: 'promiseDue', text: 'the slides', dueOn: addDays(today, -2) }, 'You promised: “the slides”, due since 21 November.'],
    [{ ...moved, toCompany: null }, 'They no longer give Fabrikam as their company, seen 24 October.'],
    [
      { ...moved, fromCompany: null, toCompany: null },
      'They no longer give their last company as their company, seen 24 October.',
    ],
    [{ ...moved, fromCompany: 'Contoso' }, 'They have a new role at Contoso, Head of Platform, seen 24 October.'],
    [{ ...moved, fromCompany: 'Contoso', toRole: null }, 'They have a new role at Contoso, seen 24 October.'],
    [{ ...moved, fromCompany: null, toRole: null }, 'They moved to Contoso, seen 24 October.'],
  ] as const)('says of %j: %s', (occasion, sentence) => {
    expect(explainReconnect({ ...ana, occasions: [occasion] }, today)[0]).toBe(sentence);
  });

  it('says of the tie how long it lasted, and that a pause is unusual only where it is', () => {
    const plain = { ...ana, role: null, repliedTurns: 0 };
    expect(explainReconnect({ ...plain, weeksInTouch: 1, isOverdue: true }, today)[0]).toBe(
      'You were in touch in one week, last on 3 March. That is longer than your usual pause.',
    );
    expect(explainReconnect({ ...plain, lastExchangeOn: null }, today)).toEqual(['There is no exchange on record.']);
  });

  it('praises answers from two on, where at least half came', () => {
    const answers = (repliedTurns: number, outTurns: number) =>
      explainReconnect({ ...ana, role: null, repliedTurns, outTurns }, today).some((reason) =>
        reason.startsWith('They answered'),
      );
    expect([answers(2, 4), answers(1, 1), answers(2, 5)]).toEqual([true, false, false]);
  });

  it('speaks of a role only where it leads, and not to colleagues', () => {
    const speaks = (more: Partial<ReconnectCandidate>) =>
      explainReconnect({ ...ana, repliedTurns: 0, ...more }, today).some((reason) => reason.includes('help more often'));
    expect([speaks({}), speaks({ role: 'Senior Engineer' }), speaks({ sharesEmployer: true }), speaks({ role: null })]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('the opening line', () => {
  it('speaks of the best occasion, in wordings that vary', () => {
    const lines = linesOf({ ...ana, occasions: [moved] });
    expect(lines.size).toBeGreaterThan(1);
    for (const line of lines) expect(line).toMatch(/^Hi Ana, .*Contoso/);
  });

  it.each([
    [{ occasions: [{ kind: 'promiseDue', text: 'x', dueOn: today }] }, /forgotten|promised/],
    [{ occasions: [{ kind: 'birthday', on: today }] }, /birthday/],
    [{ occasions: [{ kind: 'owedReply', since: addDays(today, -5) }] }, /your message of 18 November/],
    [{ occasions: [{ ...moved, fromCompany: 'Contoso' }] }, /new role at Contoso/],
    [
      { lastExchangeOn: null, connectedOn: addDays(today, -3000) },
      /^Hi Ana, (we have been connected since 2018|I do not think).*What are you working on at Contoso\?$/,
    ],
    [
      { lastExchangeOn: null, company: null },
      /^Hi Ana, (we have been connected without|I do not think).*What are you working on at the moment\?$/,
    ],
    [{ isMutual: false }, /(hardly talked so far|would like to hear what you do)/],
    [{ lastExchangeOn: addDays(today, -59) }, /^Hi Ana, (how are things\?|I would like to hear how you are)/],
    [{ lastExchangeOn: addDays(today, -60) }, /(1 month|it has been a while)/],
    [{ name: 'J. Smith' }, /^Hello, /],
  ] as const)('of %j has wordings that differ, each with %s', (more, words) => {
    const lines = linesOf({ ...ana, ...more });
    expect(lines.size).toBeGreaterThan(1);
    for (const line of lines) expect(line).toMatch(words);
  });

  it('does not speak of what is the owner’s business alone, but of what comes after it', () => {
    const ownBusiness = [
      { kind: 'snoozeOver', until: today },
      { kind: 'cadenceDue', cadenceDays: 30, silentDays: 60 },
    ] as const;
    for (const line of linesOf({ ...ana, occasions: [...ownBusiness, moved] })) expect(line).toContain('Contoso');
    for (const line of linesOf({ ...ana, occasions: ownBusiness })) expect(line).toMatch(/8 months|a while/);
    for (const line of linesOf({ ...ana, occasions: [{ ...moved, toCompany: null }] })) expect(line).toMatch(/8 months|a while/);
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
    ['Lindt & Partner', null],
    ['mara', 'Mara'],
    ['JO KIM', 'JO'],
    ['ANNA-MARIA LINDT', 'Anna-Maria'],
    ['McKenna Reed', 'McKenna'],
    ['Prof. h.c. Mara Lindt', 'Mara'],
    ['Dipl.-Ing. Mara Lindt', 'Mara'],
    ['  Mara   Lindt', 'Mara'],
    ['Mara! Lindt', null],
    ['*Mara Lindt', null],
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
    expect(excerpt(' twelve long ', 11)).toBe('twelve long');
    expect(excerpt('It is fixed, thank you', 13)).toBe('It is fixed…');
    expect(excerpt('Well done - - thanks a lot', 14)).toBe('Well done…');
    expect(excerpt('A Donaudampfschifffahrtsgesellschaft', 12)).toBe('A Donaudamp…');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 2, max: 100 }), (text, most) => {
        const cut = excerpt(text, most);
        expect([...cut].length).toBeLessThanOrEqual(most);
        expect(cut).not.toMatch(/[\r\n]/);
      }),
    );
  });
});
