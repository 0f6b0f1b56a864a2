import type { Random } from '#vocabulary';
import { type EgoNetwork, sharedContacts } from './ego-network.js';
import { louvain, modularity } from './louvain.js';

export interface Communities {
  /** Beside the nodes: 0 is the largest community; −1 for those with no tie to another contact. */
  readonly memberOf: Int32Array;
  /** Members of each community. */
  readonly sizes: Uint32Array;
  /** −0.5 to 1: how much more ties stay within communities than chance would have it. 0 without ties. */
  readonly modularity: number;
}

/**
 * Groups of contacts who know each other more than the rest, by the weights of ties. The owner is not in it: joined to
 * everybody, they would glue all groups together.
 *
 * @param random decides the order in which nodes move; the same numbers give the same communities
 */
export function communities(network: EgoNetwork, random: Random): Communities {
  const found = louvain(network, random);
  const label = found.map((community, node) => (sharedContacts(network, node) === 0 ? -1 : community));
  const ranks = ranked(label);
  const memberOf = label.map((community) => ranks.get(community) ?? -1);
  const sizes = new Uint32Array(ranks.size);
  for (const community of memberOf) if (community >= 0) sizes[community] = (sizes[community] ?? 0) + 1;
  return { memberOf, sizes, modularity: modularity(network, memberOf) };
}

/** Labels by size, the largest first; equals by who stands first. Those without a tie have none. */
function ranked(label: Int32Array): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const community of label) if (community >= 0) sizes.set(community, (sizes.get(community) ?? 0) + 1);
  const order = [...sizes].sort(([, less], [, more]) => more - less);
  return new Map(order.map(([community], rank) => [community, rank]));
}
