import { createRequire } from 'node:module';
import { UndirectedGraph } from 'graphology';
import { egoNetwork, layout, measureNetwork } from '#network';
import { seededRandom } from '#sample-network';
import { type ContactId, contactId } from '#vocabulary';
import { againstFloor, type Benchmark, secondsOf, withinLimit } from './figure.js';

// Its types promise a default export that the module, in CommonJS, does not have.
const pagerank: (graph: UndirectedGraph) => object = createRequire(import.meta.url)('graphology-metrics/centrality/pagerank');

const CONTACTS = 30_000;
const EDGES = 330_000;
const GROUPS = 300;
const LAYOUT_STEPS = 100;

interface InventedEdge {
  readonly one: ContactId;
  readonly other: ContactId;
  readonly weight: number;
}

/** The weekly recompute of a large network: everything measured anew, and its map, beside one PageRank by graphology. */
export const networkBenchmark: Benchmark = {
  name: 'network',
  async run() {
    const { ids, edges } = inventNetwork();
    const graph = new UndirectedGraph();
    ids.forEach((id) => graph.addNode(id));
    edges.forEach(({ one, other, weight }) => graph.addUndirectedEdge(one, other, { weight }));
    const floor = { is: 'graphology PageRank alone', value: await secondsOf(() => Promise.resolve(pagerank(graph))) };
    const dice = (name: string) => seededRandom(`bench ${name}`);
    const recompute = await secondsOf(() => Promise.resolve(measureNetwork(egoNetwork(ids, edges), dice)));
    const network = egoNetwork(ids, edges);
    const { communities } = measureNetwork(network, dice);
    const drawn = await secondsOf(() => Promise.resolve(layout(network, communities, LAYOUT_STEPS)));
    const size = '30,000 contacts, 330,000 edges';
    return [
      againstFloor({ what: `recompute of ${size}`, floor, ours: recompute, unit: 's', ratioMax: 5, oursMax: 5 }),
      withinLimit({ what: `layout of ${size}, ${LAYOUT_STEPS} steps`, floor, ours: drawn, unit: 's', oursMax: 10 }),
    ];
  },
};

/** Groups of very different size, four ties of five within them, and a few people who know many. */
function inventNetwork(): { ids: ContactId[]; edges: InventedEdge[] } {
  const random = seededRandom('a large network');
  const ids = Array.from({ length: CONTACTS }, (_, node) => contactId(`contact-${node}`));
  const groups = Array.from({ length: GROUPS }, (): number[] => []);
  for (let node = 0; node < CONTACTS; node += 1) groups[Math.floor(random() ** 2 * GROUPS)]?.push(node);
  const seen = new Set<number>();
  const edges: InventedEdge[] = [];
  while (edges.length < EDGES) {
    const group = groups[Math.floor(random() ** 2 * GROUPS)] ?? [];
    const one = group[Math.floor(random() ** 2 * group.length)] ?? 0;
    const isWithin = random() < 0.8;
    const other = isWithin ? (group[Math.floor(random() * group.length)] ?? 0) : Math.floor(random() * CONTACTS);
    const key = Math.min(one, other) * CONTACTS + Math.max(one, other);
    const [first, second] = [ids[one], ids[other]];
    if (one === other || seen.has(key) || first === undefined || second === undefined) continue;
    seen.add(key);
    edges.push({ one: first, other: second, weight: 0.2 + random() });
  }
  return { ids, edges };
}
