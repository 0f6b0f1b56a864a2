import { describe, expect, it } from '@jest/globals';
import { estimateUplift, explainTooFew, explainUplift, seededRandom, type SlotTrial } from './index.js';

interface SimulatedOwner {
  readonly trials: number;
  /** What suggesting truly adds. */
  readonly uplift: number;
  /** How far off the product's guess of the organic chance is. */
  readonly guessError: number;
}

/** People who are in touch by themselves with a chance of 0 to .5; the lot prefers those who are not. */
function simulate({ trials, uplift, guessError }: SimulatedOwner, random: () => number): SlotTrial[] {
  return Array.from({ length: trials }, () => {
    const organic = random() * 0.5;
    const suggestedWith = 0.8 - organic;
    const wasSuggested = random() < suggestedWith;
    const wasInTouch = random() < organic + (wasSuggested ? uplift : 0);
    return { suggestedWith, wasSuggested, wasInTouch, organicChance: Math.max(0, Math.min(1, organic + guessError)) };
  });
}

const OWNERS = 400;
const simulated = (owner: SimulatedOwner) => {
  const random = seededRandom(JSON.stringify(owner));
  return Array.from({ length: OWNERS }, () => {
    const estimate = estimateUplift(simulate(owner, random));
    if (estimate === null) throw new Error('an owner of this size has enough trials');
    return estimate;
  });
};

describe('what suggesting adds', () => {
  it.each([
    [{ trials: 300, uplift: 0.2, guessError: 0 }],
    [{ trials: 300, uplift: 0, guessError: 0 }],
    [{ trials: 300, uplift: 0.2, guessError: 0.3 }],
    [{ trials: 120, uplift: 0.1, guessError: -0.2 }],
  ])('is found without bias, and within its interval 19 times in 20: %j', (owner) => {
    const estimates = simulated(owner);
    const mean = estimates.reduce((sum, { uplift }) => sum + uplift, 0) / OWNERS;
    const covered = estimates.filter(({ low, high }) => low <= owner.uplift && owner.uplift <= high).length / OWNERS;
    expect(Math.abs(mean - owner.uplift)).toBeLessThan(0.02);
    expect(covered).toBeGreaterThan(0.92);
    expect(covered).toBeLessThan(0.98);
  });

  it('would be missed by comparing those suggested with those held back, as the lot prefers some', () => {
    const trials = simulate({ trials: 20_000, uplift: 0.2, guessError: 0 }, seededRandom('naive'));
    const rate = (wasSuggested: boolean) => {
      const side = trials.filter((trial) => trial.wasSuggested === wasSuggested);
      return side.filter(({ wasInTouch }) => wasInTouch).length / side.length;
    };
    expect(rate(true) - rate(false)).toBeLessThan(0.15);
    expect(estimateUplift(trials)?.uplift).toBeCloseTo(0.2, 1);
  });

  it('is known more closely the better the guess', () => {
    const width = (guessError: number) => {
      const estimates = simulated({ trials: 300, uplift: 0.2, guessError });
      return estimates.reduce((sum, { low, high }) => sum + high - low, 0) / OWNERS;
    };
    expect(width(0)).toBeLessThan(width(0.4));
  });

  const trial = (wasSuggested: boolean, suggestedWith = 0.5): SlotTrial => ({
    ...{ wasSuggested, suggestedWith, wasInTouch: wasSuggested, organicChance: 0.1 },
  });
  const many = (count: number, one: SlotTrial) => Array.from({ length: count }, () => one);

  it('is not said with fewer than twenty on a side, nor of what was no lot', () => {
    expect(estimateUplift([...many(19, trial(true)), ...many(90, trial(false))])).toBeNull();
    expect(estimateUplift([...many(20, trial(true, 1)), ...many(90, trial(false))])).toBeNull();
    expect(estimateUplift([...many(20, trial(true)), ...many(20, trial(false))])).toMatchObject({ suggested: 20, heldBack: 20 });
  });
});

describe('the sentence', () => {
  const sides = { suggested: 40, heldBack: 38 };

  it('gives points with their interval, or says that nothing can be told', () => {
    expect(explainUplift({ ...sides, uplift: 0.13, low: 0.03, high: 0.23 })).toBe(
      'Of 78 people drawn by lot, 40 were suggested and 38 held back: suggesting adds 13 points to the chance of being in touch (3 to 23).',
    );
    expect(explainUplift({ ...sides, uplift: -0.13, low: -0.23, high: -0.03 })).toContain('takes 13 points from the chance');
    expect(explainUplift({ ...sides, uplift: 0.13, low: -0.03, high: 0.29 })).toContain('cannot be told yet');
  });

  it('says how many there are while there are too few', () => {
    expect(explainTooFew(3, 9)).toBe(
      'Of 12 people drawn by lot, 3 were suggested and 9 held back: with fewer than 20 on either side nothing can be told yet.',
    );
  });
});
