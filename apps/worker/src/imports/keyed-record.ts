import { keyedId } from '#persistence';
import type { InteractionRecord, PersonMention, Provenance, SourceRecord } from '#vocabulary';

/** A record with the two hashes an import lives by: what it is about, and what it says. */
export interface KeyedRecord {
  readonly key: string;
  readonly contentHash: string;
  readonly record: SourceRecord;
  readonly provenance: Provenance;
}

export function keyedRecord(record: SourceRecord, provenance: Provenance): KeyedRecord {
  return {
    key: keyOf('record', record.sourceKey),
    contentHash: keyedId('content', record.kind === 'interaction' ? contentOf(record) : JSON.stringify(record)),
    record,
    provenance,
  };
}

/** What a source key becomes; one that our own export gives back is that already. */
export function keyOf(kind: 'record' | 'thread', sourceKey: string): string {
  return sourceKey.startsWith(OWN_KEY) ? sourceKey.slice(OWN_KEY.length) : keyedId(kind, sourceKey);
}
const OWN_KEY = 'tieline:';

/** Joins what is said with a character no source writes. */
const BETWEEN = '\u001e';

/** All that an exchange says, put together by hand: there are many of them, and this takes a fifth of the time. */
function contentOf({ at, channel, direction, counterparts, threadKey, subject, text, groupSize }: InteractionRecord): string {
  let content = `${at.at.getTime()}${BETWEEN}${at.precision}${BETWEEN}${at.zone}${BETWEEN}${channel}${BETWEEN}${direction}`;
  for (const mention of counterparts) content += BETWEEN + contentOfMention(mention);
  if (groupSize !== undefined) content += BETWEEN + groupSize;
  return `${content}${BETWEEN}${threadKey ?? ''}${BETWEEN}${subject ?? ''}${BETWEEN}${text ?? ''}`;
}

function contentOfMention({ personas, name, company }: PersonMention): string {
  let content = `${name?.full ?? ''}${BETWEEN}${company ?? ''}`;
  for (const { kind, value } of personas) content += BETWEEN + kind + BETWEEN + value;
  return content;
}
