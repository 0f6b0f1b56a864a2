import type { CalendarDate, ContactEdge, ContactId, EdgeEvidence, EdgeKind } from '#vocabulary';

/** People seen together once: in a thread, at an event, at an employer. */
export interface GroupObservation {
  readonly kind: EdgeKind;
  /** Those of them who are contacts of the owner. */
  readonly contacts: readonly ContactId[];
  /** All of them, the owner not counted; a number below that of the contacts is taken for theirs. */
  readonly size: number;
  /** The last day of it; null when nobody knows. */
  readonly on: CalendarDate | null;
  /** Whether it lasts, as an employer both still give. */
  readonly isOngoing: boolean;
}

/**
 * What one observation weighs for two people alone, and the size up to which it says anything. Proposals, not measured:
 * somebody who introduces two people says more than any list they both stand on.
 */
export const EDGE_RULES = {
  statedIntroduction: { weight: 3, sizeMax: 5 },
  sameThread: { weight: 1, sizeMax: 25 },
  sameEmployer: { weight: 1, sizeMax: 60 },
  mutualMention: { weight: 0.8, sizeMax: 10 },
  sameRecipients: { weight: 0.5, sizeMax: 25 },
  sameEvent: { weight: 0.4, sizeMax: 40 },
} as const satisfies Record<EdgeKind, { readonly weight: number; readonly sizeMax: number }>;

/** Who knows whom among the contacts, from groups they were seen in; see `EdgeGathering`. One edge a pair, sorted by ids. */
export function edgesOfGroups(observations: Iterable<GroupObservation>): ContactEdge[] {
  const gathering = new EdgeGathering();
  for (const observation of observations) gathering.add(observation);
  return gathering.edges();
}

/**
 * Gathers edges from groups, in whatever order these come. A group of `s` people gives each pair `weight / (s − 1)`:
 * everybody in it has one such occasion to share among the others (Newman 2001). Groups above their kind's bound give
 * nothing.
 */
export class EdgeGathering {
  private readonly places = new Map<ContactId, number>();
  private readonly ids: ContactId[] = [];
  /** Evidence of each pair, by the place of the one and then of the other. */
  private readonly pairs: Map<number, Evidence[]>[] = [];

  add(observation: GroupObservation): void {
    const people = [...new Set(observation.contacts)].sort();
    const size = Math.max(observation.size, people.length);
    const { weight, sizeMax } = EDGE_RULES[observation.kind];
    if (people.length < 2 || size > sizeMax) return;
    const share = { ...observation, weight: weight / (size - 1) };
    const places = people.map((id) => this.placeOf(id));
    places.forEach((one, index) => {
      for (const other of places.slice(index + 1)) addEvidence(this.evidenceOf(one, other), share);
    });
  }

  /** One edge a pair, sorted by ids. */
  edges(): ContactEdge[] {
    const edges = this.pairs.flatMap((others, one) => {
      const id = this.ids[one];
      return id === undefined ? [] : [...others].flatMap(([other, evidence]) => edgeOf(id, this.ids[other], evidence));
    });
    return edges.sort(byIds);
  }

  private placeOf(id: ContactId): number {
    const known = this.places.get(id);
    if (known !== undefined) return known;
    const place = this.ids.push(id) - 1;
    this.places.set(id, place);
    this.pairs.push(new Map());
    return place;
  }

  private evidenceOf(one: number, other: number): Evidence[] {
    const others = this.pairs[one] ?? new Map<number, Evidence[]>();
    const known = others.get(other);
    if (known !== undefined) return known;
    const fresh: Evidence[] = [];
    others.set(other, fresh);
    return fresh;
  }
}

type Evidence = { -readonly [Field in keyof EdgeEvidence]: EdgeEvidence[Field] };
type Share = Pick<GroupObservation, 'kind' | 'on' | 'isOngoing'> & { readonly weight: number };

function addEvidence(known: Evidence[], { kind, on, isOngoing, weight }: Share): void {
  const before = known.find((evidence) => evidence.kind === kind);
  if (before === undefined) {
    known.push({ kind, count: 1, weight, lastOn: on, isOngoing });
    return;
  }
  before.count += 1;
  before.weight += weight;
  before.lastOn = later(before.lastOn, on);
  before.isOngoing ||= isOngoing;
}

function edgeOf(one: ContactId, other: ContactId | undefined, known: readonly Evidence[]): ContactEdge[] {
  if (other === undefined) return [];
  const evidence = [...known].sort((a, b) => b.weight - a.weight || (a.kind < b.kind ? -1 : 1));
  return [{ one, other, weight: evidence.reduce((sum, { weight }) => sum + weight, 0), evidence }];
}

function later(one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

function byIds(a: ContactEdge, b: ContactEdge): number {
  if (a.one !== b.one) return a.one < b.one ? -1 : 1;
  return a.other < b.other ? -1 : 1;
}
