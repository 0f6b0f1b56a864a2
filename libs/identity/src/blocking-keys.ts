import { fullNamesFor } from './nicknames.js';
import { handleOf, type Profile } from './profile.js';

const SKELETON_LETTERS = 4;
const FULL_NAMES_MAX = 4;

/**
 * The keys under which a person is looked up: two people are compared only when they share one. Exact traces, the same
 * handle, and a name in three ways: its first and last word, either with the other's first letter or full form, and the
 * consonants of both, so that a slip in one word still meets.
 */
export function blockingKeys(profile: Profile): string[] {
  const keys = [
    ...profile.emails.map((email) => `e:${email.key}`),
    ...profile.phones.map((phone) => `p:${phone}`),
    ...profile.accounts.map((account) => `a:${account.kind}:${account.value}`),
  ];
  for (const account of profile.accounts) if (account.handle !== null) keys.push(`h:${account.handle}`);
  for (const email of profile.emails) {
    const handle = handleOf(email.local);
    if (handle !== null) keys.push(`h:${handle}`);
  }
  const words = profile.name?.words ?? [];
  const first = words[0];
  const last = words.at(-1);
  if (first !== undefined && last !== undefined && words.length > 1) keys.push(...nameKeys(first, last));
  return keys;
}

function nameKeys(first: string, last: string): string[] {
  const [low, high] = first < last ? [first, last] : [last, first];
  const [thin, thick] = [skeleton(first), skeleton(last)].sort();
  const keys = [
    `n:${low} ${high}`,
    `i:${first.charAt(0)} ${last}`,
    `f:${first} ${last.slice(0, 2)}`,
    `s:${thin ?? ''} ${thick ?? ''}`,
  ];
  for (const full of fullNamesFor(first).slice(0, FULL_NAMES_MAX)) keys.push(`i:${full.charAt(0)} ${last}`);
  return keys;
}

/** The first letter and the consonants after it, doubles once: "schmidt" and "schmitt" differ, "jensen" and "jenson" do not. */
function skeleton(word: string): string {
  return (word.charAt(0) + word.slice(1).replace(/[aeiouyhw]/g, '')).replace(/(.)\1+/gu, '$1').slice(0, SKELETON_LETTERS);
}
