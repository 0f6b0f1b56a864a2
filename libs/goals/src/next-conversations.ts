import { type ContactId, daysBetween } from '#vocabulary';
import type { AssessedGoal } from './assess-goal.js';
import { bondOf, couldDo, doesChance } from './could-do.js';
import type { GoalContact, GoalSituation } from './goal-contact.js';
import { GOAL_RULES } from './goal-rules.js';
import { introduces } from './introduction-paths.js';
import { readinessOf } from './readiness.js';
import { revived } from './revived.js';
import { askChance, likeliest, ownPart, reachOf, relevantPlaces, type Tally } from './tally.js';

export interface NextConversation {
  readonly contactId: ContactId;
  readonly name: string;
  /** Points of readiness it adds after those before it. */
  readonly gain: number;
  /** Targets whose reach it raises by a point or more, by their ids, those it raises most first; else the one it likeliest opens. */
  readonly targets: readonly string[];
}

export interface NextConversations {
  readonly chosen: readonly NextConversation[];
  /** Points they add together. */
  readonly gain: number;
  /** 0 to 1: no other choice of as many people adds more than `gain / shareOfBest`. At least 1 − 1/e where all are chosen for that. */
  readonly shareOfBest: number;
}

/** What reviving one contact does to the tally. */
interface Revival {
  readonly contact: GoalContact;
  readonly place: number;
  readonly own: ReturnType<typeof ownPart>;
  readonly before: ReturnType<typeof ownPart>;
  /** By the target's place: the chance of asking them, and of their introduction. */
  readonly ways: ReadonlyMap<number, { readonly asked: number; readonly otherWay: number }>;
}

/**
 * The few people whose revival raises readiness most, chosen one after the other, each the best after those before (greedy).
 * Readiness is submodular over people revived, so the choice is within 1 − 1/e of the best (Nemhauser, Wolsey and Fisher
 * 1978); `shareOfBest` says how much nearer it is this time. Whoever was spoken to this month is left out.
 *
 * Where nobody is left who would add a point's twentieth, the network carries the goal already, and who is likeliest to open
 * a door comes next: each target in turn, for what is to be done this week does not hang on the third digit.
 *
 * @param most how many, 0 and up
 */
export function nextConversations(situation: GoalSituation, assessed: AssessedGoal, most: number): NextConversations {
  const start = assessed.readiness.points;
  const waiting = revivals(situation, assessed).map((revival) => ({ revival, gain: Infinity, checkedAt: -1 }));
  const chosen: NextConversation[] = [];
  let tally = assessed.tally;
  let points = start;
  let bound = Infinity;
  const gainOf = (revival: Revival) => readinessOf(withRevived(tally, revival), situation).points - points;
  let isFilled = false;
  const served = new Map<number, number>();
  while (chosen.length < most && waiting.length > 0) {
    // The bound is taken where every gain is known: before the first choice. Later gains are only looked at where the last
    // known one could still win, for gains never grow (Minoux 1978).
    if (chosen.length === 0) waiting.forEach((entry) => Object.assign(entry, { gain: gainOf(entry.revival), checkedAt: 0 }));
    const best = takeBest(waiting, chosen.length, gainOf);
    if (best === null) break;
    if (chosen.length === 0) bound = sumOfBest([best, ...waiting], most);
    const opener = best.gain < GOAL_RULES.worthPoints ? openerOf([best, ...waiting], served) : null;
    if (opener === null && best.gain <= 1e-9) break;
    const next = opener === null ? best : { ...opener, gain: gainOf(opener.revival) };
    if (opener !== null && opener !== best) {
      waiting.splice(waiting.indexOf(opener), 1, best);
      isFilled = true;
    }
    const after = withRevived(tally, next.revival);
    chosen.push(described(next.revival, next.gain, tally, after, assessed));
    tally = after;
    points += next.gain;
    bound = Math.min(bound, points - start + sumOfBest(waiting, most));
  }
  const gain = points - start;
  const share = gain > 0 ? Math.min(1, gain / bound) : 1;
  return { chosen, gain, shareOfBest: isFilled ? share : Math.max(1 - 1 / Math.E, share) };
}

interface Waiting {
  readonly revival: Revival;
  gain: number;
  checkedAt: number;
}

/** Takes the best out of those waiting; gains are looked at anew from the most promising on. */
function takeBest(waiting: Waiting[], round: number, gainOf: (revival: Revival) => number): Waiting | null {
  waiting.sort((a, b) => b.gain - a.gain || a.revival.place - b.revival.place);
  let best: Waiting | null = null;
  for (const entry of waiting) {
    if (best !== null && entry.gain <= best.gain) break;
    if (entry.checkedAt !== round) Object.assign(entry, { gain: gainOf(entry.revival), checkedAt: round });
    if (best === null || entry.gain > best.gain) best = entry;
  }
  if (best !== null) waiting.splice(waiting.indexOf(best), 1);
  return best;
}

