import type { CalendarDate } from './calendar-date.js';
import type { MatchState, OwnWord } from './contact-merge.js';
import type { Dated } from './dated.js';
import type { OwnersGoal } from './goal.js';
import type { Channel, Direction } from './interaction.js';
import type { Observation } from './observation.js';
import type { OpportunityKind, OpportunityRole, OpportunityState, OpportunityWords, Stage, Standing } from './opportunity.js';
import type { PersonaKey } from './persona.js';
import type { SuggestionState } from './suggestion.js';

/**
 * A contact as our own export has it: who they are was settled there, by imports, merges and splits, and is not asked again.
 * `personas` are all of theirs, never empty.
 */
export interface ContactRecord {
  readonly kind: 'contact';
  readonly sourceKey: string;
  readonly personas: readonly [PersonaKey, ...PersonaKey[]];
  readonly observations: readonly ContactObservation[];
  readonly own: OwnWord;
  readonly tags: readonly string[];
  readonly createdAt: Date;
}

/** What a source said of one trace of a contact, and when it said so. */
export interface ContactObservation extends Observation {
  /** A UUID: an observation that stands already is not written again. */
  readonly id: string;
  readonly persona: PersonaKey;
  readonly seenAt: Date;
}

/** Something the owner wrote, decided or was shown, as our own export has it. */
export interface OwnRecord {
  readonly kind: 'own';
  readonly sourceKey: string;
  readonly word: RecordedWord;
}

/** `contact` names somebody by one of their traces. */
export type RecordedWord =
  | {
      readonly about: 'note';
      readonly contact: PersonaKey;
      readonly text: string;
      readonly writtenAt: Date;
      readonly changedAt: Date;
    }
  | {
      readonly about: 'promise';
      readonly contact: PersonaKey;
      readonly text: string;
      readonly dueOn: CalendarDate | null;
      readonly madeAt: Date;
      readonly keptAt: Date | null;
    }
  | {
      /** A call, a meeting, a message that the owner logged. */
      readonly about: 'exchange';
      readonly contact: PersonaKey;
      readonly at: Dated;
      readonly channel: Channel;
      readonly direction: Direction;
      readonly text: string | null;
    }
  | (OpportunityWords & {
      readonly about: 'opportunity';
      readonly contact: PersonaKey | null;
      readonly opportunity: OpportunityKind;
      readonly stage: string;
      readonly state: OpportunityState;
      readonly details: string | null;
      readonly at: Dated | null;
      readonly standing: Standing['kind'];
      readonly lostReason: string | null;
      readonly enteredAt: Date | null;
      readonly changedAt: Date | null;
      readonly people: readonly { readonly contact: PersonaKey; readonly role: OpportunityRole }[];
      readonly history: readonly RecordedStanding[];
    })
  | { readonly about: 'board'; readonly opportunity: OpportunityKind; readonly stages: readonly Stage[] }
  | (Omit<OwnersGoal, 'id'> & { readonly about: 'goal' })
  | { readonly about: 'view'; readonly name: string; readonly filter: string; readonly createdAt: Date }
  | {
      /** Two who may be one person, and what the owner said to it. */
      readonly about: 'match';
      readonly left: PersonaKey;
      readonly right: PersonaKey;
      readonly probability: number;
      readonly evidence: string;
      readonly state: MatchState;
      readonly decidedAt: Date | null;
    }
  | {
      /** The suggestions of one week, with what became of them. */
      readonly about: 'slate';
      readonly week: CalendarDate;
      readonly madeAt: Date;
      readonly isCatchUp: boolean;
      readonly suggestions: readonly RecordedSuggestion[];
    };

/** Where an opportunity went, when, and the chance that was forecast before a decision. */
export interface RecordedStanding {
  readonly at: Date;
  readonly to: Standing;
  readonly chance: number | null;
}

export interface RecordedSuggestion {
  readonly contact: PersonaKey;
  readonly position: number;
  readonly reasons: string;
  readonly openingLine: string;
  readonly state: SuggestionState;
  readonly decidedAt: Date | null;
  readonly snoozedUntil: CalendarDate | null;
}
