import { type Agreement, COMPARED_FIELDS, type ComparedField, type Comparison } from './compare-profiles.js';

/** How often a field agrees so far among rows of one person (m) and of two different people (u). */
export interface LevelChance {
  readonly m: number;
  readonly u: number;
}

export type FieldChances = Readonly<Record<Exclude<Agreement, 'missing'>, LevelChance>>;

/** All it takes to weigh a comparison. */
export interface MatchChances {
  readonly fields: Readonly<Record<ComparedField, FieldChances>>;
  /** For a name of one word, which many share, agreeing whole. */
  readonly oneWordName: LevelChance;
  /** The odds, in bits, that two people who share a blocking key are one, before any field is read. */
  readonly priorBits: number;
}

/**
 * Chances by field and agreement. Those by chance (u) of names and addresses are of the order counted on open data; those
 * among one person (m) of the last four fields lie between what was learnt on FEBRL and splink's sets; the rest is set by hand, as nobody publishes labelled pairs of a professional's
 * contacts. Of the pairs that share a key, about one in five hundred is one person. See the README, "Priors".
 */
export const SHIPPED_CHANCES: MatchChances = {
  fields: {
    name: { same: { m: 0.62, u: 0.0004 }, similar: { m: 0.3, u: 0.003 }, different: { m: 0.08, u: 0.99 } },
    email: { same: { m: 0.25, u: 0.00001 }, similar: { m: 0.05, u: 0.002 }, different: { m: 0.7, u: 0.998 } },
    phone: { same: { m: 0.4, u: 0.00005 }, similar: { m: 0.1, u: 0.1 }, different: { m: 0.6, u: 0.99 } },
    account: { same: { m: 0.98, u: 0.00001 }, similar: { m: 0.3, u: 0.005 }, different: { m: 0.01, u: 0.99 } },
    company: { same: { m: 0.5, u: 0.02 }, similar: { m: 0.1, u: 0.03 }, different: { m: 0.5, u: 0.95 } },
    role: { same: { m: 0.35, u: 0.06 }, similar: { m: 0.2, u: 0.1 }, different: { m: 0.45, u: 0.84 } },
    location: { same: { m: 0.6, u: 0.1 }, similar: { m: 0.2, u: 0.1 }, different: { m: 0.2, u: 0.8 } },
    birthDate: { same: { m: 0.75, u: 0.003 }, similar: { m: 0.15, u: 0.01 }, different: { m: 0.1, u: 0.987 } },
    postcode: { same: { m: 0.7, u: 0.01 }, similar: { m: 0.15, u: 0.04 }, different: { m: 0.15, u: 0.95 } },
    street: { same: { m: 0.45, u: 0.002 }, similar: { m: 0.35, u: 0.01 }, different: { m: 0.2, u: 0.988 } },
    code: { same: { m: 0.87, u: 0.0001 }, similar: { m: 0.07, u: 0.0004 }, different: { m: 0.06, u: 0.9995 } },
  },
  oneWordName: { m: 0.62, u: 0.02 },
  priorBits: -9,
};

/**
 * The Fellegi–Sunter weight of a comparison: for each field that both sides have, log2(m / u) of its agreement.
 *
 * @returns bits, any sign, without the prior; each bit doubles the odds that the two are one person. A field missing on a side adds nothing.
 * @see Fellegi and Sunter 1969, A Theory for Record Linkage
 */
export function matchWeight(
  { agreements, nameWords }: Pick<Comparison, 'agreements' | 'nameWords'>,
  chances: MatchChances,
): number {
  let bits = 0;
  for (const field of COMPARED_FIELDS) {
    const agreement = agreements[field];
    if (agreement === 'missing') continue;
    const isOneWord = field === 'name' && agreement === 'same' && nameWords < 2;
    const { m, u } = isOneWord ? chances.oneWordName : chances.fields[field][agreement];
    bits += Math.log2(m / u);
  }
  return bits;
}

/** @returns what a field with this agreement adds, in bits; for names, as if they had two words or more. */
export function fieldWeight(field: ComparedField, agreement: Agreement, chances: MatchChances): number {
  if (agreement === 'missing') return 0;
  const { m, u } = chances.fields[field][agreement];
  return Math.log2(m / u);
}

/** @returns the probability, 0 to 1, that a pair of this weight is one person. */
export function matchProbability(weight: number, chances: MatchChances): number {
  return 1 / (1 + 2 ** -(weight + chances.priorBits));
}
