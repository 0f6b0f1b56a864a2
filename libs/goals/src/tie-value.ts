/** Named parameters of the value of a tie. */
export interface TieValueRules {
  /** Shared contacts at which a tie is worth most. */
  readonly peakSharedContacts: number;
  /** 0 to 1: what a tie without any known shared contact is worth; evidence of them is often missing. */
  readonly aloneCounts: number;
  /** The interaction score that halves the value. */
  readonly halvedAt: number;
  /** Whether strong ties win instead, as Rajkumar et al. found in less digital industries. */
  readonly strongTiesWin: boolean;
}

export const TIE_VALUE_RULES: TieValueRules = { peakSharedContacts: 10, aloneCounts: 0.1, halvedAt: 4, strongTiesWin: false };

/**
 * What a tie is worth for a move: most where about ten contacts are shared and the two are seldom in touch. With `m` shared
 * contacts and peak `k`: `a + (1 − a)·(m/k)·exp(1 − m/k)`, times `1/(1 + B/h)`; with strong ties winning, times
 * `(½ + B/h)/(1 + B/h)` instead.
 *
 * @param interactionScore `B`, 0 and up
 * @returns 0 to 1
 * @see Rajkumar, Saint-Jacques, Bojinov, Brynjolfsson and Aral 2022 for the inverted U; the formula is a proposal. The
 *   suggested `m·exp(1 − m/10)/10` is the case a = 0, k = 10, B = 0.
 */
export function tieValue(sharedContacts: number, interactionScore: number, rules: TieValueRules): number {
  const shared = sharedContacts / rules.peakSharedContacts;
  const value = rules.aloneCounts + (1 - rules.aloneCounts) * shared * Math.exp(1 - shared);
  const closeness = interactionScore / rules.halvedAt;
  return (value * (rules.strongTiesWin ? 0.5 + closeness : 1)) / (1 + closeness);
}
