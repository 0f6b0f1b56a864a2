import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  type ContactEdge,
  contactId,
  type ContactId,
  type GoalTarget,
  parseCalendarDate,
  type TargetKind,
} from '#vocabulary';
import { foldText, normalizeCompany } from '#identity';
import {
  assessGoal,
  explainCoverage,
  explainNearest,
  explainReadiness,
  explainWhatIf,
  gapsOf,
  type GoalContact,
  type GoalSituation,
  GOAL_RULES,
  nextConversations,
  type Supposition,
  TIE_VALUE_RULES,
  tieValue,
  whatIf,
} from './index.js';

const today = parseCalendarDate('2026-11-24') ?? unknownDay();
function unknownDay(): never {
  throw new RangeError('There is no such day.');
}
const aContact = (id: string, more: Partial<GoalContact> = {}): GoalContact => ({
  contactId: contactId(id),
  name: id,
  company: null,
  formerCompanies: [],
  role: null,
  seniority: 0,
  place: null,
  industry: null,
  skills: [],
  strength: 0.3,
  peakStrength: 0.5,
  replyChance: 0.5,
  interactionScore: 0.1,
  sharedContacts: 5,
  lastExchangeOn: addDays(today, -300),
  community: null,
  ...more,
});
const byName = { strength: null, peakStrength: null, lastExchangeOn: null, interactionScore: 0 } as const;
const aTarget = (text: string, kind: TargetKind = 'company'): GoalTarget => ({ id: text, kind, text });
const anEdge = (one: string, other: string, weight = 1): ContactEdge => ({
  one: contactId(one),
  other: contactId(other),
  weight,
  evidence: [{ kind: 'sameThread', count: 2, weight, lastOn: today, isOngoing: false }],
});
const aSituation = (
  contacts: GoalContact[],
  targets: GoalTarget[],
  more: Partial<Omit<GoalSituation, 'goal' | 'contacts'>> = {},
): GoalSituation => ({
  goal: { kind: 'jobMove', targets, by: null, amount: null },
  contacts,
  edges: [],
  effectiveSize: 40,
  opportunityChances: [],
  today,
  fold: { company: normalizeCompany, words: foldText },
  ...more,
});
const lineOf = (situation: GoalSituation, place = 0) => {
  const line = assessGoal(situation).coverage[place];
  if (line === undefined) throw new RangeError('There is no such target.');
  return line;
};

describe('the value of a tie', () => {
  const suggested = { ...TIE_VALUE_RULES, aloneCounts: 0 };

  it('is m·exp(1 − m/10)/10, most at ten shared contacts', () => {
    for (const m of [0, 3, 10, 40]) expect(tieValue(m, 0, suggested)).toBeCloseTo((m * Math.exp(1 - m / 10)) / 10, 12);
    expect(tieValue(10, 0, suggested)).toBe(1);
  });

  it('falls with closeness, and the other way about where strong ties win', () => {
    expect(tieValue(10, 4, suggested)).toBe(0.5);
    expect(tieValue(10, 20, suggested)).toBeLessThan(tieValue(10, 4, suggested));
    const strong = { ...suggested, strongTiesWin: true };
    expect(tieValue(10, 20, strong)).toBeGreaterThan(tieValue(10, 4, strong));
    expect(tieValue(10, 1e9, strong)).toBeLessThanOrEqual(1);
  });
});

