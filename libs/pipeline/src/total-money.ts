import { type Money, refused, type Refusal } from '#vocabulary';

/** What one unit (not minor unit) of a currency is worth in the currency a total is wanted in, by the owner's word. Above 0. */
export type Rates = Readonly<Record<string, number>>;

/** Sums currency by currency, in alphabetical order; what no rate joins stays apart. */
export function totalsByCurrency(amounts: readonly Money[]): Money[] {
  const sums = new Map<string, number>();
  for (const { amountMinor, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + amountMinor);
  return [...sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([currency, amountMinor]) => ({ amountMinor, currency }));
}

/** One sum in one currency. Refused: a currency nobody gave a rate for. Each currency is rounded once, after adding. */
export function totalIn(amounts: readonly Money[], currency: string, rates: Rates): Money | Refusal<'RATE_MISSING'> {
  let amountMinor = 0;
  for (const sum of totalsByCurrency(amounts)) {
    const rate = rateTo(currency, sum.currency, rates);
    if (typeof rate !== 'number') return rate;
    amountMinor += Math.round(sum.amountMinor * rate);
  }
  return { amountMinor, currency };
}

/** @returns what a minor unit of `from` is in minor units of `to`, whatever decimals the two have. */
export function rateTo(to: string, from: string, rates: Rates): number | Refusal<'RATE_MISSING'> {
  if (from === to) return 1;
  const rate = rates[from];
  return rate !== undefined && Number.isFinite(rate) && rate > 0
    ? rate * 10 ** (decimalsOf(to) - decimalsOf(from))
    : refused('RATE_MISSING', `Say what one ${from} is worth in ${to}, or leave amounts in ${from} out.`);
}

/** Decimals of a currency's minor unit: 2 for EUR, 0 for JPY. */
export function decimalsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
