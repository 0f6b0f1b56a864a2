import { type EgoNetwork, sharedContacts } from './ego-network.js';

/** Where the owner stands in their own network, every tie counted alike. */
export interface OwnersPosition {
  readonly contacts: number;
  /** `n − 2t/n`: as many contacts who all do not know each other would bring as much that is new. 0 without contacts. */
  readonly effectiveSize: number;
  /** Effective size of each contact, 0 to 1. */
  readonly efficiency: number;
  /** Burt's constraint of the owner, tied to everybody: near 0 in an open network. NaN without contacts. */
  readonly constraint: number;
}

/** The owner is tied to all contacts, so what structural holes look like to them follows from the ties among these. */
export function ownersPosition(network: EgoNetwork): OwnersPosition {
  const contacts = network.contactIds.length;
  if (contacts === 0) return { contacts, effectiveSize: 0, efficiency: 0, constraint: NaN };
  const effectiveSize = contacts - (2 * network.ties.first.length) / contacts;
  return { contacts, effectiveSize, efficiency: effectiveSize / contacts, constraint: ownersConstraint(network) };
}

function ownersConstraint(network: EgoNetwork): number {
  const contacts = network.contactIds.length;
  let total = 0;
  for (let node = 0; node < contacts; node += 1) {
    let proportion = 1;
    for (let place = network.offsets[node] ?? 0; place < (network.offsets[node + 1] ?? 0); place += 1) {
      // A third's ties are those to contacts and the one to the owner.
      proportion += 1 / (sharedContacts(network, network.neighbours[place] ?? 0) + 1);
    }
    total += (proportion / contacts) ** 2;
  }
  return total;
}
