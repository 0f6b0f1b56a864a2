import type { GoalTarget } from '#vocabulary';
import type { GoalSituation } from './goal-contact.js';
import { foldContact, formerMatcherOf, type MatchCertainty, matcherOf } from './match-target.js';

/** Who stands where for a goal, by places in the situation's contacts. It does not change with what contacts are revived. */
export interface GoalMap {
  readonly targets: readonly MappedTarget[];
}

export interface MappedTarget {
  readonly target: GoalTarget;
  readonly people: readonly { readonly place: number; readonly certainty: MatchCertainty }[];
  /** Who left it. */
  readonly former: readonly number[];
  /** Edges that lead to people there whom the owner knows by name only. */
  readonly waysIn: readonly {
    readonly through: number;
    readonly to: number;
    readonly certainty: MatchCertainty;
    readonly edge: number;
  }[];
}

export function mapGoal({ goal, contacts, edges, fold }: GoalSituation): GoalMap {
  const folded = contacts.map((contact) => foldContact(contact, fold));
  const placeOf = new Map(contacts.map(({ contactId }, place) => [contactId, place]));
  const ends = edges.map(({ one, other }) => [placeOf.get(one) ?? -1, placeOf.get(other) ?? -1] as const);
  return {
    targets: goal.targets.map((target) => {
      const match = matcherOf(target, fold);
      const people = folded.flatMap((contact, place) => {
        const certainty = match(contact);
        return certainty === null ? [] : [{ place, certainty }];
      });
      const isFormer = formerMatcherOf(target, fold);
      const former = folded.flatMap((contact, place) => (isFormer(contact) ? [place] : []));
      const byName = new Map(
        people.filter(({ place }) => contacts[place]?.strength === null).map((there) => [there.place, there]),
      );
      const waysIn =
        byName.size === 0 ? [] : ends.flatMap(([one, other], edge) => [...wayIn(one, other, edge), ...wayIn(other, one, edge)]);
      function wayIn(through: number, to: number, edge: number): MappedTarget['waysIn'] {
        const there = byName.get(to);
        return there === undefined || through === -1 ? [] : [{ through, to, certainty: there.certainty, edge }];
      }
      return { target, people, former, waysIn };
    }),
  };
}
