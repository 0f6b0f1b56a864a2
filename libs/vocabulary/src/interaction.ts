import type { Dated } from './dated.js';

/** How two people were in touch. */
export const CHANNELS = [
  'message',
  'email',
  'call',
  'meeting',
  'invitation',
  'endorsement',
  'recommendation',
  'mention',
  'reply',
  'reaction',
  'review',
  'other',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** `in`: they addressed the owner. `out`: the owner addressed them. `both`: a meeting, a call. */
export const DIRECTIONS = ['in', 'out', 'both'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What scoring may see of an interaction. */
export interface Touchpoint {
  readonly at: Date;
  readonly channel: Channel;
  readonly direction: Direction;
  /** People in the exchange, the owner not counted; 1 and up. */
  readonly groupSize: number;
}

/** A dated exchange on record. */
export interface Interaction extends Dated, Omit<Touchpoint, 'at'> {
  readonly subject: string | null;
  readonly text: string | null;
}
