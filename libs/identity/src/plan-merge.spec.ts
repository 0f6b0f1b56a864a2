import { describe, expect, it } from '@jest/globals';
import {
  type ContactHoldings,
  contactId,
  isRefusal,
  type KeyedMove,
  type KeyedRow,
  MATCH_STATES,
  type MergePlan,
  type OwnWord,
  personaId,
} from '#vocabulary';
import fc from 'fast-check';
import { planMerge, planSplit, planUnmerge } from './index.js';

const survivorId = contactId('survivor');
const absorbedId = contactId('absorbed');

const ownWord: fc.Arbitrary<OwnWord> = fc.record({
  name: fc.constantFrom(null, 'Mara', 'Mia'),
  company: fc.constantFrom(null, 'Fabrikam'),
  role: fc.constant(null),
  location: fc.constantFrom(null, 'Bern'),
  closeness: fc.constantFrom(null, 'close' as const, 'loose' as const),
  cadenceDays: fc.constantFrom(null, 30),
  never: fc.boolean(),
  snoozedUntil: fc.constant(null),
});

const keyed = (side: string) =>
  fc
    .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'))
    .map((keys) => keys.sort().map((key): KeyedRow => ({ key, row: { of: side, key } })));

/** Someone with a few of everything; ids never meet those of the other side, keys may. */
function holdings(side: 'survivor' | 'absorbed'): fc.Arbitrary<ContactHoldings> {
  const ids = (kind: string) => fc.nat(3).map((count) => Array.from({ length: count }, (_, index) => `${side}-${kind}-${index}`));
  return fc.record({
    id: fc.constant(side === 'survivor' ? survivorId : absorbedId),
    name: fc.constant(side),
    row: fc.constant({ of: side }),
    own: ownWord,
    personas: fc.nat(3).map((count) => Array.from({ length: count + 1 }, (_, index) => personaId(`${side}-persona-${index}`))),
    notes: ids('note'),
    promises: ids('promise'),
    tags: keyed(side),
    suggestions: keyed(side),
    lots: keyed(side),
    jobChanges: keyed(side),
    opportunities: keyed(side),
    matches: fc
      .uniqueArray(fc.tuple(fc.constantFrom('x', 'y', 'z'), fc.constantFrom(...MATCH_STATES)), { selector: ([other]) => other })
      .map((matches) =>
        matches.map(([other, state]) => ({ id: `${side}-${other}`, other: contactId(other), state, row: { of: side, other } })),
      ),
  });
}

function planned(survivor: ContactHoldings, absorbed: ContactHoldings): MergePlan {
  const plan = planMerge(survivor, absorbed);
  if (isRefusal(plan)) throw new Error(plan.reason);
  return plan;
}

const moved = (rows: readonly KeyedRow[], move: KeyedMove) => rows.filter((row) => move.moved.includes(row.key));

/** The survivor as the plan leaves it. */
function merged(survivor: ContactHoldings, absorbed: ContactHoldings, plan: MergePlan): ContactHoldings {
  return {
    ...survivor,
    own: plan.ownAfter,
    personas: [...survivor.personas, ...plan.personas],
    notes: [...survivor.notes, ...plan.notes],
    promises: [...survivor.promises, ...plan.promises],
    tags: [...survivor.tags, ...moved(absorbed.tags, plan.tags)],
    suggestions: [...survivor.suggestions, ...moved(absorbed.suggestions, plan.suggestions)],
    lots: [...survivor.lots, ...moved(absorbed.lots, plan.lots)],
    jobChanges: [...survivor.jobChanges, ...moved(absorbed.jobChanges, plan.jobChanges)],
    opportunities: [...survivor.opportunities, ...moved(absorbed.opportunities, plan.opportunities)],
    matches: [...survivor.matches, ...absorbed.matches].filter((match) => !plan.matches.dropped.includes(match.row)),
  };
}

