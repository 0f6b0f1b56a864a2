import type { PersonaKey } from '#vocabulary';

/** Someone a source speaks of, as far as telling people apart goes. */
export interface Described {
  readonly personas: readonly PersonaKey[];
  readonly name: string | null;
  readonly company: string | null;
  readonly role: string | null;
  readonly location: string | null;
  /** Left out by sources that never say. */
  readonly details?: PersonDetails;
}

/** @returns what tells people apart where a date of birth is all that is known beside the rest; undefined where it is not. */
export function bornOn(birthDate: string | null): PersonDetails | undefined {
  return birthDate === null ? undefined : { birthDate, postcode: null, street: null, code: null };
}

/** What few sources say of a person, and what then tells them apart well. As the source wrote it. */
export interface PersonDetails {
  /** With or without a year, in any order of a source that keeps to one. */
  readonly birthDate: string | null;
  readonly postcode: string | null;
  readonly street: string | null;
  /** A number one register gave this person alone. */
  readonly code: string | null;
}
