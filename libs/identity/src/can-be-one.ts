import { type Agreement, compareNames, compareTraces } from './compare-profiles.js';
import { fieldWeight, matchProbability } from './match-weight.js';
import type { Profile } from './profile.js';

/**
 * Says of most pairs that share a key, without comparing every word, that they are two people: what speaks against them
 * is weighed in full, the rest as if it agreed as well as it could.
 *
 * @returns false only where `resolveIdentity` would say `different`
 */
export function canBeOne(one: Profile, other: Profile, probabilityMin: number): boolean {
  const { account, email, phone, conflict } = compareTraces(one, other);
  if (account === 'same' || email === 'same' || phone === 'same') return true;
  const traces = fieldWeight('account', account) + fieldWeight('email', email) + fieldWeight('phone', phone);
  const texts = mostWeight('company', one, other) + mostWeight('role', one, other) + mostWeight('location', one, other);
  if (conflict !== null && matchProbability(traces + texts + BEST.name.same) < probabilityMin) return false;
  const name = compareNames(one, other);
  // Only another name or another profile on one platform rules a sure match out, whatever the weight.
  if (conflict === null && name !== 'different') return true;
  return matchProbability(traces + texts + fieldWeight('name', name)) >= probabilityMin;
}

/** Texts that are not equal may still be similar; finding out is what costs. */
function mostWeight(field: 'company' | 'role' | 'location', one: Profile, other: Profile): number {
  const [left, right] = [one[field], other[field]];
  if (left === null || right === null) return 0;
  return left === right ? BEST[field].same : BEST[field].unlike;
}

const bestOf = (field: 'name' | 'company' | 'role' | 'location') => ({
  same: fieldWeight(field, 'same'),
  unlike: Math.max(...(['similar', 'different'] satisfies Agreement[]).map((agreement) => fieldWeight(field, agreement))),
});
const BEST = { name: bestOf('name'), company: bestOf('company'), role: bestOf('role'), location: bestOf('location') };
