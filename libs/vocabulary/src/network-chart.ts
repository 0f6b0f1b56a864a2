import type { ContactId } from './ids.js';

/** A contact on the map of the network, with their measures. */
export interface ChartedContact {
  readonly contactId: ContactId;
  /** Null for those nobody is known to know. */
  readonly community: number | null;
  readonly x: number;
  readonly y: number;
  /** How many other contacts they know. */
  readonly acquaintances: number;
  /** Burt's, by the weights of ties; null without ties. */
  readonly constraint: number | null;
  readonly effectiveSize: number | null;
  /** Pairs of contacts whose shortest way leads through them. */
  readonly betweenness: number;
  /** For those who broker: the communities they know somebody in, ascending; null for all others. */
  readonly reaches: readonly number[] | null;
}

/** A community and its disc on the map. */
export interface ChartedCommunity {
  /** 0 is the largest. */
  readonly number: number;
  readonly size: number;
  readonly name: string;
  /** What its name rests on, a sentence each. */
  readonly sentences: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}
