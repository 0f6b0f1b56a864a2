import { describe, expect, it } from '@jest/globals';
import { isRefusal, type StageChange } from '#vocabulary';
import {
  arrangeStages,
  boardRates,
  chanceOf,
  dealOf,
  DEFAULT_STAGES,
  draftOf,
  explainUtilisation,
  stageLeftOut,
  stageOrFirst,
} from './index.js';

const on = (day: number) => new Date(Date.UTC(2026, 0, day));

describe('arranging a board', () => {
  it('gives new stages keys of their names, apart from those there are', () => {
    const drafts = [
      { key: 'lead', name: 'Lead', winRate: 0.1, typicalDays: 90 },
      { key: null, name: 'Lead!', winRate: 0.2, typicalDays: 60 },
      { key: null, name: '契約', winRate: 0.3, typicalDays: 40 },
      { key: null, name: 'Zweites Gespräch', winRate: 0.4, typicalDays: 20 },
    ];
    const stages = arrangeStages(drafts);
    if (isRefusal(stages)) throw new Error(stages.reason);
    expect(stages.map(({ key }) => key)).toEqual(['lead', 'lead-2', 'stage', 'zweites-gesprach']);
    expect(stages.map((stage) => draftOf(stage).winRate)).toEqual([0.1, 0.2, 0.3, 0.4]);
  });

  it('refuses what is no rate', () => {
    for (const winRate of [0, 1, -0.1, 1.5, NaN]) {
      expect(arrangeStages([{ key: null, name: 'Talk', winRate, typicalDays: 10 }])).toMatchObject({ code: 'OUT_OF_RANGE' });
    }
  });

  it('knows which stage went although something stands there, and where to show what stands nowhere', () => {
    const stages = DEFAULT_STAGES.job.slice(1);
    expect(stageLeftOut(stages, ['applied', 'saved'])).toBe('saved');
    expect(stageLeftOut(stages, ['applied'])).toBeNull();
    expect(stageOrFirst(stages, 'saved').key).toBe('applied');
    expect(stageOrFirst(stages, 'final').key).toBe('final');
  });
});

describe('what the history says of a board', () => {
  const won: StageChange[] = [
    { from: null, to: { kind: 'open', stage: 'proposal' }, at: on(1) },
    { from: { kind: 'open', stage: 'proposal' }, to: { kind: 'won' }, at: on(11) },
  ];
  const rates = boardRates([won, won], DEFAULT_STAGES.contract);

  it('moves the chance of a stage, unless the owner says their own', () => {
    expect(chanceOf({ stage: 'proposal', ownChance: null }, rates)).toBeCloseTo((0.8 + 2) / 4);
    expect(chanceOf({ stage: 'lead', ownChance: null }, rates)).toBeCloseTo(0.1);
    expect(chanceOf({ stage: 'proposal', ownChance: 0.9 }, rates)).toBe(0.9);
  });

  it('makes an open opportunity a deal that has stood at its stage since it came there', () => {
    const deal = dealOf({ id: 'a', stage: 'proposal', ownChance: null, enteredAt: on(1) }, rates, on(6));
    expect(deal).toMatchObject({ ageDays: 5, chance: { kind: 'learnt', stage: 'proposal', rate: { alpha: 2.8, beta: 1.2 } } });
    expect(deal.delay.medianDays).toBeLessThan(40);
    expect(dealOf({ id: 'b', stage: 'gone', ownChance: 0.5, enteredAt: on(9) }, rates, on(6))).toMatchObject({
      ageDays: 0,
      chance: { kind: 'said', probability: 0.5 },
    });
  });
});

describe('how full the months are', () => {
  const month = (committed: number, p50: number) => ({ month: '2026-12', committed, share: { p10: 0, p50, p90: 1 } });

  it('is said on average, and where too much is signed', () => {
    expect(explainUtilisation([month(0.5, 0.8), month(0, 0.4)])).toBe(
      'Of the days you want to work, 25 % are signed and 60 % taken in the middle case.',
    );
    expect(explainUtilisation([month(1.2, 1.2)])).toMatch('In 2026-12 more is signed than you want to work.');
  });
});
