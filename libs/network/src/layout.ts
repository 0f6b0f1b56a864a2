import type { Communities } from './communities.js';
import type { EgoNetwork } from './ego-network.js';
import { type Disc, placeDiscs } from './place-discs.js';

/** Where each contact and each community is drawn; units are free, a contact takes about one square. */
export interface Layout {
  /** Beside the nodes. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Beside the communities. */
  readonly discs: readonly Disc[];
}

/** An angle that spreads points evenly whatever their number (Vogel 1979). */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const SPACING = 1;

/**
 * A map of the network, communities first: each community is a disc, discs whose members know each other lie near and never
 * overlap; within a disc people stand evenly, near those they know. People without a tie stand in a ring around all.
 *
 * No chance in it: the same network gives the same map.
 *
 * @param steps bounds the work, about a second for 100 steps at 330,000 ties; 0 gives the start
 */
export function layout(network: EgoNetwork, found: Communities, steps: number): Layout {
  const nodeCount = network.contactIds.length;
  const discs = placeDiscs(radiiOf(found), joinedWeights(network, found), steps);
  const map = { x: new Float64Array(nodeCount), y: new Float64Array(nodeCount), discs };
  const members = membersOf(found);
  members.forEach((nodes, community) => nodes.forEach((node, place) => put(map, node, slotOf(discs[community], place))));
  for (let step = 0; step < steps; step += 1) drawTogether(network, map, found);
  members.forEach((nodes, community) => spreadEvenly(nodes, map, discs[community]));
  ringAround(map, found);
  return map;
}

function radiiOf({ sizes }: Communities): number[] {
  return Array.from(sizes, (size) => SPACING * Math.sqrt(size));
}

/** Weight of ties between each two communities, by the lesser and then the greater. */
function joinedWeights({ ties }: EgoNetwork, { memberOf, sizes }: Communities): Map<number, number> {
  const joined = new Map<number, number>();
  for (let tie = 0; tie < ties.first.length; tie += 1) {
    const one = memberOf[ties.first[tie] ?? 0] ?? -1;
    const other = memberOf[ties.second[tie] ?? 0] ?? -1;
    if (one === other) continue;
    const key = Math.min(one, other) * sizes.length + Math.max(one, other);
    joined.set(key, (joined.get(key) ?? 0) + (ties.weight[tie] ?? 0));
  }
  return joined;
}

function membersOf({ memberOf, sizes }: Communities): number[][] {
  const members = Array.from(sizes, (): number[] => []);
  memberOf.forEach((community, node) => members[community]?.push(node));
  return members;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The place numbered `place` of a disc, counted from its centre outwards, like seeds of a sunflower. */
function slotOf(disc: Disc | undefined, place: number): Point {
  const radius = SPACING * Math.sqrt(place + 0.5);
  const angle = place * GOLDEN_ANGLE;
  return { x: (disc?.x ?? 0) + radius * Math.cos(angle), y: (disc?.y ?? 0) + radius * Math.sin(angle) };
}

function put({ x, y }: Pick<Layout, 'x' | 'y'>, node: number, point: Point): void {
  x[node] = point.x;
  y[node] = point.y;
}

/** Each moves halfway to the middle of those they know, but no further than the rim of their disc. */
function drawTogether(network: EgoNetwork, map: Layout, { memberOf }: Communities): void {
  const { offsets, neighbours, weights } = network;
  for (let node = 0; node < memberOf.length; node += 1) {
    const disc = map.discs[memberOf[node] ?? -1];
    if (disc === undefined) continue;
    let [sum, x, y] = [0, 0, 0];
    for (let place = offsets[node] ?? 0; place < (offsets[node + 1] ?? 0); place += 1) {
      const weight = weights[place] ?? 0;
      const neighbour = neighbours[place] ?? 0;
      sum += weight;
      x += weight * (map.x[neighbour] ?? 0);
      y += weight * (map.y[neighbour] ?? 0);
    }
    const [awayX, awayY] = [((map.x[node] ?? 0) + x / sum) / 2 - disc.x, ((map.y[node] ?? 0) + y / sum) / 2 - disc.y];
    const within = Math.min(1, disc.radius / Math.max(Math.hypot(awayX, awayY), 1e-9));
    put(map, node, { x: disc.x + awayX * within, y: disc.y + awayY * within });
  }
}

/**
 * Pulling alone would heap people up. They take the even places of their disc instead: who ended nearest the centre takes the
 * inmost, ring by ring, and within a ring they keep the order of their directions.
 */
function spreadEvenly(nodes: readonly number[], map: Layout, disc: Disc | undefined): void {
  if (disc === undefined) return;
  const from = ({ x, y }: Point) => ({ away: Math.hypot(x - disc.x, y - disc.y), angle: Math.atan2(y - disc.y, x - disc.x) });
  const pulled = nodes
    .map((node) => ({ node, ...from({ x: map.x[node] ?? 0, y: map.y[node] ?? 0 }) }))
    .sort((a, b) => a.away - b.away || a.node - b.node);
  for (let taken = 0, ring = 0; taken < pulled.length; ring += 1) {
    const inRing = pulled.slice(taken, taken + 6 * ring + 3).sort((a, b) => a.angle - b.angle || a.node - b.node);
    const slots = inRing.map((_, place) => slotOf(disc, taken + place)).sort((a, b) => from(a).angle - from(b).angle);
    inRing.forEach(({ node }, place) => put(map, node, slots[place] ?? disc));
    taken += inRing.length;
  }
}

/** Those nobody is known to know, around all the others. */
function ringAround(map: Layout, { memberOf }: Communities): void {
  const inner = map.discs.reduce((most, { x, y, radius }) => Math.max(most, Math.hypot(x, y) + radius), 0) + 2 * SPACING;
  let place = 0;
  memberOf.forEach((community, node) => {
    if (community >= 0) return;
    const radius = Math.sqrt(inner ** 2 + SPACING ** 2 * place);
    put(map, node, { x: radius * Math.cos(place * GOLDEN_ANGLE), y: radius * Math.sin(place * GOLDEN_ANGLE) });
    place += 1;
  });
}
