import type {
  CalendarDate,
  Channel,
  Closeness,
  Direction,
  MatchState,
  ObservedField,
  OpportunityAmount,
  OpportunityKind,
  OpportunityRole,
  OpportunityState,
  PersonaKey,
  PostPlatform,
  Precision,
  Stage,
  Standing,
  SuggestionState,
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
    readonly id: string;
    readonly persona: PersonaKey;
    readonly field: ObservedField;
    readonly value: string;
    readonly seenAt: string;
  }[];
}

/** An exchange with everyone in it. */
export interface ExportedExchange {
  /** The same in every export. */
  readonly id: string;
  readonly at: string;
  readonly precision: Precision;
  readonly zone: ZoneKnowledge;
  readonly direction: Direction;
  readonly channel: Channel;
  /** People in it, the owner not counted, named here or not. */
  readonly groupSize: number;
  readonly threadKey: string | null;
  readonly subject: string | null;
  readonly text: string | null;
  readonly isLogged: boolean;
  readonly people: readonly { readonly contactId: string; readonly contactName: string; readonly persona: PersonaKey }[];
}

/** An exchange once for each contact in it, for tables. */
export interface ExportedInteraction {
  readonly id: string;
  readonly contactId: string;
  readonly contactName: string;
  readonly at: string;
  readonly precision: Precision;
  readonly zone: ZoneKnowledge;
  readonly direction: Direction;
  readonly channel: Channel;
  readonly groupSize: number;
  readonly subject: string | null;
  readonly text: string | null;
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
  readonly persona: PersonaKey | null;
  readonly kind: OpportunityKind;
  readonly stage: string;
  readonly state: OpportunityState;
  readonly title: string | null;
  readonly company: string | null;
  readonly location: string | null;
  readonly url: string | null;
  readonly details: string | null;
  readonly at: string | null;
  readonly precision: Precision | null;
  readonly zone: ZoneKnowledge | null;
  readonly standing: Standing['kind'];
  readonly lostReason: string | null;
  readonly enteredAt: string | null;
  readonly source: string | null;
  readonly nextStep: string | null;
  readonly nextStepOn: CalendarDate | null;
  readonly notes: string | null;
  readonly amount: ExportedAmount | null;
  readonly startsOn: CalendarDate | null;
  readonly ownChance: number | null;
  readonly changedAt: string | null;
  readonly people: readonly { readonly contactId: string; readonly contactName: string; readonly role: OpportunityRole }[];
  readonly history: readonly {
    readonly at: string;
    readonly standing: Standing['kind'];
    readonly stage: string | null;
    readonly reason: string | null;
    readonly chance: number | null;
  }[];
}

/** `amountMinor` a year, a day, a month or in all, as `kind` says. */
export interface ExportedAmount {
  readonly kind: OpportunityAmount['kind'];
  readonly amountMinor: number;
  readonly currency: string;
  readonly days: number | null;
  readonly daysPerMonth: number | null;
  readonly months: number | null;
}

/** The stages of a board the owner arranged. */
export interface ExportedBoard {
  readonly id: string;
  readonly kind: OpportunityKind;
  readonly stages: readonly Stage[];
}

/** Something a source says about the owner themselves. */
export interface ExportedStatement {
  readonly id: string;
  readonly about: string;
  readonly statement: unknown;
}

/** Something the owner published elsewhere. */
export interface ExportedPost {
  readonly id: string;
  readonly platform: PostPlatform;
  readonly at: string;
  readonly precision: Precision;
  readonly zone: ZoneKnowledge;
  readonly url: string | null;
  readonly text: string;
  readonly inReplyTo: PersonaKey | null;
}

export interface ExportedView {
  readonly id: string;
  readonly name: string;
  readonly filter: string;
  readonly createdAt: string;
}

/** Two contacts who may be one person. */
export interface ExportedMatch {
  readonly id: string;
  readonly leftContactId: string;
  readonly rightContactId: string;
  readonly probability: number;
  readonly evidence: string;
  readonly state: MatchState;
  readonly decidedAt: string | null;
}

/** The suggestions of one week. */
export interface ExportedSlate {
  readonly id: string;
  readonly week: CalendarDate;
  readonly madeAt: string;
  readonly isCatchUp: boolean;
  readonly suggestions: readonly {
    readonly contactId: string;
    readonly contactName: string;
    readonly position: number;
    readonly reasons: string;
    readonly openingLine: string;
    readonly state: SuggestionState;
    readonly decidedAt: string | null;
    readonly snoozedUntil: CalendarDate | null;
  }[];
}

/** What there is to take along, kind by kind. */
export interface ExportedRows {
  readonly contacts: ExportedContact;
  readonly interactions: ExportedInteraction;
  readonly exchanges: ExportedExchange;
  readonly notes: ExportedNote;
  readonly promises: ExportedPromise;
  readonly opportunities: ExportedOpportunity;
  readonly boards: ExportedBoard;
  readonly aboutMe: ExportedStatement;
  readonly posts: ExportedPost;
  readonly savedViews: ExportedView;
  readonly possibleMatches: ExportedMatch;
  readonly slates: ExportedSlate;
}
export type ExportedKind = keyof ExportedRows;
