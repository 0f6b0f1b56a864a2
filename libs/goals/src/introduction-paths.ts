import type { ContactEdge, ContactId, EdgeEvidence } from '#vocabulary';
import { bondOf, couldDo, doesChance } from './could-do.js';
import type { GoalContact, GoalSituation } from './goal-contact.js';
import type { MappedTarget } from './goal-map.js';
import { GOAL_RULES } from './goal-rules.js';

/** A way to a target other than a tie to somebody there. The evidence of the first hop is the owner's tie to `through`. */
export type IntroductionPath =
  | {
      readonly kind: 'introduction';
      readonly through: ContactId;
      readonly to: ContactId;
      /** Why the two are taken to know each other. */
      readonly evidence: readonly EdgeEvidence[];
      readonly chance: number;
    }
  /** Somebody who used to be there. */
  | { readonly kind: 'former'; readonly through: ContactId; readonly chance: number }
  /** Writing to somebody there with whom no exchange is on record. */
  | { readonly kind: 'cold'; readonly to: ContactId; readonly chance: number };

/**
 * The ways into a target, the likeliest first; of two with one person in the middle only the likelier.
 *
 * @param contacts beside the situation's; null for those who are lost
 */
export function introductionPaths(
  { target, people, former, waysIn }: MappedTarget,
  { goal, edges, contacts: known }: Pick<GoalSituation, 'goal' | 'edges' | 'contacts'>,
  contacts: readonly (GoalContact | null)[],
): IntroductionPath[] {
  const paths: IntroductionPath[] = [];
  for (const { through, to, certainty, edge } of waysIn) {
    const [opener, end, tie] = [contacts[through], contacts[to], edges[edge]];
    if (!isTie(opener) || end === undefined || end === null || tie === undefined) continue;
    const does = doesChance(couldDo(end, goal.kind, target.kind), certainty, GOAL_RULES.introducedBond);
    const chance = opener.replyChance * introduces(tie) * does;
    paths.push({ kind: 'introduction', through: opener.contactId, to: end.contactId, evidence: tie.evidence, chance });
  }
  for (const place of former) {
    const opener = contacts[place];
    if (!isTie(opener)) continue;
    const { bondless, formerOpens } = GOAL_RULES;
    const chance = opener.replyChance * formerOpens * (bondless + (1 - bondless) * bondOf(opener));
    paths.push({ kind: 'former', through: opener.contactId, chance });
  }
  // Who is known by name only today stays a way in by that chance whatever is supposed, or a revival could lower a reach.
  for (const { place, certainty } of people) {
    const [end, then] = [known[place], contacts[place]];
    if (end === undefined || end.strength !== null || then === undefined || then === null) continue;
    const does = doesChance(couldDo(end, goal.kind, target.kind), certainty, 0);
    paths.push({ kind: 'cold', to: end.contactId, chance: end.replyChance * does });
  }
  paths.sort((a, b) => b.chance - a.chance || (keyOf(a) < keyOf(b) ? -1 : 1));
  const seen = new Set<string>();
  return paths.filter((path) => !seen.has(keyOf(path)) && seen.add(keyOf(path)));
}

/** 0 to 1: that somebody introduces two people, by how much says that they know the second. */
export function introduces({ weight }: Pick<ContactEdge, 'weight'>): number {
  return GOAL_RULES.introducesAtMost * (1 - Math.exp(-weight));
}

function isTie(contact: GoalContact | null | undefined): contact is GoalContact {
  return contact !== null && contact !== undefined && contact.strength !== null;
}

function keyOf(path: IntroductionPath): string {
  return path.kind === 'cold' ? `cold ${path.to}` : path.through;
}