describe('coverage', () => {
  it('finds who is at a company, however its name is written', () => {
    const line = lineOf(
      aSituation(
        [
          aContact('same', { company: 'CONTOSO GmbH & Co. KG' }),
          aContact('alike', { company: 'Contoso Cloud Services' }),
          aContact('other', { company: 'Contosoft' }),
          aContact('none'),
        ],
        [aTarget('Contoso')],
      ),
    );
    expect(line.people.map(({ contactId: id, certainty }) => [id, certainty])).toEqual([
      ['same', 'same'],
      ['alike', 'alike'],
    ]);
  });

  it('finds roles, skills, industries and places by whole words', () => {
    const people = [
      aContact('java', { skills: ['Java'], place: 'Köln, Deutschland' }),
      aContact('script', { skills: ['JavaScript'], role: 'Platform Engineer', industry: 'Banking' }),
    ];
    const targets = [
      aTarget('java', 'skill'),
      aTarget('platform engineer', 'role'),
      aTarget('Koln', 'place'),
      aTarget('bank', 'industry'),
    ];
    const { coverage } = assessGoal(aSituation(people, targets));
    expect(coverage.map((line) => line.people.map(({ name }) => name))).toEqual([['java'], ['script'], ['java'], []]);
  });

  it('says what they could do, and multiplies the chances of those it takes', () => {
    const { does, bondless } = GOAL_RULES;
    const situation = aSituation(
      [
        aContact('peer', { company: 'Contoso', replyChance: 0.6 }),
        aContact('head', { company: 'Contoso', seniority: 1, replyChance: 0.4 }),
        aContact('recruiter', { company: 'Contoso', role: 'Technical Recruiter', replyChance: 0.2 }),
      ],
      [aTarget('Contoso')],
    );
    const bond = bondless + (1 - bondless) * 0.5;
    const closed = (1 - 0.6 * does.refer * bond) * (1 - 0.4 * does.decide * bond) * (1 - 0.2 * does.recruit * bond);
    const line = lineOf(situation);
    expect(line.people.map(({ couldDo }) => couldDo)).toEqual(['refer', 'decide', 'recruit']);
    expect(line.directReach).toBeCloseTo(1 - closed, 12);
    expect(line.reach).toBe(line.directReach);
    expect(explainCoverage(line, situation)).toBe(
      'You know peer and 2 others there; they could refer you, last in touch 9 months ago. 19 in 100 that it opens.',
    );
  });

  it('takes the best introduction where nobody was ever in touch, with the evidence of its second hop', () => {
    const situation = aSituation(
      [
        aContact('opener', { replyChance: 0.8 }),
        aContact('weaker', { replyChance: 0.2 }),
        aContact('stranger', { company: 'Fabrikam', ...byName, replyChance: 0.1 }),
      ],
      [aTarget('Fabrikam')],
      { edges: [anEdge('opener', 'stranger', 2), anEdge('stranger', 'weaker', 2)] },
    );
    const line = lineOf(situation);
    const { does, introducesAtMost, bondless, introducedBond } = GOAL_RULES;
    const wanted = 0.8 * introducesAtMost * (1 - Math.exp(-2)) * does.refer * (bondless + (1 - bondless) * introducedBond);
    expect(line.directReach).toBe(0);
    expect(line.reach).toBeCloseTo(wanted, 12);
    expect(line.paths[0]).toMatchObject({
      kind: 'introduction',
      through: 'opener',
      to: 'stranger',
      evidence: [{ kind: 'sameThread' }],
    });
    expect(line.paths.map(({ kind }) => kind)).toEqual(['introduction', 'introduction', 'cold']);
    expect(explainCoverage(line, situation)).toBe(
      'You have not been in touch with anybody there; opener knows stranger. 6 in 100 that it opens.',
    );
  });

  it('knows who left a company, and says when nobody is near', () => {
    const situation = aSituation(
      [aContact('left', { formerCompanies: ['Fabrikam Inc'] })],
      [aTarget('Fabrikam'), aTarget('Nobody AG')],
    );
    expect(explainCoverage(lineOf(situation), situation)).toContain('left used to be');
    expect(explainCoverage(lineOf(situation, 1), situation)).toBe('Nobody you know is there.');
  });
});

describe('gaps', () => {
  it('name the nearest people outside, those who left first', () => {
    const situation = aSituation(
      [
        aContact('left', { formerCompanies: ['Fabrikam'] }),
        aContact('knows'),
        aContact('stranger', { company: 'Fabrikam', ...byName }),
        aContact('partly', { role: 'Data Engineer' }),
      ],
      [aTarget('Fabrikam'), aTarget('data scientist', 'role')],
      { edges: [anEdge('knows', 'stranger')] },
    );
    const gaps = gapsOf(situation, assessGoal(situation));
    const described = gaps.map((gap) => [
      gap.target.text,
      ...gap.nearest.map((near) => `${near.name}: ${explainNearest(near, gap)}`),
    ]);
    expect(described).toEqual([
      ['data scientist', 'partly: comes near “data scientist”'],
      ['Fabrikam', 'left: used to be at Fabrikam', 'knows: knows stranger, who is or was at Fabrikam'],
    ]);
  });
});

