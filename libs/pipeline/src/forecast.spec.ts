import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CalendarDate, isRefusal, parseCalendarDate } from '#vocabulary';
import { seededRandom } from '#sample-network';
import {
  explainConversion,
  explainIncome,
  explainOffer,
  forecastIncome,
  type ForecastDeal,
  forecastOffer,
  type IncomeForecast,
  type IncomeTerms,
  MARKET_CORRELATION,
  simulateDeals,
  stageConversions,
  DEFAULT_STAGES,
  utilisation,
} from './index.js';
import { normalBelow, normalQuantile } from './normal-distribution.js';

const dice = (name: string) => seededRandom(`a forecast, ${name}`);
const day = (text: string): CalendarDate => {
  const parsed = parseCalendarDate(text);
  if (parsed === null) throw new RangeError(`${text} is no day.`);
  return parsed;
};
const today = day('2026-11-24');
const terms: IncomeTerms = { today, months: 6, currency: 'EUR', rates: {}, runs: 20_000, correlation: 0 };
const euro = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
/** A price paid in one month, won within days. */
const aDeal = (id: string, probability: number, amountMinor: number, more: Partial<ForecastDeal> = {}): ForecastDeal => ({
  id,
  chance: { kind: 'said', probability },
  delay: { medianDays: 1, spread: 0.01 },
  ageDays: 0,
  amount: { kind: 'fixedPrice', total: euro(amountMinor), months: 1, days: 10 },
  startOn: null,
  ...more,
});
function forecast(deals: ForecastDeal[], more: Partial<IncomeTerms> = {}): IncomeForecast {
  const found = forecastIncome(deals, [], { ...terms, ...more }, dice);
  if (isRefusal(found)) throw new Error(found.reason);
  return found;
}
const winsOf = (futures: Float64Array) => Array.from(futures, (waited) => !Number.isNaN(waited));
const share = (marks: boolean[]) => marks.filter(Boolean).length / marks.length;

describe('the normal distribution', () => {
  it('has the values of the tables', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 7);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167813, 7);
    for (const value of [-3, -0.4, 0, 1.2]) expect(normalQuantile(normalBelow(value))).toBeCloseTo(value, 4);
  });
});

