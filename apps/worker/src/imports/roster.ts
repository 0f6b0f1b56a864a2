import type { Described, Resolution } from '#identity';
import type { ContactId, PersonaId, PersonaKey } from '#vocabulary';

/** Everyone known so far: the owner's contacts and whom this import has added. */
export interface Roster {
  /** The id of a trace; the same trace is asked for thousands of times. */
  personaOf(key: PersonaKey): PersonaId;
  /** The contact a trace belongs to; undefined for a trace nobody has. */
  contactOf(persona: PersonaId): ContactId | undefined;
  /** The one contact of exactly this name, and company where given; undefined for none or several. */
  onlyOneCalled(name: string, company: string | null): ContactId | undefined;
  /** True when a shared trace is not enough to join the person to the contact unasked: another profile, another name. */
  contradicts(contact: ContactId, person: Described): boolean;
  resolve(person: Described): Resolution;
  /** From now on the person is known by these traces. */
  enter(contact: ContactId, personas: readonly PersonaId[], person: Described): void;
}
