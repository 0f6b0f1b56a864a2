import type {
  CalendarDate,
  Channel,
  Closeness,
  Direction,
  ObservedField,
  OpportunityKind,
  OpportunityStage,
  OpportunityState,
  PersonaKey,
  Precision,
  ZoneKnowledge,
} from '#vocabulary';

/** A contact as it leaves, with everything said of them. Moments are ISO 8601 in UTC. */
export interface ExportedContact {
  readonly id: string;
  readonly name: string;
  readonly company: string | null;
  readonly role: string | null;
  readonly location: string | null;
  readonly headline: string | null;
  readonly email: string | null;
  readonly createdAt: string;
  readonly lastContactAt: string | null;
  /** The owner's own words; null where they said nothing. */
  readonly own: {
    readonly name: string | null;
    readonly company: string | null;
    readonly role: string | null;
    readonly location: string | null;
    readonly closeness: Closeness | null;
    readonly cadenceDays: number | null;
    readonly isNever: boolean;
    readonly snoozedUntil: CalendarDate | null;
  };
  readonly tags: readonly string[];
  readonly personas: readonly PersonaKey[];
  readonly observations: readonly {
    readonly persona: PersonaKey;
    readonly field: ObservedField;
    readonly value: string;
    readonly seenAt: string;
  }[];
}

export interface ExportedInteraction {
  readonly id: string;
  readonly contactId: string;
  readonly contactName: string;
  readonly persona: PersonaKey;
  readonly at: string;
  readonly precision: Precision;
  readonly zone: ZoneKnowledge;
  readonly direction: Direction;
  readonly channel: Channel;
  readonly groupSize: number;
  /** The same for every counterpart of one exchange. */
  readonly eventKey: string;
  readonly threadKey: string | null;
  readonly subject: string | null;
  readonly text: string | null;
  readonly isLogged: boolean;
}

export interface ExportedNote {
  readonly id: string;
  readonly contactId: string;
  readonly contactName: string;
  readonly text: string;
  readonly writtenAt: string;
  readonly changedAt: string;
}

export interface ExportedPromise {
  readonly id: string;
  readonly contactId: string;
  readonly contactName: string;
  readonly text: string;
  readonly dueOn: CalendarDate | null;
  readonly madeAt: string;
  readonly keptAt: string | null;
}

export interface ExportedOpportunity {
  readonly id: string;
  readonly contactId: string | null;
  readonly contactName: string | null;
  readonly kind: OpportunityKind;
  readonly stage: OpportunityStage;
  readonly state: OpportunityState;
  readonly title: string | null;
  readonly company: string | null;
  readonly location: string | null;
  readonly url: string | null;
  readonly details: string | null;
  readonly at: string | null;
  readonly precision: Precision | null;
  readonly zone: ZoneKnowledge | null;
}

/** Something a source says about the owner themselves. */
export interface ExportedStatement {
  readonly id: string;
  readonly about: string;
  readonly statement: unknown;
}

export interface ExportedView {
  readonly id: string;
  readonly name: string;
  readonly filter: string;
  readonly createdAt: string;
}

/** What there is to take along, kind by kind. */
export interface ExportedRows {
  readonly contacts: ExportedContact;
  readonly interactions: ExportedInteraction;
  readonly notes: ExportedNote;
  readonly promises: ExportedPromise;
  readonly opportunities: ExportedOpportunity;
  readonly aboutMe: ExportedStatement;
  readonly savedViews: ExportedView;
}
export type ExportedKind = keyof ExportedRows;
