import { jobAt } from './people/person.js';
import type { SampleNetwork } from './invent-network.js';

export interface JobChange {
  readonly person: number;
  readonly from: { readonly company: string; readonly role: string };
  readonly to: { readonly company: string; readonly role: string };
}

/** Whose stated company or role differs between two exports, among the people listed legibly in both. */
export function jobChangesBetween(network: SampleNetwork, older: Date, newer: Date): JobChange[] {
  return network.people.flatMap((person) => {
    if (person.legibility !== 'plain' || person.connectedAt > older.getTime()) return [];
    const from = jobAt(person, older.getTime());
    const to = jobAt(person, newer.getTime());
    if (from === null || to === null || (from.company === to.company && from.role === to.role)) return [];
    return [{ person: person.index, from, to }];
  });
}
