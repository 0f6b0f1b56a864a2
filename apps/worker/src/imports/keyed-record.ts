import { hash } from 'node:crypto';
import { type PersonaId, personaId, type PersonaKey, type Provenance, type SourceRecord } from '#vocabulary';

/** A record with the two hashes an import lives by: what it is about, and what it says. */
export interface KeyedRecord {
  readonly key: string;
  readonly contentHash: string;
  readonly record: SourceRecord;
  readonly provenance: Provenance;
}

/** Joins parts with a character no source writes, so that ("a", "bc") and ("ab", "c") differ. */
const BETWEEN = '\u001f';

/** The id a natural key always has: the first 128 bits of its SHA-256, written as a UUID. */
export function keyedId(...parts: readonly string[]): string {
  const hex = hash('sha256', parts.join(BETWEEN));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

export function keyedRecord(record: SourceRecord, provenance: Provenance): KeyedRecord {
  return {
    key: keyedId('record', record.sourceKey),
    contentHash: keyedId('content', JSON.stringify(record)),
    record,
    provenance,
  };
}

/** The same trace has the same id in every import, so that an exchange finds its persona without asking the database. */
export function personaIdOf(key: PersonaKey): PersonaId {
  return personaId(keyedId('persona', key.kind, key.value));
}
