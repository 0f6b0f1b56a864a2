import { type Comparison, compareProfiles } from './compare-profiles.js';
import { type MatchChances, matchProbability, matchWeight } from './match-weight.js';
import type { Profile } from './profile.js';

/** How a person met by an import relates to one known contact. */
export interface Verdict {
  readonly kind: 'match' | 'possible' | 'different';
  /** 0 to 1. */
  readonly probability: number;
  /** What made a match sure. */
  readonly because: MatchReason | null;
  readonly comparison: Comparison;
}

/** What makes a match sure: one exact trace, or an exact name with a second signal. */
export type MatchReason =
  'email' | 'phone' | 'account' | 'code' | `name-and-${'company' | 'domain' | 'role-and-location' | 'birth-date' | 'address'}`;

/** Below this the owner is not asked. */
export const POSSIBLE_MIN = 0.5;

/**
 * Decides whether two profiles are one person. A sure match needs an exact e-mail address, phone number or profile, or
 * an exact name of two words and a second signal; two different profiles on one platform are never joined; nor does a
 * shared address or number join two people of different names, as couples and offices have them. Different dates of birth
 * leave it to the owner: twins and namesakes in a family share nearly all else.
 */
export function resolveIdentity(one: Profile, other: Profile, chances: MatchChances): Verdict {
  const comparison = compareProfiles(one, other);
  const because = reasonOf(comparison);
  const { name, birthDate } = comparison.agreements;
  const isOpposed = comparison.conflict !== null || name === 'different' || birthDate === 'different';
  const weighed = matchProbability(matchWeight(comparison, chances), chances);
  if (because !== null && !isOpposed) return { kind: 'match', probability: Math.max(weighed, SURE), because, comparison };
  const probability = because === null || because.startsWith('name') ? weighed : Math.max(weighed, SHARED_TRACE);
  return { kind: probability >= POSSIBLE_MIN ? 'possible' : 'different', probability, because: null, comparison };
}

const SURE = 0.99;
/** An exact trace against a different name or profile: a coin's toss, so the owner is asked. */
const SHARED_TRACE = 0.5;

function reasonOf({ agreements, nameWords, sharesDomain }: Comparison): MatchReason | null {
  for (const field of ['account', 'email', 'phone', 'code'] as const) {
    if (agreements[field] === 'same') return field;
  }
  if (agreements.name !== 'same' || nameWords < 2) return null;
  if (agreements.company === 'same') return 'name-and-company';
  if (sharesDomain) return 'name-and-domain';
  if (agreements.birthDate === 'same') return 'name-and-birth-date';
  if (agreements.postcode === 'same' && agreements.street === 'same') return 'name-and-address';
  return agreements.location === 'same' && agreements.role === 'same' ? 'name-and-role-and-location' : null;
}
