import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, contactId, utcDateOf } from '#vocabulary';
import { isEligible, rankReconnects, type ReconnectCandidate, selectSlate, seniority } from './index.js';

const today = utcDateOf(new Date('2026-11-23T00:00:00Z'));
const limits = { effortBudget: 5, communityCap: 2 };

const aCandidate = (id: string, more: Partial<ReconnectCandidate> = {}): ReconnectCandidate => ({
  contactId: contactId(id),
  name: id,
  company: null,
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
  selectSlate(candidates, { ...limits, ...more }, today).map(({ candidate }) => candidate.contactId);

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
    const freelancers = ['a', 'b', 'c', 'd'].map((id) => aCandidate(id, { company: 'Freelance' }));
    expect(chosen(freelancers)).toHaveLength(4);
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
          const slate = selectSlate(candidates, { effortBudget: budget, communityCap: 2 }, today);
          expect(slate.length).toBeLessThanOrEqual(budget);
          expect(new Set(slate.map((ranked) => ranked.candidate.contactId)).size).toBe(slate.length);
          expect(slate.every((ranked) => isEligible(ranked.candidate, today))).toBe(true);
          for (const company of ['A', 'B', 'C']) {
            expect(slate.filter((ranked) => ranked.candidate.company === company).length).toBeLessThanOrEqual(2);
          }
          const reversed = selectSlate([...candidates].reverse(), { effortBudget: budget, communityCap: 2 }, today);
          expect(reversed.map((ranked) => ranked.candidate.contactId)).toEqual(slate.map((ranked) => ranked.candidate.contactId));
        },
      ),
    );
  });
});
