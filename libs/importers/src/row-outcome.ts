import type { SourceRecord } from '#vocabulary';
import type { LeftOutRow, RowFlag } from './parsed-row.js';

/** What became of a row, before it is known where it stood. */
export type RowOutcome =
  | { readonly kind: 'kept'; readonly records: readonly [SourceRecord, ...SourceRecord[]]; readonly flags?: readonly RowFlag[] }
  | { readonly kind: LeftOutRow['kind']; readonly code: string; readonly reason: string };

export function kept(records: readonly [SourceRecord, ...SourceRecord[]], flags: readonly RowFlag[] = []): RowOutcome {
  return flags.length === 0 ? { kind: 'kept', records } : { kind: 'kept', records, flags };
}

export function setAside(code: string, reason: string): RowOutcome {
  return { kind: 'setAside', code, reason };
}

export function problem(code: string, reason: string): RowOutcome {
  return { kind: 'problem', code, reason };
}

export function repeated(): RowOutcome {
  return setAside('DUPLICATE_ROW', 'The same row stands above.');
}
