import type { ChartedCommunity, ChartedContact, ContactEdge, ContactId, Dice } from '#vocabulary';
import { loneBridges, type LoneBridge } from './bridges-at-risk.js';
import { brokers } from './brokers.js';
import { egoNetwork, sharedContacts } from './ego-network.js';
import { layout } from './layout.js';
import { measureNetwork } from './measure-network.js';
import { type ContactTraits, explainCommunity, nameCommunities } from './name-communities.js';
import type { OwnersPosition } from './owners-position.js';

/** All that is shown of a network and does not hang on the day. */
export interface ChartedNetwork {
  readonly contacts: readonly ChartedContact[];
  readonly communities: readonly ChartedCommunity[];
  readonly bridges: readonly LoneBridge[];
  readonly modularity: number;
  readonly owner: OwnersPosition;
}

const LAYOUT_STEPS = 100;
const BROKERS_MAX = 50;

/** Measures, names and places of everybody and every community. The same dice give the same chart. */
export function chartNetwork(
  contacts: readonly (ContactTraits & { readonly id: ContactId })[],
  edges: readonly ContactEdge[],
  dice: Dice,
): ChartedNetwork {
  const network = egoNetwork(
    contacts.map(({ id }) => id),
    edges,
  );
  const measured = measureNetwork(network, dice);
  const map = layout(network, measured.communities, LAYOUT_STEPS);
  const found = brokers(network, measured.communities, measured, BROKERS_MAX);
  const reaches = new Map(found.map(({ contactId, communities }) => [contactId, communities]));
  return {
    contacts: network.contactIds.map((contactId, node) => ({
      contactId,
      community: numberOrNull(measured.communities.memberOf[node], (community) => community >= 0),
      x: map.x[node] ?? 0,
      y: map.y[node] ?? 0,
      acquaintances: sharedContacts(network, node),
      constraint: numberOrNull(measured.constraint[node], Number.isFinite),
      effectiveSize: numberOrNull(measured.effectiveSize[node], Number.isFinite),
      betweenness: measured.betweenness[node] ?? 0,
      reaches: reaches.get(contactId) ?? null,
    })),
    communities: nameCommunities(network, measured.communities, contacts).map((named) => ({
      ...(map.discs[named.community] ?? { x: 0, y: 0, radius: 0 }),
      number: named.community,
      size: named.size,
      name: named.name,
      sentences: explainCommunity(named),
    })),
    bridges: loneBridges(network, measured.communities),
    modularity: measured.communities.modularity,
    owner: measured.owner,
  };
}

function numberOrNull(value: number | undefined, isOne: (value: number) => boolean): number | null {
  return value !== undefined && isOne(value) ? value : null;
}
