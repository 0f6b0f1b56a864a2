import type { ContactEdge, ContactId } from '#vocabulary';

/** How a contact was reached: over which tie, and how much the ties on the way weigh together. */
interface Reached {
  readonly over: ContactEdge | null;
  readonly weight: number;
}

/**
 * The shortest way from one contact to another over ties of contacts, and among the shortest the weightiest. It asks for
 * the ties it needs, ring by ring around the first contact, so that a large network need not be at hand:
 *
 *     while (search.frontier.length > 0) search.learn(tiesOf(search.frontier));
 *     search.path();
 */
export class PathSearch {
  private readonly reached = new Map<ContactId, Reached>();
  private ring: readonly ContactId[];
  private rings = 0;

  /** @param ringsMax bounds the length: ties from end to end */
  constructor(
    private readonly from: ContactId,
    private readonly to: ContactId,
    private readonly ringsMax: number,
  ) {
    this.reached.set(from, { over: null, weight: 0 });
    this.ring = [from];
  }

  /** Whose ties it wants to know next; nobody once it is over. */
  get frontier(): readonly ContactId[] {
    return this.reached.has(this.to) || this.rings >= this.ringsMax ? [] : this.ring;
  }

  /** @param edges at least all of the frontier's */
  learn(edges: readonly ContactEdge[]): void {
    const inRing = new Set(this.ring);
    const found = new Map<ContactId, Reached>();
    for (const edge of edges) {
      for (const [known, next] of [
        [edge.one, edge.other],
        [edge.other, edge.one],
      ] as const) {
        if (!inRing.has(known) || this.reached.has(next)) continue;
        const weight = (this.reached.get(known)?.weight ?? 0) + edge.weight;
        if (weight > (found.get(next)?.weight ?? -1)) found.set(next, { over: edge, weight });
      }
    }
    for (const [id, reached] of found) this.reached.set(id, reached);
    this.ring = [...found.keys()];
    this.rings += 1;
  }

  /** The ties from end to end, in order; null where none lead there. */
  path(): ContactEdge[] | null {
    if (!this.reached.has(this.to)) return null;
    const path: ContactEdge[] = [];
    for (let at = this.to; at !== this.from;) {
      const over = this.reached.get(at)?.over;
      if (over == null) return null;
      path.unshift(over);
      at = over.one === at ? over.other : over.one;
    }
    return path;
  }
}
