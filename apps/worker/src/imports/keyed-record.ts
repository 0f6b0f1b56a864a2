import { keyedId } from '#persistence';
import type { Provenance, SourceRecord } from '#vocabulary';

/** A record with the two hashes an import lives by: what it is about, and what it says. */
export interface KeyedRecord {
  readonly key: string;
  readonly contentHash: string;
  readonly record: SourceRecord;
  readonly provenance: Provenance;
}

export function keyedRecord(record: SourceRecord, provenance: Provenance): KeyedRecord {
  return {
    key: keyedId('record', record.sourceKey),
    contentHash: keyedId('content', JSON.stringify(record)),
    record,
    provenance,
  };
}
