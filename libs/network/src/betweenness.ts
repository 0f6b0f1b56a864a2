import type { Random } from '#vocabulary';
import type { EgoNetwork } from './ego-network.js';

/**
 * How often a contact lies on shortest ways between two others, ties counted alike: estimated from `pivots` sources drawn at
 * random, exact where there are as many pivots as contacts (Brandes 2001; Brandes and Pich 2007).
 *
 * @returns beside the nodes, 0 and up: pairs of contacts whose way leads through, shared ways counted in parts
 */
export function betweenness(network: EgoNetwork, pivots: number, random: Random): Float64Array {
  const { offsets, neighbours } = network;
  const nodeCount = network.contactIds.length;
  const through = new Float64Array(nodeCount);
  const distance = new Int32Array(nodeCount);
  const ways = new Float64Array(nodeCount);
  const dependency = new Float64Array(nodeCount);
  const visited = new Uint32Array(nodeCount);
  const sources = drawnNodes(nodeCount, Math.min(pivots, nodeCount), random);
  for (const source of sources) {
    distance.fill(-1);
    distance[source] = 0;
    ways[source] = 1;
    dependency[source] = 0;
    visited[0] = source;
    let count = 1;
    for (let place = 0; place < count; place += 1) {
      const node = visited[place] ?? 0;
      const onward = (distance[node] ?? 0) + 1;
      const nodeWays = ways[node] ?? 0;
      const until = offsets[node + 1] ?? 0;
      for (let step = offsets[node] ?? 0; step < until; step += 1) {
        const next = neighbours[step] ?? 0;
        if (distance[next] === -1) {
          distance[next] = onward;
          ways[next] = nodeWays;
          dependency[next] = 0;
          visited[count] = next;
          count += 1;
        } else if (distance[next] === onward) ways[next] = (ways[next] ?? 0) + nodeWays;
      }
    }
    for (let place = count - 1; place > 0; place -= 1) {
      const node = visited[place] ?? 0;
      const before = (distance[node] ?? 0) - 1;
      const carried = dependency[node] ?? 0;
      const share = (1 + carried) / (ways[node] ?? 1);
      const until = offsets[node + 1] ?? 0;
      for (let step = offsets[node] ?? 0; step < until; step += 1) {
        const previous = neighbours[step] ?? 0;
        if (distance[previous] === before) dependency[previous] = (dependency[previous] ?? 0) + (ways[previous] ?? 0) * share;
      }
      through[node] = (through[node] ?? 0) + carried;
    }
  }
  // Each pair is met from both ends, and from as many sources as were drawn instead of all.
  const scale = sources.length === 0 ? 0 : nodeCount / sources.length / 2;
  return through.map((value) => value * scale);
}

/** Distinct nodes, drawn as one draws cards. */
function drawnNodes(nodeCount: number, count: number, random: Random): Uint32Array {
  const nodes = Uint32Array.from({ length: nodeCount }, (_, node) => node);
  for (let place = 0; place < count; place += 1) {
    const drawn = place + Math.floor(random() * (nodeCount - place));
    const held = nodes[place] ?? 0;
    nodes[place] = nodes[drawn] ?? 0;
    nodes[drawn] = held;
  }
  return nodes.subarray(0, count);
}
