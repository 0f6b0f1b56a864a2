import type { ContactId, GoalTarget } from '#vocabulary';
import { assessWith, type AssessedGoal } from './assess-goal.js';
import type { GoalSituation } from './goal-contact.js';
import { mapGoal } from './goal-map.js';
import { type ReadinessPart } from './readiness.js';
import { revived } from './revived.js';

/** What the owner tries out. Whoever is both revived and lost is lost. */
export interface Supposition {
  readonly revive: readonly ContactId[];
  readonly lose: readonly ContactId[];
  readonly add: readonly GoalTarget[];
}

/** Today and the supposed, side by side. */
export interface WhatIf {
  readonly today: AssessedGoal;
  readonly then: AssessedGoal;
  /** Points gained, below 0 for lost. */
  readonly points: number;
  readonly parts: Readonly<Record<ReadinessPart, number>>;
  /** Targets that become covered and that no longer are, by their ids; added ones stand in the first. */
  readonly opened: readonly string[];
  readonly closed: readonly string[];
}

/**
 * @param today the same situation, assessed. The effective size of the network stays that of today: it is measured once a week, not at every tick of a box.
 */
export function whatIf(situation: GoalSituation, today: AssessedGoal, { revive, lose, add }: Supposition): WhatIf {
  const [isRevived, isLost] = [new Set(revive), new Set(lose)];
  const contacts = situation.contacts.map((contact) => {
    if (isLost.has(contact.contactId)) return null;
    return isRevived.has(contact.contactId) ? revived(contact, situation.today) : contact;
  });
  const { goal } = situation;
  // Who stands where is known for today's targets and sought for the added ones only.
  const added = add.length === 0 ? [] : mapGoal({ ...situation, goal: { ...goal, targets: add } }).targets;
  const supposed = { ...situation, goal: { ...goal, targets: [...goal.targets, ...add] } };
  const then = assessWith(supposed, { targets: [...today.map.targets, ...added] }, contacts);
  const coveredBefore = coveredIds(today);
  const coveredAfter = coveredIds(then);
  const gained = (part: ReadinessPart) => then.readiness.parts[part].points - today.readiness.parts[part].points;
  return {
    today,
    then,
    points: then.readiness.points - today.readiness.points,
    parts: {
      reach: gained('reach'),
      ties: gained('ties'),
      diversity: gained('diversity'),
      freshness: gained('freshness'),
      opportunities: gained('opportunities'),
    },
    opened: [...coveredAfter].filter((id) => !coveredBefore.has(id)),
    closed: [...coveredBefore].filter((id) => !coveredAfter.has(id)),
  };
}

function coveredIds({ coverage }: AssessedGoal): Set<string> {
  return new Set(coverage.filter(({ isCovered }) => isCovered).map(({ target }) => target.id));
}