describe('a merge', () => {
  it('keeps one row a key, and drops none without keeping it for later', () => {
    fc.assert(
      fc.property(holdings('survivor'), holdings('absorbed'), (survivor, absorbed) => {
        const plan = planned(survivor, absorbed);
        const after = merged(survivor, absorbed, plan);
        for (const field of ['tags', 'suggestions', 'lots', 'jobChanges', 'opportunities'] as const) {
          const keys = after[field].map((row) => row.key);
          expect(new Set(keys).size).toBe(keys.length);
          expect(plan[field].moved.length + plan[field].dropped.length).toBe(absorbed[field].length);
        }
        const others = after.matches.map((match) => match.other);
        expect(new Set(others).size).toBe(others.length);
      }),
    );
  });

  it('lets a “different” of either hold for the two', () => {
    fc.assert(
      fc.property(holdings('survivor'), holdings('absorbed'), (survivor, absorbed) => {
        const after = merged(survivor, absorbed, planned(survivor, absorbed));
        for (const { other, state } of [...survivor.matches, ...absorbed.matches]) {
          if (state === 'different') expect(after.matches.find((match) => match.other === other)?.state).toBe('different');
        }
      }),
    );
  });

  it('taken back gives each side what it had', () => {
    fc.assert(
      fc.property(holdings('survivor'), holdings('absorbed'), (survivor, absorbed) => {
        const plan = planned(survivor, absorbed);
        const back = planUnmerge(plan, merged(survivor, absorbed, plan));
        expect(back.own).toEqual(survivor.own);
        expect(back.comesBack).toBe(true);
        for (const field of ['personas', 'notes', 'promises'] as const) expect(back[field]).toEqual(absorbed[field]);
        for (const field of ['tags', 'suggestions', 'lots', 'jobChanges', 'opportunities'] as const) {
          const rows = [...moved(absorbed[field], back[field]).map(({ row }) => row), ...back[field].dropped];
          expect(new Set(rows)).toEqual(new Set(absorbed[field].map(({ row }) => row)));
        }
      }),
    );
  });

  it('leaves the survivor’s own word, and fills in what it lacks', () => {
    const nothing: OwnWord = {
      ...{ name: null, company: null, role: null, location: null },
      ...{ closeness: null, cadenceDays: null, never: false, snoozedUntil: null },
    };
    const [survivor, absorbed] = fc.sample(fc.tuple(holdings('survivor'), holdings('absorbed')), 1)[0] ?? [];
    if (survivor === undefined || absorbed === undefined) throw new Error('one of each was asked for');
    const plan = planned(
      { ...survivor, own: { ...nothing, name: 'Mara' } },
      { ...absorbed, own: { ...nothing, name: 'Mia', location: 'Bern', never: true } },
    );
    expect(plan.ownAfter).toEqual({ ...nothing, name: 'Mara', location: 'Bern', never: true });
  });
});

describe('taking a merge back later', () => {
  const one = fc.tuple(holdings('survivor'), holdings('absorbed'));

  it('leaves alone what the owner changed, removed or split off since', () => {
    fc.assert(
      fc.property(one, ([survivor, absorbed]) => {
        const plan = planned(survivor, absorbed);
        const since = merged(survivor, absorbed, plan);
        const back = planUnmerge(plan, { ...since, notes: [], tags: [], own: { ...since.own, location: 'Basel' } });
        expect([back.notes, back.tags.moved, back.own.location]).toEqual([[], [], 'Basel']);
      }),
    );
  });

  it('brings nobody back of whom nothing is left', () => {
    fc.assert(
      fc.property(one, ([survivor, absorbed]) => {
        expect(planUnmerge(planned(survivor, absorbed), survivor).comesBack).toBe(false);
      }),
    );
  });
});

describe('a split', () => {
  const [contact] = fc.sample(holdings('survivor'), 1).map((one) => ({ ...one, personas: ['a', 'b', 'c'].map(personaId) }));
  const split = (...personas: string[]) => {
    if (contact === undefined) throw new Error('one was asked for');
    return planSplit(contact, personas.map(personaId));
  };

  it('takes the chosen traces once each', () => {
    expect(split('b', 'b')).toMatchObject({ kind: 'planned', personas: ['b'] });
  });

  it('leaves a trace on either side, and takes none of anybody else', () => {
    expect([split(), split('a', 'b', 'c'), split('z')]).toMatchObject([
      { code: 'NOTHING_TO_SPLIT' },
      { code: 'NOTHING_TO_SPLIT' },
      { code: 'NOT_FOUND' },
    ]);
  });
});
