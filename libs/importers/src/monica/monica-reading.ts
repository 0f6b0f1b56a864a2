import type { PersonMention } from '#vocabulary';
import type { RowOrigin } from '../csv-mapping/values-of-row.js';
import { SeenKeys } from '../seen-keys.js';

/** A kind of address or number, as the owner's account defines it. */
export interface FieldType {
  /** `Email`, `Phone`, `Twitter`, or whatever the owner called it. */
  readonly name: string;
  /** `email`, `phone`, or empty. */
  readonly type: string;
}

/** What one file says in one place and needs in another. */
export class MonicaReading extends SeenKeys {
  readonly fieldTypes = new Map<string, FieldType>();
  /** Contacts that are read, by their number. */
  readonly people = new Map<string, PersonMention>();
  /** What all contacts are called, by their number, relatives without a card included. */
  readonly names = new Map<string, string>();
  /** Who took part in an activity, by its number. */
  readonly inActivity = new Map<string, PersonMention[]>();
  /** The owner's own card, where they say which it is. */
  ownContact: string | null = null;

  constructor(readonly origin: RowOrigin) {
    super();
  }
}
