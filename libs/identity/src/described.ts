import type { PersonaKey } from '#vocabulary';

/** Someone a source speaks of, as far as telling people apart goes. */
export interface Described {
  readonly personas: readonly PersonaKey[];
  readonly name: string | null;
  readonly company: string | null;
  readonly role: string | null;
  readonly location: string | null;
}
