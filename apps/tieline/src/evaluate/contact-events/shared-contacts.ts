import { SHARED_WITHIN_DAYS } from '#strength';
import { type ContactLog, countUntil, type Participant } from './contact-log.js';
import { SECONDS_PER_DAY } from './recontact-queries.js';

/** Counts who was in touch with both sides of a tie in the 60 days before a moment. */
export function sharedContactsIn(log: ContactLog): (one: string, other: string, moment: number) => number {
  let at = NaN;
  let activeAt = new Map<string, ReadonlySet<string>>();
  const active = (id: string): ReadonlySet<string> => {
    let contacts = activeAt.get(id);
    if (contacts === undefined) activeAt.set(id, (contacts = activeContacts(log, id, at)));
    return contacts;
  };
  return (one, other, moment) => {
    if (moment !== at) {
      at = moment;
      activeAt = new Map();
    }
    const [few, many] = bySize(active(one), active(other));
    let shared = 0;
    for (const id of few) if (many.has(id)) shared += 1;
    return shared;
  };
}

/** Of larger companies nobody knows each other for having been in them; the product counts the same. */
const COMPANY_MAX = 60;

/**
 * Counts the same for one owner as their own archive shows it: who was in touch with the owner in the 60 days before a moment,
 * and ever took part in a message to several together with the other side.
 */
export function sharedOnRecord(log: ContactLog, owner: Participant, moment: number): (other: string) => number {
  const active = activeContacts(log, owner.id, moment);
  const company = new Map<string, Set<string>>();
  for (const { at, people } of owner.roundLetters) {
    if (at > moment || people.length - 1 > COMPANY_MAX) continue;
    const shared = people.filter((person) => active.has(person));
    for (const person of people) {
      const known = company.get(person) ?? new Set();
      company.set(person, known);
      for (const one of shared) if (one !== person) known.add(one);
    }
  }
  return (other) => company.get(other)?.size ?? 0;
}

function activeContacts(log: ContactLog, id: string, moment: number): Set<string> {
  const since = moment - SHARED_WITHIN_DAYS * SECONDS_PER_DAY;
  const active = new Set<string>();
  for (const [other, { times }] of log.participants.get(id)?.contacts ?? []) {
    const known = countUntil(times, moment);
    if (known > 0 && (times[known - 1] ?? 0) > since) active.add(other);
  }
  return active;
}

function bySize(one: ReadonlySet<string>, other: ReadonlySet<string>): [ReadonlySet<string>, ReadonlySet<string>] {
  return one.size <= other.size ? [one, other] : [other, one];
}
