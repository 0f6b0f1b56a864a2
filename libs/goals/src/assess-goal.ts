import { type CoveredTarget, coverageOf } from './coverage.js';
import type { GoalContact, GoalSituation } from './goal-contact.js';
import { type GoalMap, type GoalPeople, mapGoal, peopleOfGoal } from './goal-map.js';
import { type Readiness, readinessOf } from './readiness.js';
import { type Tally, tallyOf } from './tally.js';

/** How a goal stands. */
export interface AssessedGoal {
  readonly readiness: Readiness;
  /** Beside the goal's targets. */
  readonly coverage: readonly CoveredTarget[];
  readonly tally: Tally;
  readonly map: GoalMap;
}

/**
 * How the goal stands today: with 30,000 contacts, 330,000 edges and ten targets in about half a second.
 *
 * @param people of the situation, where they are known already
 */
export function assessGoal(situation: GoalSituation, people: GoalPeople = peopleOfGoal(situation)): AssessedGoal {
  return assessWith(situation, mapGoal(situation, people), situation.contacts);
}

/**
 * @param map of the situation
 * @param contacts beside the situation's, as they would be; null for those who are lost
 */
export function assessWith(situation: GoalSituation, map: GoalMap, contacts: readonly (GoalContact | null)[]): AssessedGoal {
  const tally = tallyOf(map, situation, contacts);
  return { map, tally, readiness: readinessOf(tally, situation), coverage: coverageOf(map, situation, contacts, tally) };
}
