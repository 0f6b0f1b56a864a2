import type { GoalTarget } from '#vocabulary';
import type { Fold, GoalSituation } from './goal-contact.js';
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

/** Who stands where, for all targets at once. */
export function mapGoal({ goal, contacts, edges, fold: eachTime }: GoalSituation): GoalMap {
  const fold = remembering(eachTime);
  const folded = contacts.map((contact) => foldContact(contact, fold));
  const placeOf = new Map(contacts.map(({ contactId }, place) => [contactId, place]));
  const ends = edges.map(({ one, other }): Ends => [placeOf.get(one), placeOf.get(other)]);
  return {
    targets: goal.targets.map((target) => {
      const match = matcherOf(target, fold);
      const people = folded.flatMap((contact, place) => {
        const certainty = match(contact);
        return certainty === null ? [] : [{ place, certainty }];
      });
      const isFormer = formerMatcherOf(target, fold);
      const former = folded.flatMap((contact, place) => (isFormer(contact) ? [place] : []));
      const byName = people.filter(({ place }) => contacts[place]?.strength === null);
      return { target, people, former, waysIn: waysTo(byName, ends) };
    }),
  };
}

/** The places an edge joins; undefined for somebody who is no contact. */
type Ends = readonly [number | undefined, number | undefined];

function waysTo(people: MappedTarget['people'], ends: readonly Ends[]): MappedTarget['waysIn'] {
  const certainties = new Map(people.map(({ place, certainty }) => [place, certainty]));
  const waysIn: { through: number; to: number; certainty: MatchCertainty; edge: number }[] = [];
  const add = (through: number | undefined, to: number | undefined, edge: number) => {
    if (through === undefined || to === undefined) return;
    const certainty = certainties.get(to);
    if (certainty !== undefined) waysIn.push({ through, to, certainty, edge });
  };
  if (certainties.size === 0) return waysIn;
  ends.forEach(([one, other], edge) => {
    add(one, other, edge);
    add(other, one, edge);
  });
  return waysIn;
}

/** Thousands of contacts share their companies, roles and places; each text is made comparable once. */
function remembering(fold: Fold): Fold {
  const companies = new Map<string, string | null>();
  const texts = new Map<string, string>();
  return {
    company: (text) => once(companies, text, () => fold.company(text)),
    words: (text) => once(texts, text, () => fold.words(text)),
  };
}

function once<Value>(known: Map<string, Value>, text: string, make: () => Value): Value {
  const before = known.get(text);
  if (before !== undefined) return before;
  const made = make();
  known.set(text, made);
  return made;
}
