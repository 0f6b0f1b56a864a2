import type { CalendarDate, ContactId } from '#vocabulary';
import { EDGE_RULES, type GroupObservation } from './edges-of-groups.js';

/** What sources said of a contact's employer, at some day. */
export interface EmployerWord {
  /** Two spellings of one employer are the same text; null for no employer, as "self-employed". */
  readonly employer: string | null;
  readonly on: CalendarDate;
}

/** The time a contact is known to have been with an employer. */
export interface Stay {
  readonly contactId: ContactId;
  readonly employer: string;
  /** The first day a source said so; null where only the owner says so. */
  readonly from: CalendarDate | null;
  /** The day a source named another; null while it lasts. */
  readonly until: CalendarDate | null;
}

/**
 * The stays of a contact.
 *
 * @param words in the order of their days
 * @param now the employer the contact's card shows
 */
export function staysOf(contactId: ContactId, words: readonly EmployerWord[], now: string | null): Stay[] {
  const turns = words.filter(({ employer }, place) => place === 0 || employer !== words[place - 1]?.employer);
  const last = turns.at(-1);
  const past = (last !== undefined && last.employer === now ? turns.slice(0, -1) : turns).flatMap(({ employer, on }, place) => {
    const until = turns[place + 1]?.on ?? null;
    return employer === null || until === null ? [] : [{ contactId, employer, from: on, until }];
  });
  if (now === null) return past;
  return [...past, { contactId, employer: now, from: last?.employer === now ? last.on : null, until: null }];
}

/** Who is at one employer, and who once was there at the same time; employers with too many contacts say nothing. */
export function groupsOfEmployers(stays: Iterable<Stay>): GroupObservation[] {
  const byEmployer = new Map<string, Stay[]>();
  for (const stay of stays) {
    const known = byEmployer.get(stay.employer);
    if (known === undefined) byEmployer.set(stay.employer, [stay]);
    else known.push(stay);
  }
  return [...byEmployer.values()].flatMap(groupsOfOne);
}

function groupsOfOne(stays: readonly Stay[]): GroupObservation[] {
  const size = new Set(stays.map(({ contactId }) => contactId)).size;
  if (size < 2 || size > EDGE_RULES.sameEmployer.sizeMax) return [];
  const there = stays.filter(({ until }) => until === null).map(({ contactId }) => contactId);
  const now = { kind: 'sameEmployer', contacts: there, size: there.length, on: null, isOngoing: true } as const;
  const once = stays.flatMap((one, place) =>
    stays.slice(place + 1).flatMap((other): GroupObservation[] => {
      const on = lastDayTogether(one, other);
      if (on === null || one.contactId === other.contactId) return [];
      return [{ kind: 'sameEmployer', contacts: [one.contactId, other.contactId], size, on, isOngoing: false }];
    }),
  );
  return [now, ...once];
}

/** @returns null for those who are both still there, and for those whose times do not meet. */
function lastDayTogether(one: Stay, other: Stay): CalendarDate | null {
  const until = one.until === null || (other.until !== null && other.until < one.until) ? other.until : one.until;
  if (until === null || one.from === null || other.from === null) return null;
  return one.from < until && other.from < until ? until : null;
}
