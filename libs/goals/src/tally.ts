import { daysBetween } from '#vocabulary';
import { bondOf, couldDo, doesChance } from './could-do.js';
import type { GoalContact, GoalSituation } from './goal-contact.js';
import type { GoalMap, MappedTarget } from './goal-map.js';
import { GOAL_RULES } from './goal-rules.js';
import { introductionPaths } from './introduction-paths.js';
import { TIE_VALUE_RULES, tieValue } from './tie-value.js';

/** What readiness is made of, added up. Reviving somebody changes few of its numbers and lowers none. */
export interface Tally {
  /** Beside the goal's targets. */
  readonly ways: readonly TargetWays[];
  readonly weakValue: number;
  readonly strongValue: number;
  readonly freshness: number;
  /** Communities with a tie that is alive. */
  readonly communities: ReadonlySet<number>;
}

export interface TargetWays {
  /** Ties to people there, the likeliest first, at most GOAL_RULES.askedMax. */
  readonly asked: readonly { readonly place: number; readonly chance: number }[];
  /** 0 to 1: the likeliest other way in. */
  readonly otherWay: number;
}

/** @param contacts beside the situation's; null for those who are lost */
export function tallyOf(map: GoalMap, situation: GoalSituation, contacts: readonly (GoalContact | null)[]): Tally {
  const relevant = relevantPlaces(map);
  let tally: Tally = { ways: [], weakValue: 0, strongValue: 0, freshness: 0, communities: new Set() };
  const communities = new Set<number>();
  contacts.forEach((contact, place) => {
    if (contact === null) return;
    const { community, ...own } = ownPart(contact, relevant === null || relevant.has(place), situation);
    tally = {
      ...tally,
      weakValue: tally.weakValue + own.weakValue,
      strongValue: tally.strongValue + own.strongValue,
      freshness: tally.freshness + own.freshness,
    };
    if (community !== null) communities.add(community);
  });
  const ways = map.targets.map((target) => waysTo(target, situation, contacts));
  return { ...tally, ways, communities };
}

/** Who stands where any target points or once did; null when the goal has no target and everybody counts. */
export function relevantPlaces({ targets }: GoalMap): ReadonlySet<number> | null {
  if (targets.length === 0) return null;
  return new Set(targets.flatMap(({ people, former }) => [...people.map(({ place }) => place), ...former]));
}

/** 0 to 1: that at least one of the ties there, or the likeliest other way, opens the door. */
export function reachOf({ asked, otherWay }: TargetWays): number {
  return 1 - asked.reduce((closed, { chance }) => closed * (1 - chance), 1 - otherWay);
}

/** 0 to 1: that asking somebody at a target opens it: they answer, and do what they could. */
export function askChance(
  contact: GoalContact,
  { target }: MappedTarget,
  certainty: MappedTarget['people'][number]['certainty'],
  goal: GoalSituation['goal'],
): number {
  return contact.replyChance * doesChance(couldDo(contact, goal.kind, target.kind), certainty, bondOf(contact));
}

function waysTo(mapped: MappedTarget, situation: GoalSituation, contacts: readonly (GoalContact | null)[]): TargetWays {
  const asked = mapped.people.flatMap(({ place, certainty }) => {
    const contact = contacts[place];
    if (contact === undefined || contact === null || contact.strength === null) return [];
    return [{ place, chance: askChance(contact, mapped, certainty, situation.goal) }];
  });
  const [best] = introductionPaths(mapped, situation, contacts);
  return { asked: likeliest(asked), otherWay: best?.chance ?? 0 };
}

export function likeliest(asked: TargetWays['asked']): TargetWays['asked'] {
  return [...asked].sort((a, b) => b.chance - a.chance || a.place - b.place).slice(0, GOAL_RULES.askedMax);
}

/** What one tie brings apart from targets; nothing for somebody known by name only. */
export function ownPart(
  contact: GoalContact,
  isRelevant: boolean,
  { today }: Pick<GoalSituation, 'today'>,
): Pick<Tally, 'weakValue' | 'strongValue' | 'freshness'> & { readonly community: number | null } {
  if (contact.strength === null || contact.lastExchangeOn === null) {
    return { weakValue: 0, strongValue: 0, freshness: 0, community: null };
  }
  const silentDays = Math.max(0, daysBetween(contact.lastExchangeOn, today));
  const counts = silentDays > GOAL_RULES.dormantAfterDays ? GOAL_RULES.dormantCounts : 1;
  const value = counts * tieValue(contact.sharedContacts, contact.interactionScore, TIE_VALUE_RULES);
  const isStrong = bondOf(contact) >= GOAL_RULES.strongFrom;
  return {
    weakValue: isStrong ? 0 : value,
    strongValue: isStrong ? value : 0,
    freshness: isRelevant ? 2 ** (-silentDays / GOAL_RULES.freshHalfLifeDays) : 0,
    community: silentDays <= GOAL_RULES.aliveWithinDays ? contact.community : null,
  };
}
