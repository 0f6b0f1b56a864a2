import type { Dice } from '#vocabulary';
import { betweenness } from './betweenness.js';
import { type Communities, communities } from './communities.js';
import type { EgoNetwork } from './ego-network.js';
import { type OwnersPosition, ownersPosition } from './owners-position.js';
import { type StructuralHoles, structuralHoles } from './structural-holes.js';

/** Enough for the order of the brokers; more pivots change the numbers, hardly the names. */
const PIVOTS = 256;

export interface MeasuredNetwork extends StructuralHoles {
  readonly communities: Communities;
  readonly betweenness: Float64Array;
  readonly owner: OwnersPosition;
}

/** Everything the product shows of a network, measured anew; the same dice give the same figures. */
export function measureNetwork(network: EgoNetwork, dice: Dice): MeasuredNetwork {
  return {
    ...structuralHoles(network),
    communities: communities(network, dice('communities')),
    betweenness: betweenness(network, PIVOTS, dice('pivots')),
    owner: ownersPosition(network),
  };
}
