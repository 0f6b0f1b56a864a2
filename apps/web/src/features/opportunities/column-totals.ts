interface Priced {
  readonly amount: { readonly worth: { readonly amountMinor: number; readonly currency: string } } | null;
  readonly ownChance: number | null;
}

export interface ColumnTotal {
  readonly currency: string;
  /** Minor units: as stated, and each times its chance. */
  readonly raw: number;
  readonly weighted: number;
}

/** What a column adds up to, one sum a currency. At once, also for cards whose move has not been answered yet. */
export function columnTotals(cards: readonly Priced[], winRate: number): readonly ColumnTotal[] {
  const sums = new Map<string, ColumnTotal>();
  for (const { amount, ownChance } of cards) {
    if (amount === null) continue;
    const { amountMinor, currency } = amount.worth;
    const before = sums.get(currency) ?? { currency, raw: 0, weighted: 0 };
    const weighted = before.weighted + amountMinor * (ownChance ?? winRate);
    sums.set(currency, { currency, raw: before.raw + amountMinor, weighted });
  }
  return [...sums.values()].sort((one, other) => (one.currency < other.currency ? -1 : 1));
}
