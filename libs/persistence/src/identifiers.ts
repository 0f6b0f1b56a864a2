import { hash } from 'node:crypto';
import { v7 } from 'uuid';
import { type PersonaId, personaId, type PersonaKey } from '#vocabulary';

/** A new id that sorts by the moment it was made. */
export function newId(): string {
  return v7();
}

/** Joins parts with a character no source writes, so that ("a", "bc") and ("ab", "c") differ. */
const BETWEEN = '\u001f';

/** The id a natural key always has: the first 128 bits of its SHA-256, written as a UUID. */
export function keyedId(...parts: readonly string[]): string {
  const hex = hash('sha256', parts.join(BETWEEN));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

/** The same trace has the same id in every import, so that an exchange finds its persona without asking the database. */
export function personaIdOf(key: PersonaKey): PersonaId {
  return personaId(keyedId('persona', key.kind, key.value));
}
