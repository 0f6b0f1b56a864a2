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

/**
 * Who knows whom among the contacts, from groups they were seen in, in whatever order these come. A group of `s` people gives
 * each pair `weight / (s − 1)`: everybody in it has one such occasion to share among the others (Newman 2001). Groups above
 * their kind's bound give nothing.
 *
 * @returns one edge a pair, sorted by ids
 */
export function edgesOfGroups(observations: Iterable<GroupObservation>): ContactEdge[] {
  const pairs = new Map<ContactId, Map<ContactId, Map<EdgeKind, EdgeEvidence>>>();
  for (const observation of observations) {
    const people = [...new Set(observation.contacts)].sort();
    const size = Math.max(observation.size, people.length);
    const { weight, sizeMax } = EDGE_RULES[observation.kind];
    if (people.length < 2 || size > sizeMax) continue;
    const share = { ...observation, weight: weight / (size - 1) };
    people.forEach((one, place) => {
      for (const other of people.slice(place + 1)) addEvidence(entryOf(entryOf(pairs, one), other), share);
    });
  }
  return [...pairs].flatMap(([one, others]) => [...others].map(([other, kinds]) => edgeOf(one, other, kinds))).sort(byIds);
}

type Share = Pick<GroupObservation, 'kind' | 'on' | 'isOngoing'> & { readonly weight: number };

function addEvidence(kinds: Map<EdgeKind, EdgeEvidence>, { kind, on, isOngoing, weight }: Share): void {
  const before = kinds.get(kind);
  kinds.set(kind, {
    kind,
    count: (before?.count ?? 0) + 1,
    weight: (before?.weight ?? 0) + weight,
    lastOn: later(before?.lastOn ?? null, on),
    isOngoing: isOngoing || before?.isOngoing === true,
  });
}

function edgeOf(one: ContactId, other: ContactId, kinds: ReadonlyMap<EdgeKind, EdgeEvidence>): ContactEdge {
  const evidence = [...kinds.values()].sort((a, b) => b.weight - a.weight || (a.kind < b.kind ? -1 : 1));
  return { one, other, weight: evidence.reduce((sum, { weight }) => sum + weight, 0), evidence };
}

function entryOf<Key, InnerKey, Value>(maps: Map<Key, Map<InnerKey, Value>>, key: Key): Map<InnerKey, Value> {
  const known = maps.get(key);
  if (known !== undefined) return known;
  const fresh = new Map<InnerKey, Value>();
  maps.set(key, fresh);
  return fresh;
}

function later(one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

function byIds(a: ContactEdge, b: ContactEdge): number {
  if (a.one !== b.one) return a.one < b.one ? -1 : 1;
  return a.other < b.other ? -1 : 1;
}
