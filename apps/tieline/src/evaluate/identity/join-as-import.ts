import { createIdentityIndex } from '#identity';
import { contactId } from '#vocabulary';
import type { LabelledPerson } from './read-people.js';

/** What an import of the second file into the contacts of the first would do. */
export interface JoinedAsImport {
  /** Joined unasked, and the share of these that are right; null with none. */
  readonly joined: number;
  readonly precision: number | null;
  /** People of the second file whose own contact is among those asked about. */
  readonly asked: number;
  readonly askedRight: number;
  readonly unknown: number;
  /** Processor time of entering the first and resolving the second. */
  readonly cpuSeconds: number;
}

/** Enters one file as contacts and resolves the other as an import does, with the shipped chances. */
export function joinAsImport(contacts: readonly LabelledPerson[], met: readonly LabelledPerson[]): JoinedAsImport {
  const startedAt = process.cpuUsage();
  const index = createIdentityIndex();
  for (const [place, { described }] of contacts.entries()) index.enter(contactId(String(place)), described);
  let joined = 0;
  let right = 0;
  let asked = 0;
  let askedRight = 0;
  for (const { described, truth } of met) {
    const resolution = index.resolve(described);
    const isRight = (contact: string) => contacts[Number(contact)]?.truth === truth;
    if (resolution.kind === 'match') {
      joined += 1;
      if (isRight(resolution.contactId)) right += 1;
    } else if (resolution.kind === 'possible') {
      asked += 1;
      if (resolution.candidates.some((candidate) => isRight(candidate.contactId))) askedRight += 1;
    }
  }
  const { user, system } = process.cpuUsage(startedAt);
  const precision = joined === 0 ? null : right / joined;
  return { joined, precision, asked, askedRight, unknown: met.length - joined - asked, cpuSeconds: (user + system) / 1e6 };
}
