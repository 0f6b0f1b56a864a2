import { describe, expect, it } from '@jest/globals';
import { columnTotals } from './column-totals';

const worth = (amountMinor: number, currency = 'EUR', ownChance: number | null = null) => ({
  amount: { worth: { amountMinor, currency } },
  ownChance,
});

describe('what a column adds up to', () => {
  it('is one sum a currency, as stated and by each chance; what has no amount is left out', () => {
    const cards = [worth(1_000), worth(2_000, 'EUR', 0.5), worth(500, 'CHF'), { amount: null, ownChance: 0.9 }];
    expect(columnTotals(cards, 0.4)).toEqual([
      { currency: 'CHF', raw: 500, weighted: 200 },
      { currency: 'EUR', raw: 3_000, weighted: 1_400 },
    ]);
  });
});
