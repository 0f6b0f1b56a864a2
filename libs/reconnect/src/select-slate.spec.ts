import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, contactId, utcDateOf } from '#vocabulary';
import {
  type Covers,
  drawLastPlace,
  explainDrawn,
  isEligible,
  rankReconnects,
  type ReconnectCandidate,
  restsAfterLot,
  selectSlate,
  seededRandom,
  seniority,
} from './index.js';

const today = utcDateOf(new Date('2026-11-23T00:00:00Z'));
const limits = { effortBudget: 5, communityCap: 2 };
const NO_GOALS: Covers = new Map();

const aCandidate = (id: string, more: Partial<ReconnectCandidate> = {}): ReconnectCandidate => ({
  contactId: contactId(id),
  name: id,
  company: null,
  community: null,
  role: null,
  step: 'loose',
  peakStrength: 0.5,
  lastExchangeOn: addDays(today, -200),
  weeksInTouch: 10,
  outTurns: 5,
  repliedTurns: 4,
  isMutual: true,
  isOverdue: false,
  replyChance: 0.5,
  organicChance: 0.1,
  sharesEmployer: false,
  connectedOn: null,
  isNever: false,
  restsUntil: null,
  occasions: [],
  ...more,
});
const jobChange = { kind: 'jobChange', fromCompany: 'A', toCompany: 'B', toRole: null, seenOn: addDays(today, -3) } as const;
const chosen = (candidates: ReconnectCandidate[], more: Partial<typeof limits> = {}) =>
  selectSlate({ candidates, limits: { ...limits, ...more }, today, covers: NO_GOALS }).map(
    ({ candidate }) => candidate.contactId,
  );

describe('the ranking', () => {
  it('prefers who likely answers, was once close, and would not be in touch anyway', () => {
    const ranked = rankReconnects([
      aCandidate('unlikely', { replyChance: 0.1 }),
      aCandidate('soon anyway', { organicChance: 0.95 }),
      aCandidate('once close', { peakStrength: 0.9 }),
      aCandidate('never wrote', { peakStrength: null }),
    ]);
    expect(ranked.map(({ candidate }) => candidate.contactId)).toEqual(['once close', 'unlikely', 'never wrote', 'soon anyway']);
  });

  it('raises those of higher status and lowers colleagues, who meet anyway', () => {
    const ranked = rankReconnects([
      aCandidate('colleague', { sharesEmployer: true }),
      aCandidate('engineer'),
      aCandidate('head', { role: 'Head of Platform' }),
    ]);
    expect(ranked.map(({ candidate }) => candidate.contactId)).toEqual(['head', 'engineer', 'colleague']);
  });

  it.each([
    ['Head of Platform', 1],
    ['CTO & Co-Founder', 1],
    ['Geschäftsführerin', 1],
    ['Senior Engineer', 0.5],
    ['Executive Assistant to the CEO', 0],
    ['Systems Engineer', 0],
    ['Geschäftsführer', 1],
    ['Inhaberin', 1],
    ['Vertriebsleiter', 0],
    ['Leiterin Entwicklung', 1],
    ['Directora de Producto', 1],
    ['Co-founder', 1],
    ['Teamleiter', 0.5],
    ['Stv. Teamleiterin', 0.5],
    ['IT-Architekt', 0.5],
    ['Responsable technique', 0.5],
    ['Solution architect', 0.5],
    ['Trainee, Office of the Director', 0],
  ])('reads the status from the role %s', (role, status) => {
    expect(seniority(role)).toBe(status);
  });
});

