import { type Agreement, COMPARED_FIELDS, type ComparedField, type Comparison } from './compare-profiles.js';

/** How often a field agrees so far among rows of one person (m) and of two different people (u). */
interface LevelChance {
  readonly m: number;
  readonly u: number;
}

/**
 * Chances by field and agreement. Those by chance (u) of names and addresses are of the order counted on open data; the
 * rest is set by hand, as nobody publishes labelled pairs of a professional's contacts. See the README, "Priors".
 */
const CHANCES: Readonly<Record<ComparedField, Readonly<Record<Exclude<Agreement, 'missing'>, LevelChance>>>> = {
  name: { same: { m: 0.62, u: 0.0004 }, similar: { m: 0.3, u: 0.003 }, different: { m: 0.08, u: 0.99 } },
  email: { same: { m: 0.25, u: 0.00001 }, similar: { m: 0.05, u: 0.002 }, different: { m: 0.7, u: 0.998 } },
  phone: { same: { m: 0.4, u: 0.00005 }, similar: { m: 0.1, u: 0.1 }, different: { m: 0.6, u: 0.99 } },
  account: { same: { m: 0.98, u: 0.00001 }, similar: { m: 0.3, u: 0.005 }, different: { m: 0.01, u: 0.99 } },
  company: { same: { m: 0.5, u: 0.02 }, similar: { m: 0.1, u: 0.03 }, different: { m: 0.5, u: 0.95 } },
  role: { same: { m: 0.35, u: 0.06 }, similar: { m: 0.2, u: 0.1 }, different: { m: 0.45, u: 0.84 } },
  location: { same: { m: 0.6, u: 0.1 }, similar: { m: 0.2, u: 0.1 }, different: { m: 0.2, u: 0.8 } },
};

/** One word is shared by many: a name of one word agrees by chance this often. */
const ONE_WORD_NAME: LevelChance = { m: 0.62, u: 0.02 };

/** Of the pairs that share a blocking key, about one in five hundred is one person: the odds before any field is read. */
const PRIOR_BITS = -9;

/**
 * The Fellegi–Sunter weight of a comparison: for each field that both sides have, log2(m / u) of its agreement.
 *
 * @returns bits, any sign; each bit doubles the odds that the two are one person. A field missing on a side adds nothing.
 * @see Fellegi and Sunter 1969, A Theory for Record Linkage
 */
export function matchWeight({ agreements, nameWords }: Comparison): number {
  let bits = 0;
  for (const field of COMPARED_FIELDS) {
    const agreement = agreements[field];
    if (agreement === 'missing') continue;
    const isOneWord = field === 'name' && agreement === 'same' && nameWords < 2;
    const { m, u } = isOneWord ? ONE_WORD_NAME : CHANCES[field][agreement];
    bits += Math.log2(m / u);
  }
  return bits;
}

/** @returns what a field with this agreement adds, in bits; for names, as if they had two words or more. */
export function fieldWeight(field: ComparedField, agreement: Agreement): number {
  if (agreement === 'missing') return 0;
  const { m, u } = CHANCES[field][agreement];
  return Math.log2(m / u);
}

/** @returns the probability, 0 to 1, that a pair of this weight is one person. */
export function matchProbability(weight: number): number {
  return 1 / (1 + 2 ** -(weight + PRIOR_BITS));
}
