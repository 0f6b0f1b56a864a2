import type { Provenance, SourceRecord } from '#vocabulary';
import type { TextEncoding } from './text/text-encoding.js';

/**
 * What became of one row of a file: a line of a table, a card of an address book. Every row has exactly one outcome, so
 * that read = kept + set aside + problems in every file.
 */
export type ParsedRow = KeptRow | LeftOutRow;

export interface KeptRow {
  readonly kind: 'kept';
  readonly records: readonly [SourceRecord, ...SourceRecord[]];
  readonly provenance: Provenance;
  /** What of the row could not be taken over although the row was; absent when there is nothing to say. */
  readonly flags?: readonly RowFlag[];
}

/** `setAside`: a row that is fine and yields nothing we keep. `problem`: a row that could not be read. */
export interface LeftOutRow {
  readonly kind: 'setAside' | 'problem';
  readonly code: string;
  readonly reason: string;
  readonly provenance: Provenance;
}

export interface RowFlag {
  readonly code: string;
  readonly reason: string;
}

/** What reading an address book needs to know that the book does not say. */
export interface AddressBookContext {
  /** The file's name inside its archive. */
  readonly file: string;
  /** ISO 3166 code of the country that telephone numbers without `+` belong to, or null to leave those unread. */
  readonly defaultCountry: string | null;
  /** Is told what the text was written in. */
  readonly encoding?: TextEncoding | undefined;
}
