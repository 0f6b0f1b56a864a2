import type { ArchiveFile } from './archive-file.js';
import { UnreadableBytes } from './guarded-bytes.js';
import type { ParsedRow } from './parsed-row.js';

/** The rows of a file; one that breaks while it is read ends in a problem, at the line it had reached. */
export async function* rowsUntilDamage(file: ArchiveFile, rows: AsyncIterable<ParsedRow>): AsyncGenerator<ParsedRow> {
  let line = 1;
  try {
    for await (const row of rows) {
      line = row.provenance.line;
      yield row;
    }
  } catch (fault) {
    if (!(fault instanceof UnreadableBytes)) throw fault;
    yield { kind: 'problem', code: fault.code, reason: fault.reason, provenance: { file: file.name, line } };
  }
}
