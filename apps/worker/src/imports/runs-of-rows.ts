import type { LeftOutRow, ParsedRow, RowFlag } from '#importers';
import type { Provenance } from '#vocabulary';
import { type KeyedRecord, keyedRecord } from './keyed-record.js';

/** A row of the archive that was kept, and what it says. */
export interface KeptRow {
  readonly provenance: Provenance;
  readonly flags: readonly RowFlag[];
  /** Those no row before has said; the first of two records under one key stands, or each reading would swap them. */
  readonly records: readonly KeyedRecord[];
}

/** Some thousand rows of an archive: what is decided and written in one step. */
export interface RunOfRows {
  readonly number: number;
  /** Rows up to and including this run. */
  readonly rowsRead: number;
  readonly kept: readonly KeptRow[];
  readonly leftOut: readonly LeftOutRow[];
}

/**
 * Gathers rows into runs, the same runs whenever the same archive is read: an import that is taken up again counts on it.
 *
 * @param records how many records make a run
 */
export async function* runsOfRows(rows: AsyncIterable<ParsedRow>, records: number): AsyncGenerator<RunOfRows> {
  const seen = new Set<string>();
  let run = { kept: [] as KeptRow[], leftOut: [] as LeftOutRow[], records: 0 };
  let number = 0;
  let rowsRead = 0;
  for await (const row of rows) {
    rowsRead += 1;
    if (row.kind !== 'kept') {
      run.leftOut.push(row);
    } else {
      const fresh = row.records.map((record) => keyedRecord(record, row.provenance)).filter(({ key }) => !seen.has(key));
      for (const { key } of fresh) seen.add(key);
      run.kept.push({ provenance: row.provenance, flags: row.flags ?? [], records: fresh });
      run.records += fresh.length;
    }
    if (run.records < records && run.leftOut.length < records) continue;
    yield { number, rowsRead, kept: run.kept, leftOut: run.leftOut };
    number += 1;
    run = { kept: [], leftOut: [], records: 0 };
  }
  if (run.kept.length + run.leftOut.length > 0) yield { number, rowsRead, kept: run.kept, leftOut: run.leftOut };
}
