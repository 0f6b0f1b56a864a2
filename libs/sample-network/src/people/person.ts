import type { Moment } from '../days.js';

export interface Job {
  readonly company: string;
  readonly role: string;
  readonly startedAt: Moment;
}

/**
 * How a person's row looks in the list of connections. `anonymous`: they closed their account or hide, and only the day is
 * left. `unreadable`: a row nobody can make sense of.
 */
export type Legibility = 'plain' | 'anonymous' | 'unreadable';

/** One connection of the owner. A person who is listed twice is two of these, the second with `sameAs`. */
export interface SamplePerson {
  readonly index: number;
  readonly given: string;
  readonly family: string;
  readonly credentials: string | null;
  readonly decoration: string | null;
  readonly slug: string;
  readonly email: string;
  readonly phone: string;
  /** Lets connections download their address. */
  readonly sharesEmail: boolean;
  readonly connectedAt: Moment;
  /** Oldest first; empty for people who state no work. */
  readonly jobs: readonly Job[];
  readonly legibility: Legibility;
  /** The index of the same person under another spelling and profile; null for most. */
  readonly sameAs: number | null;
}

/** Whose network it is. */
export interface SampleOwner {
  readonly given: string;
  readonly family: string;
  readonly slug: string;
  readonly emails: readonly [string, ...string[]];
  readonly headline: string;
  readonly jobs: readonly Job[];
}

/** The work somebody states at a moment: the newest job begun by then. */
export function jobAt(person: { readonly jobs: readonly Job[] }, moment: Moment): Job | null {
  return person.jobs.findLast((job) => job.startedAt <= moment) ?? null;
}

/** The name as their profile shows it, credentials and all. */
export function nameOf(person: Pick<SamplePerson, 'given' | 'family' | 'credentials' | 'decoration'>): string {
  return `${person.given} ${lastNameOf(person)}`;
}

/** What LinkedIn keeps in the last name: credentials after a comma, decorations after a blank. */
export function lastNameOf(person: Pick<SamplePerson, 'family' | 'credentials' | 'decoration'>): string {
  const credentials = person.credentials === null ? '' : `, ${person.credentials}`;
  return `${person.family}${credentials}${person.decoration === null ? '' : ` ${person.decoration}`}`;
}
