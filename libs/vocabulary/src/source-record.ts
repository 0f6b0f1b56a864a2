import type { Dated } from './dated.js';
import type { Channel, Direction } from './interaction.js';
import type { Observation } from './observation.js';
import type { OpportunityKind, OpportunityStage } from './opportunity.js';
import type { ContactRecord, OwnRecord } from './own-record.js';
import type { PersonaKey, PersonName } from './persona.js';

/**
 * One fact as a platform gave it, in our words. `sourceKey` is its natural key: the same in every export that holds the
 * fact, different for every other fact of the owner. Content may change under one key; that is an update. Our own export no
 * longer knows natural keys but what was made of them: it gives those, behind `tieline:`.
 */
export type SourceRecord =
  PersonRecord | InteractionRecord | OpportunityRecord | NoteRecord | OwnerRecord | PostRecord | ContactRecord | OwnRecord;
export type SourceRecordKind = SourceRecord['kind'];

/** Someone in the owner's network, with every trace the row gives. `personas` is never empty; the first is the best. */
export interface PersonRecord {
  readonly kind: 'person';
  readonly sourceKey: string;
  readonly personas: readonly [PersonaKey, ...PersonaKey[]];
  readonly name: PersonName | null;
  readonly observations: readonly Observation[];
}

/**
 * Someone a row speaks of, by traces, or by name alone when the source gives no more: `personas` may be empty, then
 * `name` is not null.
 */
export interface PersonMention {
  readonly personas: readonly PersonaKey[];
  readonly name: PersonName | null;
  readonly company: string | null;
}

/** One exchange with everyone in it but the owner. `threadKey` groups exchanges of one conversation. */
export interface InteractionRecord {
  readonly kind: 'interaction';
  readonly sourceKey: string;
  readonly at: Dated;
  readonly channel: Channel;
  readonly direction: Direction;
  /** Never empty. For an incoming exchange its author comes first. */
  readonly counterparts: readonly [PersonMention, ...PersonMention[]];
  readonly threadKey: string | null;
  readonly subject: string | null;
  readonly text: string | null;
  /** People in the exchange, the owner not counted, where more took part than are named; absent when all are. */
  readonly groupSize?: number;
}

/** A job or a contract somebody may want: offered to the owner as a candidate, never added unasked. */
export interface OpportunityRecord {
  readonly kind: 'opportunity';
  readonly sourceKey: string;
  readonly opportunity: OpportunityKind;
  readonly stage: OpportunityStage;
  readonly title: string | null;
  readonly company: string | null;
  readonly location: string | null;
  readonly url: string | null;
  readonly at: Dated | null;
  readonly details: string | null;
  readonly contact: PersonMention | null;
}

/** What the owner wrote down about someone, elsewhere. */
export interface NoteRecord {
  readonly kind: 'note';
  readonly sourceKey: string;
  readonly about: PersonMention;
  readonly text: string;
  readonly at: Dated | null;
}

/** Something about the owner: an address of theirs, a position they held. */
export interface OwnerRecord {
  readonly kind: 'owner';
  readonly sourceKey: string;
  readonly statement: OwnerStatement;
}

/** Something the owner published in their own words. */
export interface PostRecord {
  readonly kind: 'post';
  readonly sourceKey: string;
  readonly platform: PostPlatform;
  readonly at: Dated;
  readonly text: string;
  readonly url: string | null;
  /** Whose post it answers; null for one that answers nobody, or the owner's own. */
  readonly inReplyTo: PersonaKey | null;
}

/** Where people publish. */
export const POST_PLATFORMS = ['x', 'mastodon', 'bluesky', 'facebook', 'instagram'] as const;
export type PostPlatform = (typeof POST_PLATFORMS)[number];

export type OwnerStatement =
  | { readonly about: 'persona'; readonly persona: PersonaKey }
  | { readonly about: 'name'; readonly name: PersonName }
  | { readonly about: 'website'; readonly url: string }
  | { readonly about: 'headline'; readonly text: string }
  | { readonly about: 'skill'; readonly name: string }
  | {
      readonly about: 'position' | 'education';
      readonly organization: string;
      readonly title: string | null;
      readonly startedOn: Dated | null;
      readonly finishedOn: Dated | null;
    };
