import { type CalendarDate, daysBetween } from '#vocabulary';
import type { ReconnectCandidate } from './candidate.js';
import { type RankedReconnect, rankReconnects } from './rank-reconnects.js';
import { type Covers, nextBest, type SlateLimits } from './slate-gain.js';

const DORMANT_AFTER_DAYS = 60;

/** All that decides a week. */
export interface SlateQuestion {
  readonly candidates: readonly ReconnectCandidate[];
  readonly limits: SlateLimits;
  readonly today: CalendarDate;
  /** What each does for the owner's goals. */
  readonly covers: Covers;
}

/**
 * The people to write to this week, chosen as a set: the best first, each further occasion of one kind and each further way to
 * a target already covered counting less, and no more than the cap from one company or, while others are left, one community.
 * Only dormant ties, unless an occasion says otherwise.
 *
 * Greedy, and so within 1 − 1/e of the best set, or within half of it where a cap binds (Nemhauser, Wolsey and Fisher 1978).
 */
export function selectSlate({ candidates, limits, today, covers }: SlateQuestion): RankedReconnect[] {
  const waiting = new Set(rankReconnects(candidates.filter((candidate) => isEligible(candidate, today))));
  const taken: RankedReconnect[] = [];
  while (taken.length < limits.effortBudget) {
    const best = nextBest({ waiting, taken, limits, covers });
    if (best === null) break;
    taken.push(best);
    waiting.delete(best);
  }
  return taken;
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
