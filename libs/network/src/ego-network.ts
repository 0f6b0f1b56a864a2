import type { ContactEdge, ContactId } from '#vocabulary';

/**
 * The contacts and the ties among them, without the owner, as arrays: the neighbours of node `i` stand in `neighbours` from
 * `offsets[i]` up to `offsets[i + 1]`, ascending (compressed sparse rows). Every tie stands there twice, once from each end.
 */
export interface EgoNetwork {
  /** Node to contact. */
  readonly contactIds: readonly ContactId[];
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  /** Beside `neighbours`: weight of the tie, above 0. */
  readonly weights: Float64Array;
  /** Beside `neighbours`: place of the tie in `ties`. */
  readonly tieOf: Uint32Array;
  /** The ties once each, by the nodes they join; the first is the lesser. */
  readonly ties: { readonly first: Uint32Array; readonly second: Uint32Array; readonly weight: Float64Array };
}

/** The network of these contacts. Edges to anybody else, to oneself, and a second edge for one pair are left out. */
export function egoNetwork(
  contactIds: readonly ContactId[],
  edges: readonly Pick<ContactEdge, 'one' | 'other' | 'weight'>[],
): EgoNetwork {
  const nodes = new Map(contactIds.map((id, node) => [id, node]));
  const joined = edges.flatMap(({ one, other, weight }) => {
    const [a, b] = [nodes.get(one), nodes.get(other)];
    return a === undefined || b === undefined || a === b ? [] : [{ first: Math.min(a, b), second: Math.max(a, b), weight }];
  });
  joined.sort((a, b) => a.first - b.first || a.second - b.second);
  const kept = joined.filter(({ first, second }, place) => {
    const before = joined[place - 1];
    return before === undefined || before.first !== first || before.second !== second;
  });
  const ties = {
    first: Uint32Array.from(kept, ({ first }) => first),
    second: Uint32Array.from(kept, ({ second }) => second),
    weight: Float64Array.from(kept, ({ weight }) => weight),
  };
  return { contactIds, ties, ...sparseRows(contactIds.length, ties) };
}

function sparseRows(nodeCount: number, { first, second, weight }: EgoNetwork['ties']): Omit<EgoNetwork, 'contactIds' | 'ties'> {
  const offsets = new Uint32Array(nodeCount + 1);
  const count = (node: number) => (offsets[node + 1] = (offsets[node + 1] ?? 0) + 1);
  first.forEach(count);
  second.forEach(count);
  for (let node = 0; node < nodeCount; node += 1) offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0);
  const neighbours = new Uint32Array(first.length * 2);
  const weights = new Float64Array(first.length * 2);
  const tieOf = new Uint32Array(first.length * 2);
  const next = offsets.slice();
  const put = (from: number, to: number, tie: number) => {
    const place = next[from] ?? 0;
    next[from] = place + 1;
    neighbours[place] = to;
    weights[place] = weight[tie] ?? 0;
    tieOf[place] = tie;
  };
  // Ties are sorted by both ends: lesser neighbours first, then the greater ones, keeps every row ascending.
  for (let tie = 0; tie < first.length; tie += 1) put(second[tie] ?? 0, first[tie] ?? 0, tie);
  for (let tie = 0; tie < first.length; tie += 1) put(first[tie] ?? 0, second[tie] ?? 0, tie);
  return { offsets, neighbours, weights, tieOf };
}

/** How many contacts a contact is known to know: the contacts they share with the owner. */
export function sharedContacts({ offsets }: Pick<EgoNetwork, 'offsets'>, node: number): number {
  return (offsets[node + 1] ?? 0) - (offsets[node] ?? 0);
}
