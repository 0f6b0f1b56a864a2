import type { Standing } from './words';

/** Somebody one can tick. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly says: string;
}

const CANDIDATES_MAX = 10;

/** Whom to suppose to write back: those to talk to first, then the likeliest at the targets, then those near the gaps. */
export function toRevive({ nextConversations, coverage, gaps }: Standing): Candidate[] {
  return once([
    ...nextConversations.chosen.map(({ contact, sentence }) => ({ ...contact, says: sentence })),
    ...coverage.flatMap(({ people, target }) => people.slice(0, 2).map(({ contact }) => ({ ...contact, says: target.text }))),
    ...gaps.flatMap(({ nearest }) => nearest.map(({ contact, sentence }) => ({ ...contact, says: sentence }))),
  ]);
}

/** Whom to suppose to be lost: those with a tie at the targets, the likeliest to open one first. */
export function toLose({ coverage }: Standing): Candidate[] {
  const there = coverage.flatMap(({ people, target }) => people.map((person) => ({ ...person, target })));
  there.sort((a, b) => b.chance - a.chance);
  return once(
    there
      .filter(({ contact }) => contact.strength.step !== 'NONE')
      .map(({ contact, couldDoInWords, target }) => ({ ...contact, says: `${couldDoInWords} at ${target.text}` })),
  );
}

function once(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .slice(0, CANDIDATES_MAX)
    .map(({ id, name, says }) => ({ id, name, says }));
}
