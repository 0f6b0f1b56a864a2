import { hash } from 'node:crypto';
import { v7 } from 'uuid';
import { type PersonaId, personaId, type PersonaKey } from '#vocabulary';

/** A new id that sorts by the moment it was made. */
export function newId(): string {
  return v7();
}

/** Joins parts with a character no source writes, so that ("a", "bc") and ("ab", "c") differ. */
const BETWEEN = '\u001f';

const HEX = new Uint8Array(Buffer.from('0123456789abcdef'));
/** Where an id is written out; the dashes stand already. */
const WRITTEN = Buffer.from('00000000-0000-0000-0000-000000000000');
const PLACES = [...WRITTEN.keys()].filter((place) => WRITTEN[place] !== 0x2d);

/**
 * The id a natural key always has: the first 128 bits of its SHA-256, written as a UUID. Written in one piece: an import
 * keeps hundreds of thousands of them, and a text that is put together keeps all its parts alive.
 */
export function keyedId(...parts: readonly string[]): string {
  const bits = hash('sha256', parts.join(BETWEEN), 'binary');
  for (let digit = 0; digit < PLACES.length; digit++) {
    const byte = bits.charCodeAt(digit >> 1);
    WRITTEN[PLACES[digit] ?? 0] = HEX[digit % 2 === 0 ? byte >> 4 : byte & 15] ?? 0;
  }
  return WRITTEN.toString('latin1');
}

/** The same trace has the same id in every import, so that an exchange finds its persona without asking the database. */
export function personaIdOf(key: PersonaKey): PersonaId {
  return personaId(keyedId('persona', key.kind, key.value));
}