/** Who is likeliest to open a door; a target counts the less, the more were taken for it. Null when nobody opens any. */
function openerOf(waiting: readonly Waiting[], served: Map<number, number>): Waiting | null {
  let best: { readonly entry: Waiting; readonly target: number; readonly worth: number } | null = null;
  for (const entry of waiting) {
    for (const [target, { asked, otherWay }] of entry.revival.ways) {
      const worth = Math.max(asked, otherWay) / (1 + (served.get(target) ?? 0));
      if (worth > 0 && (best === null || worth > best.worth)) best = { entry, target, worth };
    }
  }
  if (best === null) return null;
  served.set(best.target, (served.get(best.target) ?? 0) + 1);
  return best.entry;
}

/** Gains looked at earlier are above what they are now, so their sum is a bound as well. */
function sumOfBest(waiting: readonly Waiting[], most: number): number {
  const gains = waiting.map(({ gain }) => gain).sort((a, b) => b - a);
  return gains.slice(0, most).reduce((sum, gain) => sum + gain, 0);
}

function revivals(situation: GoalSituation, { map }: AssessedGoal): Revival[] {
  const { contacts, edges, goal, today } = situation;
  const relevant = relevantPlaces(map);
  const ways = contacts.map(() => new Map<number, { asked: number; otherWay: number }>());
  const add = (place: number, target: number, way: 'asked' | 'otherWay', chance: number) => {
    const before = ways[place]?.get(target) ?? { asked: 0, otherWay: 0 };
    ways[place]?.set(target, { ...before, [way]: Math.max(before[way], chance) });
  };
  const fresh = contacts.map((contact) => revived(contact, today));
  map.targets.forEach((mapped, index) => {
    for (const { place, certainty } of mapped.people) {
      const contact = fresh[place];
      if (contact !== undefined) add(place, index, 'asked', askChance(contact, mapped, certainty, goal));
    }
    for (const place of mapped.former) {
      const { bondless, formerOpens } = GOAL_RULES;
      const contact = fresh[place];
      if (contact !== undefined) add(place, index, 'otherWay', formerOpens * (bondless + (1 - bondless) * bondOf(contact)));
    }
    for (const { through, to, certainty, edge } of mapped.waysIn) {
      const [end, known] = [contacts[to], edges[edge]];
      if (end === undefined || known === undefined) continue;
      const does = doesChance(couldDo(end, goal.kind, mapped.target.kind), certainty, GOAL_RULES.introducedBond);
      add(through, index, 'otherWay', introduces(known) * does);
    }
  });
  return contacts.flatMap((contact, place): Revival[] => {
    const { lastExchangeOn } = contact;
    if (lastExchangeOn !== null && daysBetween(lastExchangeOn, today) <= GOAL_RULES.spokenWithinDays) return [];
    const isRelevant = relevant === null || relevant.has(place);
    const own = ownPart(fresh[place] ?? contact, isRelevant, situation);
    return [{ contact, place, own, before: ownPart(contact, isRelevant, situation), ways: ways[place] ?? new Map() }];
  });
}

function withRevived(tally: Tally, { place, own, before, ways }: Revival): Tally {
  const isNew = own.community !== null && !tally.communities.has(own.community);
  return {
    weakValue: tally.weakValue + own.weakValue - before.weakValue,
    strongValue: tally.strongValue + own.strongValue - before.strongValue,
    freshness: tally.freshness + own.freshness - before.freshness,
    communities: isNew && own.community !== null ? new Set([...tally.communities, own.community]) : tally.communities,
    ways:
      ways.size === 0
        ? tally.ways
        : tally.ways.map((way, target) => {
            const better = ways.get(target);
            if (better === undefined) return way;
            const others = way.asked.filter((asked) => asked.place !== place);
            return {
              asked: better.asked > 0 ? likeliest([...others, { place, chance: better.asked }]) : way.asked,
              otherWay: Math.max(way.otherWay, better.otherWay),
            };
          }),
  };
}

function described(
  { contact, ways }: Revival,
  gain: number,
  before: Tally,
  after: Tally,
  { map }: AssessedGoal,
): NextConversation {
  const raised = [...ways.keys()]
    .map((target) => ({ id: map.targets[target]?.target.id ?? '', by: reachAt(after, target) - reachAt(before, target) }))
    .filter(({ by }) => by >= 0.01)
    .sort((a, b) => b.by - a.by);
  const [likeliest] = [...ways].sort(([, a], [, b]) => Math.max(b.asked, b.otherWay) - Math.max(a.asked, a.otherWay));
  const opens = likeliest === undefined ? [] : [map.targets[likeliest[0]]?.target.id ?? ''];
  const targets = raised.length > 0 ? raised.map(({ id }) => id) : opens;
  return { contactId: contact.contactId, name: contact.name, gain, targets };
}

function reachAt({ ways }: Tally, target: number): number {
  const way = ways[target];
  return way === undefined ? 0 : reachOf(way);
}
