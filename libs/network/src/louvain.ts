import type { Random } from '#vocabulary';

/** An undirected weighted graph as compressed sparse rows; every tie stands in both of its rows. */
export interface WeightedGraph {
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly weights: Float64Array;
}

/** Beside a graph whose nodes are groups of nodes: twice the weight of the ties within each. */
interface GroupGraph extends WeightedGraph {
  readonly within: Float64Array;
}

const PASSES_MAX = 50;
/** A move must gain more than rounding may. */
const GAIN_MIN = 1e-12;

/**
 * Communities by the Louvain method: nodes move to the neighbouring community that raises modularity most until none does,
 * communities become nodes, and so on until nothing moves (Blondel, Guillaume, Lambiotte and Lefebvre 2008).
 *
 * @param random the order in which nodes are visited
 * @returns beside the nodes, numbers of communities from 0 in order of their first node; a node without ties is alone
 */
export function louvain(graph: WeightedGraph, random: Random): Int32Array {
  let level: GroupGraph = { ...graph, within: new Float64Array(graph.offsets.length - 1) };
  let memberOf = Int32Array.from(level.within, (_, node) => node);
  for (;;) {
    const moved = renumbered(moveNodes(level, random));
    const count = moved.reduce((most, community) => Math.max(most, community + 1), 0);
    memberOf = memberOf.map((community) => moved[community] ?? 0);
    if (count === level.within.length) return renumbered(memberOf);
    level = grouped(level, moved, count);
  }
}

/** How much more weight lies within communities than chance would put there; 0 without ties. */
export function modularity({ offsets, neighbours, weights }: WeightedGraph, memberOf: Int32Array): number {
  const sums = new Map<number, number>();
  let [within, total] = [0, 0];
  memberOf.forEach((community, node) => {
    for (let place = offsets[node] ?? 0; place < (offsets[node + 1] ?? 0); place += 1) {
      const weight = weights[place] ?? 0;
      total += weight;
      sums.set(community, (sums.get(community) ?? 0) + weight);
      if (memberOf[neighbours[place] ?? 0] === community) within += weight;
    }
  });
  if (total === 0) return 0;
  return within / total - [...sums.values()].reduce((sum, weight) => sum + (weight / total) ** 2, 0);
}

function moveNodes(level: GroupGraph, random: Random): Int32Array {
  const { offsets, neighbours, weights, within } = level;
  const strength = within.map((inner, node) => inner + sumOf(weights, offsets[node] ?? 0, offsets[node + 1] ?? 0));
  const total = sumOf(strength, 0, strength.length);
  const memberOf = Int32Array.from(within, (_, node) => node);
  const sums = strength.slice();
  const order = shuffled(within.length, random);
  const links = new Float64Array(within.length);
  for (let pass = 0, moves = 1; pass < PASSES_MAX && moves > 0; pass += 1) {
    moves = 0;
    for (const node of order) {
      const from = offsets[node] ?? 0;
      const until = offsets[node + 1] ?? 0;
      const own = memberOf[node] ?? 0;
      const share = (strength[node] ?? 0) / total;
      for (let place = from; place < until; place += 1) {
        const community = memberOf[neighbours[place] ?? 0] ?? 0;
        links[community] = (links[community] ?? 0) + (weights[place] ?? 0);
      }
      sums[own] = (sums[own] ?? 0) - (strength[node] ?? 0);
      let best = own;
      let bestGain = (links[own] ?? 0) - (sums[own] ?? 0) * share + GAIN_MIN;
      for (let place = from; place < until; place += 1) {
        const community = memberOf[neighbours[place] ?? 0] ?? 0;
        const gain = (links[community] ?? 0) - (sums[community] ?? 0) * share;
        if (gain <= bestGain) continue;
        best = community;
        bestGain = gain;
      }
      for (let place = from; place < until; place += 1) links[memberOf[neighbours[place] ?? 0] ?? 0] = 0;
      sums[best] = (sums[best] ?? 0) + (strength[node] ?? 0);
      if (best === own) continue;
      memberOf[node] = best;
      moves += 1;
    }
  }
  return memberOf;
}

/** The graph whose nodes are the communities. */
function grouped({ offsets, neighbours, weights, within }: GroupGraph, memberOf: Int32Array, count: number): GroupGraph {
  const rows = Array.from({ length: count }, () => new Map<number, number>());
  const inner = new Float64Array(count);
  memberOf.forEach((community, node) => {
    inner[community] = (inner[community] ?? 0) + (within[node] ?? 0);
    for (let place = offsets[node] ?? 0; place < (offsets[node + 1] ?? 0); place += 1) {
      const other = memberOf[neighbours[place] ?? 0] ?? 0;
      const weight = weights[place] ?? 0;
      if (other === community) inner[community] = (inner[community] ?? 0) + weight;
      else rows[community]?.set(other, (rows[community].get(other) ?? 0) + weight);
    }
  });
  const ends = new Uint32Array(count + 1);
  rows.forEach((row, community) => (ends[community + 1] = (ends[community] ?? 0) + row.size));
  return {
    offsets: ends,
    neighbours: Uint32Array.from(rows.flatMap((row) => [...row.keys()])),
    weights: Float64Array.from(rows.flatMap((row) => [...row.values()])),
    within: inner,
  };
}

function renumbered(memberOf: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  return memberOf.map((community) => {
    const known = numbers.get(community);
    if (known !== undefined) return known;
    numbers.set(community, numbers.size);
    return numbers.size - 1;
  });
}

function shuffled(count: number, random: Random): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, node) => node);
  for (let place = count - 1; place > 0; place -= 1) {
    const drawn = Math.floor(random() * (place + 1));
    const held = order[place] ?? 0;
    order[place] = order[drawn] ?? 0;
    order[drawn] = held;
  }
  return order;
}

function sumOf(values: Float64Array, from: number, until: number): number {
  let sum = 0;
  for (let place = from; place < until; place += 1) sum += values[place] ?? 0;
  return sum;
}
