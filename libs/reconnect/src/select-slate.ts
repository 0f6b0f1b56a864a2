import { type CalendarDate, daysBetween } from '#vocabulary';
import type { ReconnectCandidate } from './candidate.js';
import { type Occasion, OCCASION_WEIGHT } from './occasion.js';
import { type RankedReconnect, rankReconnects } from './rank-reconnects.js';

const DORMANT_AFTER_DAYS = 60;

export interface SlateLimits {
  /** People the owner is willing to write to this week. */
  readonly effortBudget: number;
  /** Of these from one community; a community is a company. */
  readonly communityCap: number;
}

/**
 * The people to write to this week, chosen as a set: the best first, each further occasion of one kind counting less, and
 * no more than the cap from one company. Only dormant ties, unless an occasion says otherwise.
 */
export function selectSlate(
  candidates: readonly ReconnectCandidate[],
  limits: SlateLimits,
  today: CalendarDate,
): RankedReconnect[] {
  const waiting = new Set(rankReconnects(candidates.filter((candidate) => isEligible(candidate, today))));
  const chosen: RankedReconnect[] = [];
  while (chosen.length < limits.effortBudget) {
    const best = bestOf(waiting, chosen, limits);
    if (best === null) break;
    chosen.push(best);
    waiting.delete(best);
  }
  return chosen;
}

export function isEligible(candidate: ReconnectCandidate, today: CalendarDate): boolean {
  if (candidate.isNever) return false;
  if (candidate.restsUntil !== null && candidate.restsUntil > today) return false;
  return candidate.occasions.length > 0 || isDormant(candidate, today);
}

function isDormant({ lastExchangeOn, connectedOn, isOverdue }: ReconnectCandidate, today: CalendarDate): boolean {
  const since = lastExchangeOn ?? connectedOn;
  return since === null || isOverdue || daysBetween(since, today) >= DORMANT_AFTER_DAYS;
}

/** @returns null when nobody is left who fits. */
function bestOf(
  waiting: Iterable<RankedReconnect>,
  chosen: readonly RankedReconnect[],
  limits: SlateLimits,
): RankedReconnect | null {
  const kinds = counted(chosen.flatMap(({ candidate }) => candidate.occasions.map(({ kind }) => kind)));
  const communities = counted(chosen.map(({ candidate }) => communityOf(candidate)));
  let best: RankedReconnect | null = null;
  let bestGain = -1;
  for (const ranked of waiting) {
    const community = communityOf(ranked.candidate);
    if (community !== null && (communities.get(community) ?? 0) >= limits.communityCap) continue;
    const gain = ranked.utility + occasionGain(ranked.candidate, kinds);
    if (gain <= bestGain) continue;
    best = ranked;
    bestGain = gain;
  }
  return best;
}

/** The second of a kind counts half, the third a third: ten job changes do not fill a week. */
function occasionGain({ occasions }: ReconnectCandidate, taken: ReadonlyMap<Occasion['kind'], number>): number {
  let gain = 0;
  for (const { kind } of occasions) gain = Math.max(gain, OCCASION_WEIGHT[kind] / (1 + (taken.get(kind) ?? 0)));
  return gain;
}

function counted<Key>(keys: readonly Key[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Words people write where a company belongs; whoever writes them has nothing to do with each other. */
const NO_COMPANY = /^(self[- ]?employed|freelance(r)?|independent( consultant)?|selbst?ständig|stealth( startup)?|retired)$/u;

/** @returns null for those who belong to no company. */
function communityOf({ company }: ReconnectCandidate): string | null {
  const name = company?.trim().toLowerCase() ?? '';
  return name === '' || NO_COMPANY.test(name) ? null : name;
}
