import type { Moment } from '../days.js';

/** An invitation to connect, accepted when it is a connection's. */
export interface Invitation {
  readonly sentAt: Moment;
  /** The index of a connection, or somebody who is none: a pending one. */
  readonly other: number | Stranger;
  readonly direction: 'INCOMING' | 'OUTGOING';
  readonly message: string;
}

export interface Stranger {
  readonly given: string;
  readonly family: string;
  readonly slug: string;
}

export interface Endorsement {
  readonly at: Moment;
  readonly person: number;
  readonly skill: string;
  readonly isGiven: boolean;
}

export interface Recommendation {
  readonly at: Moment;
  readonly person: number;
  readonly text: string;
  readonly isGiven: boolean;
}

/** What the owner noted on a connection. */
export interface Note {
  readonly at: Moment;
  readonly person: number;
  readonly text: string;
}

/** Signs of attention that are no messages. Each list oldest first. */
export interface Gestures {
  readonly invitations: readonly Invitation[];
  readonly endorsements: readonly Endorsement[];
  readonly recommendations: readonly Recommendation[];
  readonly notes: readonly Note[];
}