describe('the income forecast against closed forms', () => {
  it('pays one deal in the futures that win it, and in no other', () => {
    const found = forecast([aDeal('one', 0.3, 100_000)]);
    expect(found.total).toMatchObject({ p10: 0, p50: 0, p90: 100_000 });
    expect(found.total.mean / 100_000).toBeCloseTo(0.3, 1.9);
    expect(forecast([aDeal('sure', 1, 100_000)]).total).toEqual({ p10: 100_000, p50: 100_000, p90: 100_000, mean: 100_000 });
    expect(forecast([aDeal('lost', 0, 100_000)]).total.mean).toBe(0);
  });

  it('has the mean Σap and, uncorrelated, the variance Σa²p(1−p)', () => {
    const deals = [aDeal('a', 0.2, 500), aDeal('b', 0.5, 300), aDeal('c', 0.7, 800), aDeal('d', 0.9, 100)];
    const futures = simulateDeals(deals, terms, dice);
    const totals = Array.from({ length: terms.runs }, (_, run) =>
      [500, 300, 800, 100].reduce((sum, amount, deal) => sum + (Number.isNaN(futures[deal]?.[run]) ? 0 : amount), 0),
    );
    const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length;
    const variance = totals.reduce((sum, total) => sum + (total - mean) ** 2, 0) / totals.length;
    expect(mean / (100 + 150 + 560 + 90)).toBeCloseTo(1, 1.7);
    expect(variance / (500 ** 2 * 0.16 + 300 ** 2 * 0.25 + 800 ** 2 * 0.21 + 100 ** 2 * 0.09)).toBeCloseTo(1, 1.3);
  });

  it('wins two even deals together with the chance 1/4 + asin(ρ)/2π, and each still every second time', () => {
    for (const correlation of [0, 0.15, 0.5]) {
      const [one, other] = simulateDeals([aDeal('a', 0.5, 1), aDeal('b', 0.5, 1)], { ...terms, correlation }, dice).map(winsOf);
      expect(share(one ?? [])).toBeCloseTo(0.5, 1.8);
      const both = (one ?? []).map((isWon, run) => isWon && other?.[run] === true);
      expect(Math.abs(share(both) - (0.25 + Math.asin(correlation) / (2 * Math.PI)))).toBeLessThan(0.012);
    }
  });

  it('wins as many deals of one stage as the beta-binomial says, which spreads wider than the binomial', () => {
    const rate = { alpha: 2, beta: 4 };
    const deals = Array.from({ length: 10 }, (_, index) =>
      aDeal(`d${index}`, 0, 1, { chance: { kind: 'learnt', stage: 'proposal', rate } }),
    );
    const wins = simulateDeals(deals, terms, dice).map(winsOf);
    const counts = Array.from({ length: terms.runs }, (_, run) => wins.filter((deal) => deal[run] === true).length);
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length;
    expect(mean).toBeCloseTo(10 / 3, 1);
    expect(variance / ((10 * 2 * 4 * (6 + 10)) / (36 * 7))).toBeCloseTo(1, 1.3);
  });

  it('puts income where the lognormal days lead it', () => {
    const found = forecast([aDeal('slow', 1, 100, { delay: { medianDays: 60, spread: 0.5 } })], { months: 12 });
    const within = (days: number) => normalBelow(Math.log(days / 60) / 0.5);
    // Work that starts up to 15 December is counted in December or before: 21 days from 24 November.
    const [november = 0, december = 0] = found.months.map(({ mean }) => mean / 100);
    expect(Math.abs(november + december - within(21))).toBeLessThan(0.02);
  });

  it('takes the time a deal has stood into account: what has not come yet comes later', () => {
    const [futures = new Float64Array()] = simulateDeals(
      [aDeal('old', 1, 1, { delay: { medianDays: 30, spread: 0.7 }, ageDays: 60 })],
      terms,
      dice,
    );
    const survived = 1 - normalBelow(Math.log(2) / 0.7);
    const expected = 1 - (1 - normalBelow(Math.log((60 + 30) / 30) / 0.7)) / survived;
    expect(Math.abs(share(Array.from(futures, (waited) => waited <= 30)) - expected)).toBeLessThan(0.012);
  });
});

