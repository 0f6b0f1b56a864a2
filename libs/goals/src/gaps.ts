import { type ContactId, type GoalTarget } from '#vocabulary';
import type { AssessedGoal } from './assess-goal.js';
import { bondOf } from './could-do.js';
import type { GoalContact, GoalSituation } from './goal-contact.js';
import { foldContact, type FoldedContact } from './match-target.js';

/** A target the network does not cover, and who comes nearest to it. */
export interface Gap {
  readonly target: GoalTarget;
  /** 0 to 1. */
  readonly reach: number;
  /** The nearest first, at most three; nobody of them is there. */
  readonly nearest: readonly NearestPerson[];
}

export interface NearestPerson {
  readonly contactId: ContactId;
  readonly name: string;
  /** `former`: they left it. `knows`: they know somebody who is or was there. `partly`: some of its words fit them. */
  readonly because: 'former' | 'knows' | 'partly';
  /** For `knows`: whom. */
  readonly somebody: string | null;
}

const NEAREST_MAX = 3;
const ORDER = { former: 0, knows: 1, partly: 2 } as const;

/** The targets that are not covered, the least covered first, each with the nearest people outside. */
export function gapsOf(situation: GoalSituation, { coverage, map }: AssessedGoal): Gap[] {
  const folded = situation.contacts.map((contact) => foldContact(contact, situation.fold));
  const placeOf = new Map(situation.contacts.map(({ contactId }, place) => [contactId, place]));
  return coverage
    .flatMap(({ target, reach, isCovered }, index): Gap[] => {
      const mapped = map.targets[index];
      if (isCovered || mapped === undefined) return [];
      const there = new Set(mapped.people.map(({ place }) => place));
      const near = [
        ...mapped.former.map((place) => ({ place, because: 'former' as const, of: null })),
        ...acquaintances(situation, placeOf, new Set([...there, ...mapped.former])),
        ...partly(target, folded, situation),
      ].filter(({ place }) => !there.has(place));
      return [{ target, reach, nearest: nearestOf(near, situation.contacts) }];
    })
    .sort((a, b) => a.reach - b.reach);
}

interface Near {
  readonly place: number;
  readonly because: NearestPerson['because'];
  readonly of: number | null;
}

function acquaintances({ edges }: GoalSituation, placeOf: ReadonlyMap<ContactId, number>, wanted: ReadonlySet<number>): Near[] {
  if (wanted.size === 0) return [];
  return edges.flatMap(({ one, other }) => {
    const [a, b] = [placeOf.get(one), placeOf.get(other)];
    if (a === undefined || b === undefined) return [];
    return [
      ...(wanted.has(b) ? [{ place: a, because: 'knows' as const, of: b }] : []),
      ...(wanted.has(a) ? [{ place: b, because: 'knows' as const, of: a }] : []),
    ];
  });
}

/** For a target of several words, those some of whose words fit. */
function partly(target: GoalTarget, folded: readonly FoldedContact[], { fold }: GoalSituation): Near[] {
  const words = fold
    .words(target.text)
    .split(' ')
    .filter((word) => word.length > 2);
  if (target.kind === 'company' || words.length < 2) return [];
  const kind = target.kind;
  return folded.flatMap((contact, place): Near[] => {
    const text = kind === 'skill' ? `${contact.skills.join(' ')} ${contact.role}` : contact[kind];
    return words.some((word) => ` ${text} `.includes(` ${word} `)) ? [{ place, because: 'partly', of: null }] : [];
  });
}

/** Once each, by the best reason, then by the tie that would more likely help. */
function nearestOf(near: readonly Near[], contacts: readonly GoalContact[]): NearestPerson[] {
  const helps = (place: number) => {
    const contact = contacts[place];
    return contact === undefined ? 0 : contact.replyChance * (0.1 + bondOf(contact));
  };
  const sorted = [...near].sort(
    (a, b) => ORDER[a.because] - ORDER[b.because] || helps(b.place) - helps(a.place) || a.place - b.place,
  );
  const seen = new Set<number>();
  return sorted
    .filter(({ place }) => !seen.has(place) && seen.add(place))
    .slice(0, NEAREST_MAX)
    .flatMap(({ place, because, of }): NearestPerson[] => {
      const contact = contacts[place];
      if (contact === undefined) return [];
      const somebody = of === null ? null : (contacts[of]?.name ?? null);
      return [{ contactId: contact.contactId, name: contact.name, because, somebody }];
    });
}
