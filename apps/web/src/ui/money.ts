/** Decimals of a currency's minor unit: 2 for EUR, 0 for JPY. */
export function decimalsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** An amount as people read it, without its cents. */
export function spokenMoney({ amountMinor, currency }: { readonly amountMinor: number; readonly currency: string }): string {
  const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency, maximumFractionDigits: 0 });
  return format.format(amountMinor / 10 ** decimalsOf(currency));
}

/** An amount in few characters, for axes: "12K", "1.2M". */
export function shortMoney(amountMinor: number, currency: string): string {
  const format = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 1 });
  return format.format(amountMinor / 10 ** decimalsOf(currency));
}
