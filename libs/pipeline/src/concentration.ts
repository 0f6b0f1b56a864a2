import type { Money } from '#vocabulary';

export interface Concentration {
  readonly largestClient: string;
  /** 0 to 1: what the largest client brings of all. */
  readonly largestShare: number;
  /** 1 and up: as many clients of equal size would be as concentrated (the inverse of the Herfindahl index). */
  readonly equalClients: number;
}

/** More than this from one client, and losing it is losing the living. */
const HIGH_SHARE = 0.5;

/**
 * How much hangs on one client. The amounts are of one currency and period; null when nothing was earned.
 * Clients are told apart by their names as given, so the caller gives one name to one client.
 */
export function concentration(earned: readonly { readonly client: string; readonly amount: Money }[]): Concentration | null {
  const byClient = new Map<string, number>();
  for (const { client, amount } of earned) byClient.set(client, (byClient.get(client) ?? 0) + amount.amountMinor);
  const sum = [...byClient.values()].reduce((total, amountMinor) => total + amountMinor, 0);
  const [largest] = [...byClient].sort(([one, less], [other, more]) => more - less || (one < other ? -1 : 1));
  if (largest === undefined || sum <= 0) return null;
  const squares = [...byClient.values()].reduce((total, amountMinor) => total + (amountMinor / sum) ** 2, 0);
  return { largestClient: largest[0], largestShare: largest[1] / sum, equalClients: 1 / squares };
}

export function explainConcentration({ largestClient, largestShare, equalClients }: Concentration): string {
  const share = `${Math.round(largestShare * 100)} % comes from ${largestClient}`;
  if (largestShare > HIGH_SHARE) return `${share}: losing them would cost more than half.`;
  return `${share}; it rests on about ${Math.round(equalClients)} clients of equal weight.`;
}
