import type { ContactEdge, EdgeEvidence } from '#vocabulary';

/** An edge as its table has it. */
export interface EdgeRow extends Omit<ContactEdge, 'evidence'> {
  readonly evidence: string;
}

type Packed = readonly [EdgeEvidence['kind'], count: number, weight: number, lastOn: EdgeEvidence['lastOn'], isOngoing: 0 | 1];

/** Evidence as short as it can be said: there are hundreds of thousands of edges. */
export function packedEvidence(evidence: ContactEdge['evidence']): string {
  const packed = evidence.map(({ kind, count, weight, lastOn, isOngoing }): Packed => {
    return [kind, count, Number(weight.toPrecision(12)), lastOn, isOngoing ? 1 : 0];
  });
  return JSON.stringify(packed);
}

export function edgeOfRow({ one, other, weight, evidence }: EdgeRow): ContactEdge {
  return { one, other, weight, evidence: unpackedEvidence(evidence) };
}

export function unpackedEvidence(text: string): EdgeEvidence[] {
  return (JSON.parse(text) as Packed[]).map(([kind, count, weight, lastOn, isOngoing]) => {
    return { kind, count, weight, lastOn, isOngoing: isOngoing === 1 };
  });
}
