import type { ContactId, GoalTarget } from '#vocabulary';
import type { Fold, GoalContact, GoalSituation } from './goal-contact.js';
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

/** Who stands where, before anything is known of edges. */
export interface GoalPeople {
  readonly targets: readonly Omit<MappedTarget, 'waysIn'>[];
}

/** Who stands where, for all targets at once. With a fold that remembers, thousands who share a company cost one. */
export function peopleOfGoal({ goal, contacts, fold }: Pick<GoalSituation, 'goal' | 'contacts' | 'fold'>): GoalPeople {
  const folded = contacts.map((contact) => foldContact(contact, fold));
  return {
    targets: goal.targets.map((target) => {
      const match = matcherOf(target, fold);
      const people = folded.flatMap((contact, place) => {
        const certainty = match(contact);
        return certainty === null ? [] : [{ place, certainty }];
      });
      const isFormer = formerMatcherOf(target, fold);
      const former = folded.flatMap((contact, place) => (isFormer(contact) ? [place] : []));
      return { target, people, former };
    }),
  };
}

/** Adds the ways in that edges show. */
export function mapGoal(situation: GoalSituation, people: GoalPeople = peopleOfGoal(situation)): GoalMap {
  const { contacts, edges } = situation;
  const placeOf = new Map(contacts.map(({ contactId }, place) => [contactId, place]));
  const ends = edges.map(({ one, other }): Ends => [placeOf.get(one), placeOf.get(other)]);
  return {
    targets: people.targets.map((target) => {
      const byName = target.people.filter(({ place }) => contacts[place]?.strength === null);
      return { ...target, waysIn: waysTo(byName, ends) };
    }),
  };
}

/** Those whose edges matter to a goal: whoever is or was at a target. An edge between two others changes nothing. */
export function whoseEdgesMatter({ targets }: GoalPeople, contacts: readonly Pick<GoalContact, 'contactId'>[]): ContactId[] {
  const places = new Set(targets.flatMap(({ people, former }) => [...people.map(({ place }) => place), ...former]));
  return [...places].flatMap((place) => contacts[place]?.contactId ?? []);
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

/** The same fold, each text made comparable once: thousands of contacts share their companies, roles and places. */
export function remembering(fold: Fold): Fold {
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
