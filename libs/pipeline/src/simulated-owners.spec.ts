import { describe, expect, it } from '@jest/globals';
import { isRefusal, parseCalendarDate, type Random } from '#vocabulary';
import { seededRandom } from '#sample-network';
import { type Beta, forecastIncome, intervalCoverage, MARKET_CORRELATION } from './index.js';
import { drawBeta } from './draw-beta.js';
import { normalQuantile } from './normal-distribution.js';

const today = parseCalendarDate('2026-11-24');
if (today === null) throw new RangeError('That is a day.');
/** Enough that luck moves the share by less than two points; the library's README has the figures of a larger run. */
const OWNERS = 500;
const STAGES = ['talking', 'proposal', 'negotiating'] as const;

interface InventedOwner {
  readonly deals: { readonly stage: string; readonly learnt: Beta; readonly truth: number; readonly amountMinor: number }[];
  /** What the market and the rates truly made of the pipeline. */
  readonly outcome: number;
}

/** An owner whose true win rates are known to us and not to them: they have a history of decided deals only. */
function inventOwner(random: Random, correlation: number): InventedOwner {
  const market = normalQuantile(random());
  const rates = STAGES.map((stage, place) => {
    const prior = { alpha: 0.5 + place * 0.5, beta: 1.5 - place * 0.5 };
    const truth = drawBeta(prior, random);
    const decided = Math.floor(random() * 25);
    const won = Array.from({ length: decided }, () => random() < truth).filter(Boolean).length;
    return { stage, truth, learnt: { alpha: prior.alpha + won, beta: prior.beta + decided - won } };
  });
  const deals = Array.from({ length: 20 }, () => {
    const rate = rates[Math.floor(random() * rates.length)];
    if (rate === undefined) throw new RangeError('There is no such stage.');
    return { ...rate, amountMinor: Math.round(100_000 * Math.exp(normalQuantile(random()) * 0.6)) };
  });
  const outcome = deals.reduce((sum, { truth, amountMinor }) => {
    const fate = Math.sqrt(correlation) * market + Math.sqrt(1 - correlation) * normalQuantile(random());
    return sum + (fate < normalQuantile(truth) ? amountMinor : 0);
  }, 0);
  return { deals, outcome };
}

function coverage(truth: number, believed: number): number {
  const random = seededRandom('owners');
  const judged = Array.from({ length: OWNERS }, (_, place) => {
    const owner = inventOwner(random, truth);
    const deals = owner.deals.map(({ stage, learnt, amountMinor }, index) => ({
      id: String(index),
      chance: { kind: 'learnt' as const, stage, rate: learnt },
      delay: { medianDays: 5, spread: 0.2 },
      ageDays: 0,
      amount: { kind: 'fixedPrice' as const, total: { amountMinor, currency: 'EUR' }, months: 1, days: 5 },
      startOn: null,
    }));
    const terms = { today: today ?? unknownDay(), months: 2, currency: 'EUR', rates: {}, runs: 200, correlation: believed };
    const found = forecastIncome(deals, [], terms, (name) => seededRandom(`${place} ${name}`));
    if (isRefusal(found)) throw new Error(found.reason);
    return { forecast: found.total, outcome: owner.outcome };
  });
  return intervalCoverage(judged);
}

function unknownDay(): never {
  throw new RangeError('There is no such day.');
}

describe('owners whose truth we know', () => {
  it('earn within P10 and P90 in eight cases of ten, give or take three points', () => {
    expect(Math.abs(coverage(MARKET_CORRELATION, MARKET_CORRELATION) - 0.8)).toBeLessThan(0.03);
    expect(Math.abs(coverage(0.3, 0.3) - 0.8)).toBeLessThan(0.03);
  }, 180_000);

  it('are told too narrow an interval by a forecast that takes their deals for independent', () => {
    expect(coverage(0.3, 0)).toBeLessThan(0.75);
  }, 180_000);
});
