import { fullNamesFor } from './nicknames.js';
import { handleOf, type Profile } from './profile.js';

const SKELETON_LETTERS = 4;
const FULL_NAMES_MAX = 4;
const PLACE_LETTERS = 3;
const STREET_LETTERS = 4;
const LOCAL_LETTERS = 4;
const YEAR_DIGITS = 4;

/**
 * The keys under which a person is looked up: two people are compared only when they share one. Exact traces, the same
 * handle, and a name in three ways: its first and last word, either with the other's first letter or full form, and the
 * consonants of both, so that a slip in one word still meets. Where details are known, also two of them together, or one with
 * the beginning of a name, so that a name with several slips meets.
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
  if (profile.described.details !== undefined) keys.push(...detailKeys(profile, first, last));
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

function detailKeys(profile: Profile, first: string | undefined, last: string | undefined): string[] {
  const { birthDate, postcode, street, code, location } = profile;
  const keys: string[] = [];
  if (code !== null) keys.push(`c:${code}`);
  for (const word of new Set([first, last])) {
    if (word === undefined) continue;
    if (birthDate !== null) keys.push(`b:${birthDate} ${word.charAt(0)}`);
    if (postcode !== null) keys.push(`z:${postcode} ${word.slice(0, 2)}`);
  }
  if (birthDate !== null) {
    for (const place of [postcode, location?.slice(0, PLACE_LETTERS)]) {
      if (place !== null && place !== undefined) keys.push(`b:${birthDate} at ${place}`);
    }
    for (const { local } of profile.emails) keys.push(`b:${birthDate.slice(0, YEAR_DIGITS)} ${local.slice(0, LOCAL_LETTERS)}`);
  }
  if (postcode !== null && street !== null) keys.push(`z:${postcode} at ${street.slice(0, STREET_LETTERS)}`);
  return keys;
}

/** The first letter and the consonants after it, doubles once: "schmidt" and "schmitt" differ, "jensen" and "jenson" do not. */
function skeleton(word: string): string {
  return (word.charAt(0) + word.slice(1).replace(/[aeiouyhw]/g, '')).replace(/(.)\1+/gu, '$1').slice(0, SKELETON_LETTERS);
}
