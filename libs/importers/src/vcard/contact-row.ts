import type { Provenance, SourceRecord } from '#vocabulary';

/**
 * What became of one entry of an address book. Every entry has exactly one outcome, so that
 * read = kept + set aside + problems.
 */
export type ContactRow =
  | { readonly kind: 'kept'; readonly records: readonly [SourceRecord, ...SourceRecord[]]; readonly provenance: Provenance }
  | { readonly kind: 'setAside' | 'problem'; readonly code: string; readonly reason: string; readonly provenance: Provenance };

/** What reading an address book needs to know that the book does not say. */
export interface AddressBookContext {
  /** The file's name inside its archive. */
  readonly file: string;
  /** ISO 3166 code of the country that telephone numbers without `+` belong to, or null to leave those unread. */
  readonly defaultCountry: string | null;
}
