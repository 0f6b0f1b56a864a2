import type { Dated, PersonaKey } from '#vocabulary';
import type { ColumnRole } from '../csv-mapping/column-role.js';

/** Who sells or hands out the places at events. */
export type EventPlatform = 'luma' | 'eventbrite' | 'meetup';

/** What a list says of somebody's part in an event. `going` is a word given, `came` one seen kept. */
export type Presence = 'came' | 'going' | 'no show' | 'said no' | 'undecided';

/** One row of a list of guests. */
export interface Guest {
  readonly presence: Presence;
  /** The platform's own number for the row; null where the list has none. */
  readonly id: string | null;
  /** Traces on the platform itself. */
  readonly accounts: readonly PersonaKey[];
  readonly values: ReadonlyMap<ColumnRole, readonly string[]>;
  /** What they say of themselves. */
  readonly headline: string | null;
  /** Who paid, where somebody else may have. */
  readonly buyer: string | null;
  readonly event: { readonly id: string | null; readonly name: string | null };
  /** When they came, or when the event began; null where the list does not say. */
  readonly at: Dated | null;
}

/** A list of guests: how its header is told, and how a row of it is read. */
export interface GuestList {
  readonly platform: EventPlatform;
  /** @param names the header's cells, case, accents and punctuation folded away */
  isHeader(names: readonly string[]): boolean;
  /** @returns how rows below this header are read, by cells in the header's order */
  reader(headers: readonly string[]): (cells: readonly string[]) => Guest;
}
