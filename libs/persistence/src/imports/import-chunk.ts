import type {
  Channel,
  ContactId,
  Dated,
  Direction,
  ObservedField,
  OpportunityKind,
  OpportunityStage,
  PersonaId,
  PersonaKey,
  PersonaKind,
  PostPlatform,
} from '#vocabulary';

/** What is written for some thousand rows of an archive, decided before and applied in one transaction. */
export interface ImportChunk {
  /** Chunks count from 0; the checkpoint moves with the chunk's own transaction. */
  readonly number: number;
  /** Rows of the archive read up to and including this chunk. */
  readonly rowsRead: number;
  /** Rows there seem to be in all, for showing how far it is; null for no idea. */
  readonly rowsExpected: number | null;
  /** When the source was made: observations are dated by it. */
  readonly seenAt: Date;
  /** When the import began: contacts are new since then. */
  readonly addedAt: Date;
  /** Whether one of the records stands already, and says something else. */
  readonly changesRecords: boolean;
  /** New and changed records. */
  readonly records: readonly RecordRow[];
  /** Keys of records that stand already and say the same. */
  readonly seen: readonly string[];
  readonly contacts: readonly ContactId[];
  readonly personas: readonly PersonaRow[];
  readonly observations: readonly ObservationRow[];
  readonly interactions: readonly InteractionRow[];
  readonly texts: readonly TextRow[];
  readonly notes: readonly NoteRow[];
  readonly opportunities: readonly OpportunityRow[];
  readonly statements: readonly StatementRow[];
  readonly posts: readonly PostRow[];
  readonly matches: readonly PossibleMatchRow[];
  readonly jobChanges: readonly JobChangeRow[];
}

export interface RecordRow {
  readonly key: string;
  readonly kind: string;
  readonly contentHash: string;
  /** Null where the fact is wholly held by other rows, as for messages. */
  readonly fact: string | null;
  readonly file: string;
  readonly line: number;
}

export interface PersonaRow {
  readonly id: PersonaId;
  readonly kind: PersonaKind;
  readonly value: string;
  readonly contactId: ContactId;
}

export interface ObservationRow {
  readonly id: string;
  readonly personaId: PersonaId;
  readonly field: ObservedField;
  readonly value: string;
  readonly recordKey: string;
  /** When the source said so, where that is not when the archive was made. */
  readonly seenAt?: Date;
}

export interface InteractionRow {
  readonly id: string;
  readonly personaId: PersonaId;
  readonly at: Dated;
  readonly direction: Direction;
  readonly channel: Channel;
  readonly groupSize: number;
  /** The record's key: an exchange with five people is five rows with one event key. */
  readonly eventKey: string;
  readonly threadKey: string | null;
}

export interface TextRow {
  readonly eventKey: string;
  readonly subject: string | null;
  readonly body: string;
}

export interface NoteRow {
  readonly id: string;
  readonly contactId: ContactId;
  readonly text: string;
  readonly at: Date;
}

export interface OpportunityRow {
  readonly id: string;
  readonly kind: OpportunityKind;
  readonly stage: OpportunityStage;
  readonly title: string | null;
  readonly company: string | null;
  readonly location: string | null;
  readonly url: string | null;
  readonly details: string | null;
  readonly at: Dated | null;
  readonly personaId: PersonaId | null;
}

export interface StatementRow {
  readonly id: string;
  readonly about: string;
  readonly statement: string;
}

export interface PostRow {
  readonly id: string;
  readonly platform: PostPlatform;
  readonly at: Dated;
  readonly text: string;
  readonly url: string | null;
  readonly inReplyTo: PersonaKey | null;
}

export interface PossibleMatchRow {
  readonly id: string;
  readonly left: ContactId;
  readonly right: ContactId;
  readonly probability: number;
  readonly evidence: string;
}

/** A job that differs between two exports. */
export interface JobChangeRow {
  readonly contactId: ContactId;
  readonly fromCompany: string | null;
  readonly fromRole: string | null;
  readonly toCompany: string | null;
  readonly toRole: string | null;
}