const companies = ['Contoso', 'Fabrikam', 'Northwind', 'Adatum'];
const people = fc
  .array(
    fc.record({
      company: fc.option(fc.constantFrom(...companies)),
      former: fc.option(fc.constantFrom(...companies)),
      seniority: fc.constantFrom(0, 0.5, 1),
      isKnown: fc.boolean(),
      strength: fc.double({ min: 0, max: 1, noNaN: true }),
      peak: fc.double({ min: 0, max: 1, noNaN: true }),
      replyChance: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      interactionScore: fc.double({ min: 0, max: 20, noNaN: true }),
      sharedContacts: fc.nat(40),
      silentDays: fc.nat(2000),
      community: fc.option(fc.nat(4)),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((drawn) =>
    drawn.map(({ isKnown, strength, peak, silentDays, former, ...more }, place) =>
      aContact(`p${place}`, {
        ...more,
        formerCompanies: former === null ? [] : [former],
        ...(isKnown ? { strength, peakStrength: peak, lastExchangeOn: addDays(today, -silentDays) } : byName),
      }),
    ),
  );
const ties = fc.array(fc.tuple(fc.nat(13), fc.nat(13), fc.double({ min: 0.1, max: 3, noNaN: true })), { maxLength: 20 });
const situations = fc.tuple(people, ties, fc.subarray(companies)).map(([contacts, drawn, targets]) =>
  aSituation(
    contacts,
    targets.map((text) => aTarget(text)),
    {
      edges: drawn
        .filter(([one, other]) => one !== other && one < contacts.length && other < contacts.length)
        .map(([one, other, weight]) => anEdge(`p${Math.min(one, other)}`, `p${Math.max(one, other)}`, weight)),
    },
  ),
);
const places = fc.array(fc.nat(13), { maxLength: 5 });
const idsAt = ({ contacts }: GoalSituation, chosen: readonly number[]): ContactId[] =>
  chosen.flatMap((place) => contacts[place]?.contactId ?? []);
const suppose = (situation: GoalSituation, supposed: Partial<Supposition>) =>
  whatIf(situation, assessGoal(situation), { revive: [], lose: [], add: [], ...supposed });
const reviving = (situation: GoalSituation, revive: ContactId[]) => suppose(situation, { revive }).then.readiness.points;

describe('readiness', () => {
  it('lies between 0 and 100 and is the sum of its parts', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { points, parts } = assessGoal(situation).readiness;
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(100);
        expect(Object.values(parts).reduce((sum, part) => sum + part.points, 0)).toBeCloseTo(points, 9);
        expect(Object.values(parts).every((part) => part.points <= part.pointsMax)).toBe(true);
      }),
    );
    expect(Object.values(GOAL_RULES.points).reduce((sum, some) => sum + some, 0)).toBe(100);
  });

  it('is never lowered by reviving somebody, nor raised by losing somebody', () => {
    fc.assert(
      fc.property(situations, places, (situation, chosen) => {
        const ids = idsAt(situation, chosen);
        const before = assessGoal(situation).readiness.points;
        expect(reviving(situation, ids)).toBeGreaterThanOrEqual(before - 1e-9);
        expect(suppose(situation, { lose: ids }).points).toBeLessThanOrEqual(1e-9);
      }),
      { numRuns: 300 },
    );
  });

  it('is never lowered by adding a target that is covered, nor by one more opportunity', () => {
    fc.assert(
      fc.property(
        situations,
        fc.constantFrom(...companies),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (situation, text, chance) => {
          const changed = suppose(situation, { add: [{ ...aTarget(text), id: 'added' }] });
          if (changed.then.coverage.at(-1)?.isCovered === true) expect(changed.points).toBeGreaterThanOrEqual(-1e-9);
          const more = assessGoal({ ...situation, opportunityChances: [chance] }).readiness.points;
          expect(more).toBeGreaterThanOrEqual(changed.today.readiness.points - 1e-9);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gains less by reviving somebody, the more are revived already', () => {
    fc.assert(
      fc.property(situations, places, places, fc.nat(13), (situation, few, more, one) => {
        const small = idsAt(situation, few);
        const large = [...small, ...idsAt(situation, more)];
        const [next] = idsAt(situation, [one]);
        if (next === undefined || large.includes(next)) return;
        const gain = (set: ContactId[]) => reviving(situation, [...set, next]) - reviving(situation, set);
        expect(gain(large)).toBeLessThanOrEqual(gain(small) + 1e-9);
      }),
      { numRuns: 300 },
    );
  });

  it('says each part in words and numbers', () => {
    const situation = aSituation(
      [
        aContact('a', { company: 'Contoso', community: 1, replyChance: 1, peakStrength: 1 }),
        aContact('b', { peakStrength: 0.1, strength: 0.1 }),
      ],
      [aTarget('Contoso'), aTarget('Fabrikam')],
      { opportunityChances: [0.5, 0.5] },
    );
    expect(explainReadiness(situation, assessGoal(situation))).toEqual({
      reach: 'You cover 1 of 2 targets; 25 in 100 that at least one opens.',
      ties: '1 strong and 1 weak ties, 2 of them dormant. Weak ties with shared contacts move people most.',
      diversity:
        'You have living ties in 1 group; your network brings as much that is new as 40 contacts who do not know each other.',
      freshness: 'You were in touch with 0 contacts in the last six months. Those at your targets count.',
      opportunities: '2 opportunities in play; 75 in 100 that one is won.',
    });
  });

  it('is said of an empty goal without an error', () => {
    const empty = aSituation([], []);
    const assessed = assessGoal(empty);
    expect(assessed.readiness.parts.reach.points).toBe(0);
    expect(explainReadiness(empty, assessed).reach).toContain('Name the companies');
    expect(nextConversations(empty, assessed, 5)).toEqual({ chosen: [], gain: 0, shareOfBest: 1 });
  });
});

describe('the next conversations', () => {
  it('add what reviving those people adds, and are as good as their bound says', () => {
    fc.assert(
      fc.property(situations, fc.integer({ min: 1, max: 3 }), (situation, most) => {
        const assessed = assessGoal(situation);
        const found = nextConversations(situation, assessed, most);
        const ids = found.chosen.map(({ contactId: id }) => id);
        expect(reviving(situation, ids) - assessed.readiness.points).toBeCloseTo(found.gain, 9);
        const spoken = ({ lastExchangeOn }: GoalContact) =>
          lastExchangeOn !== null && lastExchangeOn >= addDays(today, -GOAL_RULES.spokenWithinDays);
        const possible = situation.contacts.filter((contact) => !spoken(contact)).map(({ contactId: id }) => id);
        const best = Math.max(0, ...choices(possible, most).map((set) => reviving(situation, set) - assessed.readiness.points));
        expect(found.gain).toBeLessThanOrEqual(best + 1e-9);
        expect(found.gain).toBeGreaterThanOrEqual(found.shareOfBest * best - 1e-9);
        const isForGain = found.chosen.every(({ gain }) => gain >= GOAL_RULES.worthPoints);
        expect(found.shareOfBest).toBeGreaterThan(isForGain ? 0.63 : 0);
      }),
      { numRuns: 40 },
    );
  });

  it('prefer the way into a target nobody covers to one more friend at a covered one', () => {
    const situation = aSituation(
      [
        ...Array.from({ length: 5 }, (_, place) => aContact(`friend${place}`, { company: 'Contoso', replyChance: 0.9 })),
        aContact('door', { company: 'Fabrikam', replyChance: 0.3 }),
      ],
      [aTarget('Contoso'), aTarget('Fabrikam')],
    );
    const { chosen } = nextConversations(situation, assessGoal(situation), 1);
    expect(chosen).toMatchObject([{ contactId: 'door', targets: ['Fabrikam'] }]);
  });

  it('name who opens which door where the network carries the goal already', () => {
    const many = ['Contoso', 'Fabrikam'].flatMap((company) =>
      Array.from({ length: 60 }, (_, at) =>
        aContact(`${company} ${at}`, {
          company,
          replyChance: 0.9,
          strength: 0.8,
          seniority: 1,
          lastExchangeOn: addDays(today, -40),
        }),
      ),
    );
    const situation = aSituation(many, [aTarget('Contoso'), aTarget('Fabrikam')]);
    const { chosen } = nextConversations(situation, assessGoal(situation), 4);
    expect(chosen.every(({ gain }) => gain < GOAL_RULES.worthPoints)).toBe(true);
    expect(chosen.map(({ targets }) => targets[0]).sort()).toEqual(['Contoso', 'Contoso', 'Fabrikam', 'Fabrikam']);
  });

  it('leave out whoever was spoken to this month', () => {
    const situation = aSituation(
      [aContact('lately', { company: 'Contoso', lastExchangeOn: addDays(today, -3) })],
      [aTarget('Contoso')],
    );
    expect(nextConversations(situation, assessGoal(situation), 3).chosen).toEqual([]);
  });
});

describe('what if', () => {
  it('lays today and the supposed side by side, and says what changes', () => {
    const situation = aSituation(
      [
        aContact('door', { company: 'Fabrikam', replyChance: 0.3, peakStrength: 0.9 }),
        aContact('friend', { company: 'Contoso', peakStrength: 1, replyChance: 1 }),
      ],
      [aTarget('Fabrikam'), aTarget('Contoso')],
    );
    const better = suppose(situation, { revive: [contactId('door')], lose: [contactId('friend')] });
    expect(better).toMatchObject({ opened: ['Fabrikam'], closed: ['Contoso'] });
    expect(explainWhatIf(better).slice(1)).toEqual(['Covered then: Fabrikam.', 'No longer covered: Contoso.']);
    const nothing = suppose(situation, {});
    expect(nothing.points).toBe(0);
    expect(explainWhatIf(nothing)).toEqual(['It changes next to nothing.']);
  });
});

/** All sets of at most so many. */
function choices<Item>(items: readonly Item[], most: number): Item[][] {
  if (most === 0 || items.length === 0) return [[]];
  const [first, ...rest] = items;
  if (first === undefined) return [[]];
  return [...choices(rest, most), ...choices(rest, most - 1).map((set) => [first, ...set])];
}