describe('the income forecast', () => {
  const deals = [aDeal('a', 0.4, 90_000), aDeal('b', 0.6, 250_000), aDeal('c', 0.3, 40_000)];

  it('is the same for the same dice, and leaves the futures of a deal alone when another is added', () => {
    expect(forecast(deals)).toEqual(forecast(deals));
    const [alone] = simulateDeals(deals.slice(0, 1), { runs: 500, correlation: 0.15 }, dice);
    const [beside] = simulateDeals(deals, { runs: 500, correlation: 0.15 }, dice);
    expect(beside).toEqual(alone);
  });

  it('never falls by one more deal, nor by a better chance', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(chance, { maxLength: 5 }), chance, chance, (chances, low, high) => {
        const some = chances.map((probability, index) => aDeal(`d${index}`, probability, 1000 * (index + 1)));
        const figures = (more: ForecastDeal[]) => {
          const found = forecast([...some, ...more], { runs: 300, correlation: MARKET_CORRELATION });
          return found.months.flatMap(({ income }) => [income.p10, income.p50, income.p90]);
        };
        const [without, worse, better] = [
          figures([]),
          figures([aDeal('more', Math.min(low, high), 500)]),
          figures([aDeal('more', Math.max(low, high), 500)]),
        ];
        expect(worse.every((figure, index) => figure >= (without[index] ?? NaN))).toBe(true);
        expect(better.every((figure, index) => figure >= (worse[index] ?? NaN))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('adds what is signed to every future, from the month its work falls in', () => {
    const signed = [
      { amount: { kind: 'dayRate', perDay: euro(100_000), days: 30, daysPerMonth: 15 }, startOn: day('2026-12-01') },
      { amount: { kind: 'retainer', perMonth: euro(50_000), months: 3, daysPerMonth: 2 }, startOn: day('2026-10-01') },
    ] as const;
    const found = forecastIncome([], signed, { ...terms, runs: 10 }, dice);
    if (isRefusal(found)) throw new Error(found.reason);
    expect(found.months.map(({ committed }) => committed)).toEqual([50_000, 1_550_000, 1_500_000, 0, 0, 0]);
    expect(found.months[1]).toMatchObject({ month: '2026-12', income: { p10: 1_550_000 }, committedDays: 17 });
    expect(utilisation(found.months, 17)[1]).toMatchObject({ committed: 1, share: { p50: 1 } });
    expect(explainIncome(found, 'en')).toEqual([
      'In the next 6 months expect about €31,000; in eight futures of ten it is between €31,000 and €31,000.',
      '€31,000 of it is signed.',
      'Work that has yet to turn up is not counted.',
    ]);
  });

  it('starts no work before its day, and refuses a currency without a rate', () => {
    const later = forecast([aDeal('later', 1, 700, { startOn: day('2027-02-01') })]);
    expect(later.months.map(({ mean }) => mean)).toEqual([0, 0, 0, 700, 0, 0]);
    expect(forecastIncome(deals, [], { ...terms, currency: 'USD' }, dice)).toMatchObject({ code: 'RATE_MISSING' });
  });
});

describe('the forecast of an offer', () => {
  const offer = (deals: ForecastDeal[], correlation = 0) =>
    forecastOffer(deals, { today, by: day('2026-12-24'), months: 4, runs: 20_000, correlation }, dice);
  const slow = { delay: { medianDays: 30, spread: 0.7 } };

  it('is 1−Π(1−pF) without correlation, and less with it', () => {
    // Half of the wins come within the thirty days to Christmas Eve.
    const expected = 1 - (1 - 0.4 / 2) * (1 - 0.2 / 2) * (1 - 0.6 / 2);
    const jobs = [aDeal('a', 0.4, 0, slow), aDeal('b', 0.2, 0, slow), aDeal('c', 0.6, 0, slow)];
    expect(Math.abs(offer(jobs).chanceByDay - expected)).toBeLessThan(0.012);
    expect(offer(jobs, 0.6).chanceByDay).toBeLessThan(expected - 0.02);
  });

  it('names the days by which one, five and nine futures of ten have one, or none', () => {
    const { firstOfferOn, byMonth } = offer([aDeal('a', 0.7, 0, slow)]);
    expect(firstOfferOn.p10).not.toBeNull();
    expect(firstOfferOn.p90).toBeNull();
    expect(byMonth.map(({ month }) => month)).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
    const chances = byMonth.map(({ chance }) => chance);
    expect([...chances].sort((one, other) => one - other)).toEqual(chances);
  });

  it('says it in plain words', () => {
    const sentences = explainOffer(offer([aDeal('a', 1, 0, slow)]), {
      today,
      by: day('2026-12-24'),
      months: 4,
      runs: 1,
      correlation: 0,
    });
    expect(sentences[0]).toBe('An offer by 24 December: 5 in 10.');
    expect(sentences[1]).toMatch(/^In half of the futures the first offer is there by 2[345] December\.$/);
    const [saved] = stageConversions([], DEFAULT_STAGES.job);
    expect(saved === undefined ? '' : explainConversion(saved, 'Saved')).toBe(
      'About 3 % of what reaches “Saved” is won, likely between 0 % and 7 %: a first guess, for nothing that stood there is decided yet.',
    );
  });
});