describe('the slate of a week', () => {
  it('keeps to the budget and to the cap of a company, however it is written', () => {
    const contoso = ['a', 'b', 'c', 'd'].map((id) =>
      aCandidate(id, { company: id < 'c' ? 'Contoso' : ' contoso', peakStrength: 0.9 }),
    );
    const others = ['e', 'f', 'g', 'h'].map((id) => aCandidate(id, { company: `Company ${id}` }));
    expect(chosen([...contoso, ...others])).toEqual(['a', 'b', 'e', 'f', 'g']);
  });

  it('does not take freelancers for one company', () => {
    for (const company of [
      'Freelance',
      'Freelancer',
      'Self-employed',
      'selfemployed',
      'Independent consultant',
      'Selbständig',
      'Selbstständig',
      '',
    ]) {
      const freelancers = ['a', 'b', 'c', 'd'].map((id) => aCandidate(id, { company }));
      expect(chosen(freelancers)).toHaveLength(4);
    }
    const agency = ['a', 'b', 'c', 'd'].map((id) => aCandidate(id, { company: 'Freelance Hub' }));
    expect(chosen(agency)).toHaveLength(2);
  });

  it('keeps to the cap of a community while others are left, and fills up from it when nobody else is', () => {
    const circle = ['a', 'b', 'c'].map((id) => aCandidate(id, { community: '0', peakStrength: 0.9 }));
    const others = ['d', 'e'].map((id) => aCandidate(id, { community: id, peakStrength: 0.2 }));
    expect(chosen([...circle, ...others], { effortBudget: 3 })).toEqual(['a', 'b', 'd']);
    expect(chosen([...circle, ...others])).toEqual(['a', 'b', 'd', 'e', 'c']);
    expect(chosen(circle.map((candidate) => ({ ...candidate, company: 'Contoso' })))).toEqual(['a', 'b']);
  });

  it('puts any occasion before any score', () => {
    const moved = aCandidate('moved', { occasions: [jobChange], replyChance: 0.01, peakStrength: null });
    expect(chosen([aCandidate('best', { replyChance: 0.99, peakStrength: 1 }), moved])).toEqual(['moved', 'best']);
  });

  it('does not fill the week with one kind of occasion', () => {
    const movers = Array.from({ length: 20 }, (_, n) => aCandidate(`mover ${n}`, { occasions: [jobChange] }));
    const strong = aCandidate('strong', { peakStrength: 1, replyChance: 0.95, organicChance: 0 });
    const born = aCandidate('born', { occasions: [{ kind: 'birthday', on: today }] });
    expect(chosen([...movers, strong, born])).toEqual(expect.arrayContaining(['strong', 'born']));
  });

  it('leaves alone whom the owner was just in touch with, unless there is an occasion', () => {
    const recent = { lastExchangeOn: addDays(today, -10) };
    expect(chosen([aCandidate('recent', recent)])).toEqual([]);
    expect(chosen([aCandidate('recent', { ...recent, occasions: [jobChange] })])).toEqual(['recent']);
    expect(chosen([aCandidate('overdue', { ...recent, isOverdue: true })])).toEqual(['overdue']);
    expect(chosen([aCandidate('sixty days', { lastExchangeOn: addDays(today, -60) })])).toEqual(['sixty days']);
    expect(chosen([aCandidate('connected lately', { lastExchangeOn: null, connectedOn: addDays(today, -10) })])).toEqual([]);
    expect(chosen([aCandidate('nothing known', { lastExchangeOn: null })])).toEqual(['nothing known']);
  });

  it('never contains whom the owner excluded or put off, occasion or not', () => {
    expect(chosen([aCandidate('never', { isNever: true, occasions: [jobChange] })])).toEqual([]);
    expect(chosen([aCandidate('rests', { restsUntil: addDays(today, 1), occasions: [jobChange] })])).toEqual([]);
    expect(chosen([aCandidate('rested', { restsUntil: today })])).toEqual(['rested']);
  });

  it('is the same in whatever order the candidates come, and holds its limits for any network', () => {
    const candidate = fc.record({
      id: fc.uuid(),
      company: fc.constantFrom('A', 'B', 'C', null),
      silent: fc.integer({ min: 0, max: 900 }),
      isNever: fc.boolean(),
      replyChance: fc.double({ min: 0, max: 1, noNaN: true }),
      peakStrength: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      moved: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(candidate, { selector: ({ id }) => id, maxLength: 40 }),
        fc.integer({ min: 1, max: 8 }),
        (drawn, budget) => {
          const candidates = drawn.map(({ id, silent, moved, ...more }) =>
            aCandidate(id, { ...more, lastExchangeOn: addDays(today, -silent), occasions: moved ? [jobChange] : [] }),
          );
          const question = { candidates, limits: { effortBudget: budget, communityCap: 2 }, today, covers: NO_GOALS };
          const slate = selectSlate(question);
          expect(slate.length).toBeLessThanOrEqual(budget);
          expect(new Set(slate.map((ranked) => ranked.candidate.contactId)).size).toBe(slate.length);
          expect(slate.every((ranked) => isEligible(ranked.candidate, today))).toBe(true);
          for (const company of ['A', 'B', 'C']) {
            expect(slate.filter((ranked) => ranked.candidate.company === company).length).toBeLessThanOrEqual(2);
          }
          const reversed = selectSlate({ ...question, candidates: [...candidates].reverse() });
          expect(reversed.map((ranked) => ranked.candidate.contactId)).toEqual(slate.map((ranked) => ranked.candidate.contactId));
        },
      ),
    );
  });
});

