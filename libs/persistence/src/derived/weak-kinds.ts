import { PERSONA_KINDS } from '#vocabulary';

const weak = Object.entries(PERSONA_KINDS)
  .filter(([, strength]) => strength === 'weak')
  .map(([kind]) => kind);

const listed = (kinds: readonly string[]): string => `(${kinds.map((kind) => `'${kind}'`).join(', ')})`;

/** The kinds of trace that name nobody for sure, as a list in SQL. */
export const WEAK_KINDS = listed(weak);

/** The same but for the owner's own word, which is no lesser one. */
export const WEAK_KINDS_OF_SOURCES = listed(weak.filter((kind) => kind !== 'own'));
