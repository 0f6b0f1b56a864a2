import type { Moment } from '../days.js';

/** What a message does in its dialogue. */
export type Part = 'opener' | 'line' | 'question' | 'closing';

/** Someone who is no connection and writes with an offer. */
export interface Recruiter {
  readonly given: string;
  readonly family: string;
  readonly company: string;
}

export interface Conversation {
  readonly id: string;
  /** Indexes of the connections in it; empty when only a recruiter writes. */
  readonly people: readonly number[];
  readonly recruiter: Recruiter | null;
}

/** One message. Its words are made when it is written out: hundreds of thousands of texts need not lie in memory. */
export interface Exchange {
  readonly at: Moment;
  readonly conversation: Conversation;
  /** The index of a connection, or who else. */
  readonly sender: number | 'owner' | 'recruiter';
  readonly part: Part;
  /** Its number in the dialogue, from 0. */
  readonly place: number;
  /** What the dialogue is about, counted through the topics; one past the last begins them anew. */
  readonly topic: number;
  /** The same for all messages of a dialogue: fills its slots. */
  readonly dialogueSeed: number;
}
