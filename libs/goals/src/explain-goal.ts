import { type CalendarDate, daysBetween, spokenSpan } from '#vocabulary';
import type { AssessedGoal } from './assess-goal.js';
import { bondOf, couldDo, explainCouldDo } from './could-do.js';
import type { CoveredTarget } from './coverage.js';
import type { Gap, NearestPerson } from './gaps.js';
import type { GoalSituation } from './goal-contact.js';
import { GOAL_RULES } from './goal-rules.js';
import type { NextConversation } from './next-conversations.js';
import type { ReadinessPart } from './readiness.js';
import type { WhatIf } from './what-if.js';

/** Each part of readiness in a sentence, with the numbers it rests on. */
export function explainReadiness(situation: GoalSituation, { coverage, tally }: AssessedGoal): Record<ReadinessPart, string> {
  return {
    reach: reachInWords(coverage),
    ties: tiesInWords(situation),
    diversity:
      `You have living ties in ${counted(tally.communities.size, 'group')}; ` +
      `your network brings as much that is new as ${counted(Math.round(situation.effectiveSize), 'contact')} who do not know each other.`,
    freshness: freshnessInWords(situation),
    opportunities: opportunitiesInWords(situation.opportunityChances),
  };
}

/** A line of the coverage table in a sentence. */
export function explainCoverage({ people, peopleCount, paths, reach }: CoveredTarget, situation: GoalSituation): string {
  const [first] = people.filter(({ strength }) => strength !== null);
  const chance = `${inHundred(reach)} that it opens`;
  if (first !== undefined) {
    const rest = peopleCount > 1 ? ` and ${counted(peopleCount - 1, 'other')} there` : '';
    const silence = silenceInWords(first.lastExchangeOn, situation.today);
    return `You know ${first.name}${rest}; they ${explainCouldDo(first.couldDo, situation.goal.kind)}, ${silence}. ${chance}.`;
  }
  const [path] = paths;
  if (path === undefined) return 'Nobody you know is there.';
  const nameOf = (id: string) => situation.contacts.find(({ contactId }) => contactId === id)?.name ?? 'somebody';
  switch (path.kind) {
    case 'introduction':
      return `You have not been in touch with anybody there; ${nameOf(path.through)} knows ${nameOf(path.to)}. ${chance}.`;
    case 'former':
      return `Nobody you are in touch with is there; ${nameOf(path.through)} used to be. ${chance}.`;
    case 'cold':
      return `You know ${nameOf(path.to)} by name only. ${chance}.`;
  }
}

/** Why somebody is near a gap. */
export function explainNearest({ because, somebody }: NearestPerson, { target }: Gap): string {
  switch (because) {
    case 'former':
      return `used to be at ${target.text}`;
    case 'knows':
      return `knows ${somebody ?? 'somebody'}, who is or was at ${target.text}`;
    case 'partly':
      return `comes near “${target.text}”`;
  }
}

/** What speaks for a conversation, in a sentence: the target it helps most, or the network as a whole. */
export function explainConversation(
  { contactId, targets }: Pick<NextConversation, 'contactId' | 'targets'>,
  { contacts, goal }: Pick<GoalSituation, 'contacts' | 'goal'>,
  { map }: Pick<AssessedGoal, 'map'>,
): string {
  const mapped = map.targets.find(({ target }) => target.id === targets[0]);
  const place = contacts.findIndex((contact) => contact.contactId === contactId);
  const contact = contacts[place];
  if (mapped === undefined || contact === undefined) return 'A quiet tie that your whole network gains by.';
  const { target } = mapped;
  if (mapped.people.some((person) => person.place === place)) {
    const can = explainCouldDo(couldDo(contact, goal.kind, target.kind), goal.kind);
    return target.kind === 'company' ? `They ${can} at ${target.text}.` : `They ${can}: they fit “${target.text}”.`;
  }
  const way = mapped.waysIn.find(({ through }) => through === place);
  const known = way === undefined ? undefined : contacts[way.to];
  return known === undefined ? `They used to be at ${target.text}.` : `They know ${known.name}, who is at ${target.text}.`;
}

/** What a supposition changes, in sentences; the first is the sum. */
export function explainWhatIf({ today, then, points, opened, closed }: WhatIf): string[] {
  const rounded = Math.round(points * 10) / 10;
  const from = `from ${Math.round(today.readiness.points)} to ${Math.round(then.readiness.points)}`;
  const sum = rounded === 0 ? 'It changes next to nothing.' : `Readiness ${rounded > 0 ? 'rises' : 'falls'} ${from}.`;
  const named = (ids: readonly string[]) =>
    then.coverage
      .filter(({ target }) => ids.includes(target.id))
      .map(({ target }) => target.text)
      .join(', ');
  return [
    sum,
    ...(opened.length > 0 ? [`Covered then: ${named(opened)}.`] : []),
    ...(closed.length > 0 ? [`No longer covered: ${named(closed)}.`] : []),
  ];
}

function reachInWords(coverage: readonly CoveredTarget[]): string {
  if (coverage.length === 0) return 'Name the companies, roles or places you aim at to see how far you reach them.';
  const covered = coverage.filter(({ isCovered }) => isCovered).length;
  const closed = coverage.reduce((product, { reach }) => product * (1 - reach), 1);
  return `You cover ${covered} of ${counted(coverage.length, 'target')}; ${inHundred(1 - closed)} that at least one opens.`;
}

function tiesInWords({ contacts, today }: GoalSituation): string {
  const ties = contacts.filter(({ strength }) => strength !== null);
  const isDormant = (day: CalendarDate | null) => day !== null && daysBetween(day, today) > GOAL_RULES.dormantAfterDays;
  const strong = ties.filter((contact) => bondOf(contact) >= GOAL_RULES.strongFrom);
  const dormant = ties.filter(({ lastExchangeOn }) => isDormant(lastExchangeOn)).length;
  const weak = ties.length - strong.length;
  return `${strong.length} strong and ${weak} weak ties, ${dormant} of them dormant. Weak ties with shared contacts move people most.`;
}

function freshnessInWords({ contacts, today, goal }: GoalSituation): string {
  const fresh = contacts.filter(
    ({ lastExchangeOn }) => lastExchangeOn !== null && daysBetween(lastExchangeOn, today) <= GOAL_RULES.freshHalfLifeDays,
  ).length;
  const where = goal.targets.length === 0 ? '' : ' Those at your targets count.';
  return `You were in touch with ${counted(fresh, 'contact')} in the last six months.${where}`;
}

function opportunitiesInWords(chances: readonly number[]): string {
  if (chances.length === 0) return 'Nothing is in play yet.';
  const none = chances.reduce((product, chance) => product * (1 - chance), 1);
  return `${counted(chances.length, 'opportunity', 'opportunities')} in play; ${inHundred(1 - none)} that one is won.`;
}

function silenceInWords(lastExchangeOn: CalendarDate | null, today: CalendarDate): string {
  const days = lastExchangeOn === null ? null : Math.max(0, daysBetween(lastExchangeOn, today));
  if (days === null) return 'never in touch';
  return days === 0 ? 'in touch today' : `last in touch ${spokenSpan(days)} ago`;
}

/** No chance of this kind is certain, and none is said to be. */
function inHundred(chance: number): string {
  if (chance > 0.97) return 'more than 97 in 100';
  return `${Math.round(chance * 100)} in 100`;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
