import type { CalendarDate } from './calendar-date.js';
import type { ContactId, PersonaId } from './ids.js';
import type { Closeness } from './tie.js';

/** A row as it is stored, kept whole, so that it can be put back exactly. */
export type KeptRow = Readonly<Record<string, unknown>>;

/** What hangs on a contact under a key of its own: a label, a week's slate, an import. */
export interface KeyedRow {
  readonly key: string;
  readonly row: KeptRow;
}

/** What the owner says about a contact themselves. */
export interface OwnWord {
  readonly name: string | null;
  readonly company: string | null;
  readonly role: string | null;
  readonly location: string | null;
  readonly closeness: Closeness | null;
  readonly cadenceDays: number | null;
  readonly never: boolean;
  readonly snoozedUntil: CalendarDate | null;
}

/** What the owner has said to a possible match. `later` keeps it for another day. */
export const MATCH_STATES = ['open', 'same', 'different', 'later'] as const;
export type MatchState = (typeof MATCH_STATES)[number];

/** A possible match as one of its two contacts has it. */
export interface HeldMatch {
  readonly id: string;
  readonly other: ContactId;
  readonly state: MatchState;
  readonly row: KeptRow;
}

/** Everything that hangs on a contact and moves with it. Interactions and observations hang on personas. */
export interface ContactHoldings {
  readonly id: ContactId;
  /** As the owner sees it. */
  readonly name: string;
  readonly row: KeptRow;
  readonly own: OwnWord;
  readonly personas: readonly PersonaId[];
  readonly notes: readonly string[];
  readonly promises: readonly string[];
  readonly tags: readonly KeyedRow[];
  readonly suggestions: readonly KeyedRow[];
  /** By slate: where they stood for a place drawn by lot. */
  readonly lots: readonly KeyedRow[];
  readonly jobChanges: readonly KeyedRow[];
  /** Opportunities they are attached to. */
  readonly opportunities: readonly KeyedRow[];
  readonly matches: readonly HeldMatch[];
}

/** `moved`: keys that go to the survivor. `dropped`: rows that have no place there, as it has its own under their key. */
export interface KeyedMove {
  readonly moved: readonly string[];
  readonly dropped: readonly KeptRow[];
}

/** One contact taken into another: what is done, and enough to take it back. */
export interface MergePlan {
  readonly kind: 'planned';
  readonly survivor: ContactId;
  readonly absorbed: ContactId;
  readonly absorbedName: string;
  readonly absorbedRow: KeptRow;
  readonly personas: readonly PersonaId[];
  readonly notes: readonly string[];
  readonly promises: readonly string[];
  readonly tags: KeyedMove;
  readonly suggestions: KeyedMove;
  readonly lots: KeyedMove;
  readonly jobChanges: KeyedMove;
  readonly opportunities: KeyedMove;
  /** `moved`: ids of matches that go on with the survivor. `dropped`: those that have no meaning any more, of either. */
  readonly matches: KeyedMove;
  /** The survivor's own word before and after. */
  readonly ownBefore: OwnWord;
  readonly ownAfter: OwnWord;
}

/** What taking a merge back moves, after whatever happened since. */
export interface UnmergePlan {
  readonly kind: 'planned';
  readonly survivor: ContactId;
  readonly absorbed: ContactId;
  /** False when nothing is left that was the absorbed contact's: it does not come back empty. */
  readonly comesBack: boolean;
  readonly absorbedRow: KeptRow;
  readonly personas: readonly PersonaId[];
  readonly notes: readonly string[];
  readonly promises: readonly string[];
  readonly tags: KeyedMove;
  readonly suggestions: KeyedMove;
  readonly lots: KeyedMove;
  readonly jobChanges: KeyedMove;
  readonly opportunities: KeyedMove;
  readonly matches: KeyedMove;
  /** The survivor's own word afterwards. */
  readonly own: OwnWord;
}

/** Some traces of a contact made a contact of their own. */
export interface SplitPlan {
  readonly kind: 'planned';
  readonly contact: ContactId;
  readonly personas: readonly PersonaId[];
}
