import type { ContactId } from '#vocabulary';
import type { Communities } from './communities.js';
import type { EgoNetwork } from './ego-network.js';

/** A contact who joins groups that otherwise hardly meet. */
export interface Broker {
  readonly contactId: ContactId;
  /** Communities they know somebody in, their own included, ascending. */
  readonly communities: readonly number[];
  /** Pairs of contacts whose shortest way leads through them. */
  readonly betweenness: number;
  readonly constraint: number;
}

/** Contacts who reach two communities or more, the most between others first. */
export function brokers(
  network: EgoNetwork,
  { memberOf }: Communities,
  measured: { readonly betweenness: Float64Array; readonly constraint: Float64Array },
  most: number,
): Broker[] {
  const order = Array.from(memberOf, (_, node) => node)
    .filter((node) => (measured.betweenness[node] ?? 0) > 0)
    .sort((a, b) => (measured.betweenness[b] ?? 0) - (measured.betweenness[a] ?? 0) || a - b);
  const found: Broker[] = [];
  for (const node of order) {
    if (found.length >= most) break;
    const contactId = network.contactIds[node];
    const reached = communitiesReached(network, memberOf, node);
    if (contactId === undefined || reached.length < 2) continue;
    const [between = 0, constraint = NaN] = [measured.betweenness[node], measured.constraint[node]];
    found.push({ contactId, communities: reached, betweenness: between, constraint });
  }
  return found;
}

function communitiesReached({ offsets, neighbours }: EgoNetwork, memberOf: Int32Array, node: number): number[] {
  const reached = new Set([memberOf[node] ?? -1]);
  for (const neighbour of neighbours.subarray(offsets[node], offsets[node + 1])) reached.add(memberOf[neighbour] ?? -1);
  reached.delete(-1);
  return [...reached].sort((one, other) => one - other);
}

export function explainBroker({ communities, betweenness }: Broker, nameOf: (community: number) => string): string {
  const [last, ...others] = communities.map(nameOf).reverse();
  const groups = `${others.reverse().join(', ')} and ${last ?? ''}`;
  const pairs = Math.round(betweenness).toLocaleString('en');
  return `Knows people in ${communities.length} groups: ${groups}. ${pairs} pairs of your contacts meet through them.`;
}