describe('a slate for goals', () => {
  const weak = { peakStrength: 0.2 };
  const atTarget = (target: string, chance: number) => [{ target, chance, worth: 1 }];
  const chosenFor = (candidates: ReconnectCandidate[], covers: Covers, effortBudget: number) =>
    selectSlate({ candidates, limits: { effortBudget, communityCap: 5 }, today, covers }).map(
      ({ candidate }) => candidate.contactId,
    );

  it('prefers whoever opens a target, and a second target to a second way into the first', () => {
    const covers: Covers = new Map([
      [contactId('a'), atTarget('Contoso', 0.8)],
      [contactId('b'), atTarget('Contoso', 0.7)],
      [contactId('c'), atTarget('Fabrikam', 0.4)],
    ]);
    const people = ['a', 'b', 'c'].map((id) => aCandidate(id, weak));
    expect(chosenFor([aCandidate('close', { peakStrength: 0.9 }), ...people], covers, 3)).toEqual(['a', 'c', 'close']);
  });

  it('is at least 1 − 1/e as good as the best set, and half where the cap of companies binds', () => {
    const person = fc.record({
      replyChance: fc.double({ min: 0, max: 1, noNaN: true }),
      company: fc.constantFrom('A', 'B'),
      covered: fc.array(
        fc.record({ target: fc.constantFrom('s', 't', 'u'), chance: fc.double({ min: 0, max: 1, noNaN: true }) }),
        { maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(fc.array(person, { minLength: 3, maxLength: 7 }), fc.boolean(), (people, isBound) => {
        const candidates = people.map(({ replyChance, company }, n) =>
          aCandidate(String(n), { replyChance, company: isBound ? company : null }),
        );
        const covers: Covers = new Map(
          people.map(({ covered }, n) => [contactId(String(n)), covered.map((cover) => ({ ...cover, worth: 1 }))]),
        );
        const utilities = new Map(rankReconnects(candidates).map((ranked) => [ranked.candidate.contactId, ranked.utility]));
        const worthOf = (set: readonly ReconnectCandidate[]): number => {
          let worth = set.reduce((sum, { contactId: id }) => sum + (utilities.get(id) ?? 0), 0);
          for (const target of ['s', 't', 'u']) {
            const ways = set.flatMap(({ contactId: id }) => covers.get(id) ?? []).filter((cover) => cover.target === target);
            worth += 1 - ways.reduce((open, { chance }) => open * (1 - chance), 1);
          }
          return worth;
        };
        const sets = Array.from({ length: 2 ** candidates.length }, (_, bits) =>
          candidates.filter((_, n) => (bits >> n) % 2 === 1),
        );
        const allowed = sets.filter(
          (set) =>
            set.length <= 3 &&
            ['A', 'B'].every((company) => set.filter((candidate) => candidate.company === company).length <= 1),
        );
        const best = Math.max(...allowed.map(worthOf));
        const slate = selectSlate({ candidates, limits: { effortBudget: 3, communityCap: 1 }, today, covers });
        const share = isBound ? 1 / 2 : 1 - 1 / Math.E;
        expect(worthOf(slate.map(({ candidate }) => candidate))).toBeGreaterThanOrEqual(share * best - 1e-9);
      }),
    );
  });
});

describe('a place drawn by lot', () => {
  const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id, n) => aCandidate(id, { peakStrength: 0.9 - n / 10 }));
  const question = (candidates: readonly ReconnectCandidate[], effortBudget = 3) => ({
    ...{ candidates, today, covers: NO_GOALS, limits: { effortBudget, communityCap: 2 } },
  });
  const idsOf = (ranked: readonly { readonly candidate: ReconnectCandidate }[]) =>
    ranked.map(({ candidate }) => candidate.contactId);

  it('goes to one of the four next best, each as often as the others, and leaves the other places alone', () => {
    const random = seededRandom('a thousand weeks');
    const times = new Map<string, number>();
    for (let week = 0; week < 1000; week += 1) {
      const { chosen: slate, lot } = drawLastPlace(question(people), random);
      expect(idsOf(slate).slice(0, 2)).toEqual(['a', 'b']);
      expect(idsOf(lot?.entrants ?? [])).toEqual(['c', 'd', 'e', 'f']);
      const drawn = lot?.drawn.candidate.contactId ?? '';
      expect(slate.at(-1)?.candidate.contactId).toBe(drawn);
      times.set(drawn, (times.get(drawn) ?? 0) + 1);
    }
    for (const id of ['c', 'd', 'e', 'f']) expect(Math.abs((times.get(id) ?? 0) - 250)).toBeLessThan(60);
  });

  it('is not drawn where the last place has an occasion, and nobody with an occasion stands for it', () => {
    const promised = aCandidate('promised', { occasions: [{ kind: 'promiseDue', text: 'the slides', dueOn: today }] });
    const moved = ['x', 'y'].map((id) => aCandidate(id, { occasions: [jobChange] }));
    const full = drawLastPlace(question([promised, ...moved, ...people]), () => 0);
    expect(full.lot).toBeNull();
    expect(idsOf(full.chosen)).toEqual(idsOf(selectSlate(question([promised, ...moved, ...people]))));
    expect(idsOf(drawLastPlace(question([promised, ...people]), () => 0.99).lot?.entrants ?? [])).toEqual(['b', 'c', 'd', 'e']);
  });

  it('is not drawn where places stay empty, or only one person is left for it', () => {
    expect(drawLastPlace(question(people, 9), () => 0)).toEqual({ chosen: selectSlate(question(people, 9)), lot: null });
    expect(drawLastPlace(question(people, 8), () => 0).lot).toBeNull();
    expect(drawLastPlace(question([]), () => 0)).toEqual({ chosen: [], lot: null });
    expect(idsOf(drawLastPlace(question(people, 7), () => 0.99).chosen).at(-1)).toBe('h');
  });

  it('keeps to the cap of a company', () => {
    const contoso = people.map((person) => ({ ...person, company: person.contactId < 'e' ? 'Contoso' : null }));
    expect(idsOf(drawLastPlace(question(contoso), () => 0).lot?.entrants ?? [])).toEqual(['e', 'f', 'g', 'h']);
  });

  it('is said among the reasons, which stay four', () => {
    expect(explainDrawn(['one', 'two', 'three', 'four'])).toEqual(['one', 'two', 'three', expect.stringContaining('by lot')]);
    expect(explainDrawn(['one'])).toHaveLength(2);
  });

  it('lets whom it held back rest for the thirty days that are counted, or longer if they rest anyway', () => {
    expect(restsAfterLot(null, null)).toBeNull();
    expect(restsAfterLot(null, today)).toBe(addDays(today, 30));
    expect(restsAfterLot(addDays(today, 10), addDays(today, -5))).toBe(addDays(today, 25));
    expect(restsAfterLot(addDays(today, 40), today)).toBe(addDays(today, 40));
  });
});
