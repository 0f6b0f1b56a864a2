import type { CalendarDate, ContactId, GoalTarget } from '#vocabulary';
import { type CouldDo, couldDo } from './could-do.js';
import type { GoalContact, GoalSituation } from './goal-contact.js';
import type { GoalMap, MappedTarget } from './goal-map.js';
import { GOAL_RULES } from './goal-rules.js';
import { type IntroductionPath, introductionPaths } from './introduction-paths.js';
import type { MatchCertainty } from './match-target.js';
import { askChance, reachOf, type Tally } from './tally.js';

/** One line of the coverage table. */
export interface CoveredTarget {
  readonly target: GoalTarget;
  /** Everybody there, those known by name only included. */
  readonly peopleCount: number;
  /** The likeliest to open it first, at most ten. */
  readonly people: readonly PersonAtTarget[];
  /** Other ways in, the likeliest first, at most three. */
  readonly paths: readonly IntroductionPath[];
  /** 0 to 1: `1 − Π(1 − p_reply·p_does)` over ties there. */
  readonly directReach: number;
  /** 0 to 1: the same with the likeliest other way as one more; equal to that way where there is no tie. */
  readonly reach: number;
  readonly isCovered: boolean;
}

export interface PersonAtTarget {
  readonly contactId: ContactId;
  readonly name: string;
  readonly certainty: MatchCertainty;
  readonly couldDo: CouldDo;
  /** Null: known by name only. */
  readonly strength: number | null;
  readonly lastExchangeOn: CalendarDate | null;
  /** 0 to 1: that asking them opens the target. */
  readonly chance: number;
}

const PEOPLE_MAX = 10;
const PATHS_MAX = 3;

/** The coverage table: target × who is there × what they could do × how else to get in. */
export function coverageOf(
  map: GoalMap,
  situation: GoalSituation,
  contacts: readonly (GoalContact | null)[],
  tally: Tally,
): CoveredTarget[] {
  return map.targets.map((mapped, index) => {
    const people = peopleAt(mapped, situation, contacts);
    const ways = tally.ways[index] ?? { asked: [], otherWay: 0 };
    const reach = reachOf(ways);
    return {
      target: mapped.target,
      peopleCount: people.length,
      people: people.slice(0, PEOPLE_MAX),
      paths: introductionPaths(mapped, situation, contacts).slice(0, PATHS_MAX),
      directReach: reachOf({ ...ways, otherWay: 0 }),
      reach,
      isCovered: reach >= GOAL_RULES.coveredAt,
    };
  });
}

function peopleAt(mapped: MappedTarget, { goal }: GoalSituation, contacts: readonly (GoalContact | null)[]): PersonAtTarget[] {
  const people = mapped.people.flatMap(({ place, certainty }): PersonAtTarget[] => {
    const contact = contacts[place];
    if (contact === undefined || contact === null) return [];
    const { contactId, name, strength, lastExchangeOn } = contact;
    const can = couldDo(contact, goal.kind, mapped.target.kind);
    const chance = askChance(contact, mapped, certainty, goal);
    return [{ contactId, name, certainty, couldDo: can, strength, lastExchangeOn, chance }];
  });
  return people.sort((a, b) => b.chance - a.chance || (a.contactId < b.contactId ? -1 : 1));
}
