import type { ColumnMapping, ColumnRole } from './column-role.js';

/** One column as the owner checks it. */
export interface ColumnDescription {
  readonly header: string;
  readonly role: ColumnRole;
  /** Up to three different filled cells, each at most 80 letters. */
  readonly samples: readonly string[];
}

const SAMPLES_MAX = 3;
const SAMPLE_LENGTH_MAX = 80;

/** What is shown to the owner before a file is read by a mapping. `sampleRows` are in the order of the mapping's columns. */
export function describeMapping(
  mapping: ColumnMapping,
  sampleRows: readonly (readonly string[])[],
): readonly ColumnDescription[] {
  return mapping.columns.map(({ header, role }, index) => {
    const cells = sampleRows.map((row) => (row[index] ?? '').trim().slice(0, SAMPLE_LENGTH_MAX));
    return { header, role, samples: [...new Set(cells.filter((cell) => cell !== ''))].slice(0, SAMPLES_MAX) };
  });
}
