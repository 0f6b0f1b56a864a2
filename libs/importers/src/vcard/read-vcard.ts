import type { AddressBookContext, ParsedRow } from '../parsed-row.js';
import { personOfCard } from './person-of-card.js';
import { unreadText } from '../text/text-encoding.js';
import { readCards } from './read-cards.js';

/**
 * Reads a vCard file of any version and producer: one row for each card. Content never makes it throw; memory is that of
 * the largest card without its pictures.
 */
export async function* readVcard(
  chunks: AsyncIterable<Uint8Array>,
  { file, defaultCountry, encoding = unreadText() }: AddressBookContext,
): AsyncGenerator<ParsedRow> {
  for await (const outcome of readCards(chunks, encoding)) {
    if (outcome.kind === 'problem') {
      yield { kind: 'problem', code: outcome.code, reason: outcome.reason, provenance: { file, line: outcome.line } };
      continue;
    }
    const provenance = { file, line: outcome.card.line };
    const person = personOfCard(outcome.card, defaultCountry);
    if (person.kind === 'person') yield { kind: 'kept', records: person.records, provenance };
    else yield { ...person, provenance };
  }
}

/** Whether a file begins as a vCard does, whatever its name says. Looks at the first 4 kB. */
export function looksLikeVcard(head: Uint8Array): boolean {
  const start = String.fromCharCode(...head.subarray(0, 4096)).replaceAll('\0', '');
  return /(?:^|[\r\n]|\u00ff\u00fe|\u00fe\u00ff|\u00ef\u00bb\u00bf)\s*BEGIN\s*:\s*VCARD/i.test(start);
}
