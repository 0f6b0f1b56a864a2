import { type Agreement, compareNames, compareTraces, type ComparedField } from './compare-profiles.js';
import { fieldWeight, type MatchChances, matchProbability } from './match-weight.js';
import type { Profile } from './profile.js';

const TEXTS = ['company', 'role', 'location'] as const satisfies readonly ComparedField[];
const DETAILS = ['birthDate', 'postcode', 'street', 'code'] as const satisfies readonly ComparedField[];
type Text = (typeof TEXTS)[number] | (typeof DETAILS)[number];
type Bits = Readonly<Record<Agreement, number>>;

/** What fields weigh, and the most that texts can where both sides say the same and where they do not; made once for many. */
export interface MatchBounds {
  readonly chances: MatchChances;
  readonly bits: Readonly<Record<'name' | 'account' | 'email' | 'phone', Bits>>;
  readonly texts: Readonly<Record<Text, { readonly same: number; readonly unlike: number }>>;
}

export function matchBounds(chances: MatchChances): MatchBounds {
  const bitsOf = (field: ComparedField): Bits => {
    const weight = (agreement: Agreement) => fieldWeight(field, agreement, chances);
    return { same: weight('same'), similar: weight('similar'), different: weight('different'), missing: 0 };
  };
  const boundOf = (field: Text) => {
    const { same, similar, different } = bitsOf(field);
    return { same: Math.max(same, similar, different), unlike: Math.max(similar, different) };
  };
  return {
    chances,
    bits: { name: bitsOf('name'), account: bitsOf('account'), email: bitsOf('email'), phone: bitsOf('phone') },
    texts: {
      ...{ company: boundOf('company'), role: boundOf('role'), location: boundOf('location'), street: boundOf('street') },
      ...{ birthDate: boundOf('birthDate'), postcode: boundOf('postcode'), code: boundOf('code') },
    },
  };
}

/**
 * Says of most pairs that share a key, without comparing every word, that they are two people: what speaks against them
 * is weighed in full, the rest as if it agreed as well as it could.
 *
 * @returns false only where `resolveIdentity` would say `different`
 */
export function canBeOne(one: Profile, other: Profile, probabilityMin: number, bounds: MatchBounds): boolean {
  const { chances, bits } = bounds;
  const { account, email, phone, conflict } = compareTraces(one, other);
  if (account === 'same' || email === 'same' || phone === 'same') return true;
  if (one.code !== null && one.code === other.code) return true;
  const traces = bits.account[account] + bits.email[email] + bits.phone[phone];
  let texts = 0;
  for (const field of TEXTS) texts += mostWeight(field, one, other, bounds);
  if (one.described.details !== undefined) for (const field of DETAILS) texts += mostWeight(field, one, other, bounds);
  if (conflict !== null && matchProbability(traces + texts + bits.name.same, chances) < probabilityMin) return false;
  const name = compareNames(one, other);
  // Only another name or another profile on one platform rules a sure match out, whatever the weight.
  if (conflict === null && name !== 'different') return true;
  return matchProbability(traces + texts + bits.name[name], chances) >= probabilityMin;
}

/** Texts that are not equal may still be similar; finding out is what costs. */
function mostWeight(field: Text, one: Profile, other: Profile, { texts }: MatchBounds): number {
  const [left, right] = [one[field], other[field]];
  if (left === null || right === null) return 0;
  return left === right ? texts[field].same : texts[field].unlike;
}
