import type { ContactId, PersonaId, PersonaKey } from '#vocabulary';

/** Someone an import speaks of, as far as telling them apart goes. */
export interface Described {
  readonly personas: readonly PersonaKey[];
  readonly name: string | null;
  readonly company: string | null;
  readonly role: string | null;
  readonly location: string | null;
}

export type Resolution =
  | { readonly kind: 'match'; readonly contactId: ContactId }
  | { readonly kind: 'possible'; readonly candidates: readonly PossibleContact[] }
  | { readonly kind: 'new' };

export interface PossibleContact {
  readonly contactId: ContactId;
  /** 0 to 1. */
  readonly probability: number;
  /** The evidence as the review page shows it, as JSON. */
  readonly evidence: string;
}

/** Everyone known so far: the owner's contacts and whom this import has added. */
export interface Roster {
  /** The contact a trace belongs to; undefined for a trace nobody has. */
  contactOf(persona: PersonaId): ContactId | undefined;
  /** The one contact of exactly this name, and company where given; undefined for none or several. */
  onlyOneCalled(name: string, company: string | null): ContactId | undefined;
  resolve(person: Described): Resolution;
  /** From now on the person is known by these traces. */
  enter(contact: ContactId, personas: readonly PersonaId[], person: Described): void;
}
