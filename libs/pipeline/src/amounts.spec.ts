import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OpportunityAmount } from '#vocabulary';
import {
  calibration,
  checkAmount,
  concentration,
  explainCalibration,
  explainConcentration,
  intervalCoverage,
  monthlyShares,
  spokenMoney,
  totalIn,
  totalsByCurrency,
  worthOf,
} from './index.js';

const euro = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
const money = fc.record({ amountMinor: fc.nat(1e9), currency: fc.constantFrom('EUR', 'USD', 'CHF') });
const months = fc.integer({ min: 1, max: 36 });
const halfDays = fc.integer({ min: 1, max: 60 }).map((days) => days / 2);
const amount: fc.Arbitrary<OpportunityAmount> = fc.oneof(
  fc.record({ kind: fc.constant('salary' as const), perYear: money }),
  fc.record({
    kind: fc.constant('dayRate' as const),
    perDay: money,
    days: fc.integer({ min: 1, max: 800 }),
    daysPerMonth: halfDays,
  }),
  fc.record({ kind: fc.constant('retainer' as const), perMonth: money, months, daysPerMonth: halfDays }),
  fc.record({ kind: fc.constant('fixedPrice' as const), total: money, months, days: fc.nat(300) }),
);

describe('an amount', () => {
  it('is worth a year of salary, days times rate, months of a retainer, or its price', () => {
    expect(worthOf({ kind: 'salary', perYear: euro(9_000_000) })).toEqual(euro(9_000_000));
    expect(worthOf({ kind: 'dayRate', perDay: euro(95_000), days: 42.5, daysPerMonth: 18 })).toEqual(euro(4_037_500));
    expect(worthOf({ kind: 'retainer', perMonth: euro(250_000), months: 6, daysPerMonth: 3 })).toEqual(euro(1_500_000));
    expect(worthOf({ kind: 'fixedPrice', total: euro(1_000_001), months: 3, days: 10 })).toEqual(euro(1_000_001));
  });

  it('is spread over its months to the cent, and is kept as it was given', () => {
    fc.assert(
      fc.property(amount, (given) => {
        const shares = monthlyShares(given);
        expect(shares.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(worthOf(given).amountMinor);
        expect(shares.every(({ amountMinor }) => Number.isInteger(amountMinor) && amountMinor >= 0)).toBe(true);
        expect(checkAmount(given)).toBe(given);
      }),
    );
  });

  it('gives the last month of a day rate what is left of the days', () => {
    expect(monthlyShares({ kind: 'dayRate', perDay: euro(100_000), days: 40, daysPerMonth: 18 })).toEqual([
      { amountMinor: 1_800_000, workDays: 18 },
      { amountMinor: 1_800_000, workDays: 18 },
      { amountMinor: 400_000, workDays: 4 },
    ]);
  });

  it.each([
    [{ kind: 'salary', perYear: euro(-1) }, 'BAD_AMOUNT'],
    [{ kind: 'salary', perYear: euro(0.5) }, 'BAD_AMOUNT'],
    [{ kind: 'salary', perYear: { amountMinor: 1, currency: 'euro' } }, 'BAD_CURRENCY'],
    [{ kind: 'dayRate', perDay: euro(1), days: 0.3, daysPerMonth: 18 }, 'BAD_AMOUNT'],
    [{ kind: 'dayRate', perDay: euro(1), days: 10, daysPerMonth: 0 }, 'BAD_AMOUNT'],
    [{ kind: 'retainer', perMonth: euro(1), months: 0, daysPerMonth: 2 }, 'BAD_AMOUNT'],
    [{ kind: 'fixedPrice', total: euro(NaN), months: 1, days: 1 }, 'BAD_AMOUNT'],
  ] as const)('is refused when it is no amount (%#)', (given, code) => {
    expect(checkAmount(given)).toMatchObject({ kind: 'refused', code });
  });
});

describe('a total', () => {
  const mixed = [euro(100), { amountMinor: 300, currency: 'USD' }, euro(50)];

  it('keeps currencies apart, and joins them only by a rate that was given', () => {
    expect(totalsByCurrency(mixed)).toEqual([euro(150), { amountMinor: 300, currency: 'USD' }]);
    expect(totalIn(mixed, 'EUR', {})).toMatchObject({ kind: 'refused', code: 'RATE_MISSING' });
    expect(totalIn(mixed, 'EUR', { USD: 0.9 })).toEqual(euro(420));
  });

  it('knows that currencies have different decimals', () => {
    expect(totalIn([{ amountMinor: 100_000, currency: 'JPY' }], 'EUR', { JPY: 0.006 })).toEqual(euro(60_000));
    expect(spokenMoney({ amountMinor: 100_000, currency: 'JPY' }, 'en')).toBe('¥100,000');
    expect(spokenMoney(euro(123_456_78), 'en')).toBe('€123,457');
  });
});

describe('concentration', () => {
  it('names the client most depends on, and as how many equal ones they all weigh', () => {
    const found = concentration([
      { client: 'Fabrikam', amount: euro(300) },
      { client: 'Contoso', amount: euro(500) },
      { client: 'Fabrikam', amount: euro(200) },
    ]);
    expect(found).toMatchObject({ largestClient: 'Contoso', largestShare: 0.5, equalClients: 2 });
    expect(found === null ? '' : explainConcentration(found)).toBe(
      '50 % of it comes from Contoso; it rests on about 2 clients of equal weight.',
    );
    expect(concentration([])).toBeNull();
  });
});

describe('the judgement of past forecasts', () => {
  it('waits for twenty decided ones', () => {
    expect(calibration(Array.from({ length: 19 }, () => ({ chance: 0.5, isWon: true })))).toBeNull();
    expect(explainCalibration(null)).toContain('20');
  });

  it('is the Brier score, beside that of the overall rate', () => {
    const judged = Array.from({ length: 20 }, (_, index) => ({ chance: index < 10 ? 0.8 : 0.2, isWon: index < 10 }));
    const found = calibration(judged);
    expect(found?.brier).toBeCloseTo(0.04, 12);
    expect(found?.brierOfRate).toBe(0.25);
    expect(found?.skill).toBeCloseTo(0.84, 12);
    expect(explainCalibration(found)).toBe(
      'Of 20 decided, 10 wins were forecast and 10 came. The forecast tells wins from losses better than your overall rate does.',
    );
  });

  it('counts the outcomes that fell within their interval', () => {
    const forecast = { p10: 1, p50: 2, p90: 3 };
    expect(intervalCoverage([0, 1, 2, 3, 4].map((outcome) => ({ forecast, outcome })))).toBe(0.6);
  });
});
