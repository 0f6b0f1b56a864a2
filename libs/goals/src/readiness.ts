import type { GoalSituation } from './goal-contact.js';
import { GOAL_RULES } from './goal-rules.js';
import { reachOf, type Tally } from './tally.js';

/** How far the network would carry the goal. */
export interface Readiness {
  /** 0 to 100: the sum of its parts. */
  readonly points: number;
  readonly parts: Readonly<Record<ReadinessPart, PartOfReadiness>>;
}

export type ReadinessPart = keyof typeof GOAL_RULES.points;

export interface PartOfReadiness {
  readonly points: number;
  readonly pointsMax: number;
}

/**
 * Readiness from its tally: points by part times how far each part is on its way, 0 to 1.
 *
 * - reach: 0.6 · the chance that any target opens + 0.4 · the mean of how far targets are covered
 * - ties: half from weak, half from strong ties, each `1 − exp(−value / scale)`
 * - diversity: half from communities with a living tie, half from the effective size of the network
 * - freshness: ties to people at the targets, each halving with 180 days of silence
 * - opportunities: the chance that one in play is won
 *
 * Reviving a tie or adding a covered target never lowers it; losing a contact never raises it. Over sets of people to
 * revive it is submodular: each adds less, the more were revived before.
 */
export function readinessOf(tally: Tally, situation: Pick<GoalSituation, 'effectiveSize' | 'opportunityChances'>): Readiness {
  const { scale, points } = GOAL_RULES;
  const progress: Record<ReadinessPart, number> = {
    reach: reachProgress(tally),
    ties: (filled(tally.weakValue, scale.weakValue) + filled(tally.strongValue, scale.strongValue)) / 2,
    diversity: (filled(tally.communities.size, scale.communities) + filled(situation.effectiveSize, scale.effectiveSize)) / 2,
    freshness: filled(tally.freshness, scale.freshTies),
    opportunities: anyOf(situation.opportunityChances),
  };
  const part = (name: ReadinessPart): PartOfReadiness => ({ points: points[name] * progress[name], pointsMax: points[name] });
  const parts = {
    reach: part('reach'),
    ties: part('ties'),
    diversity: part('diversity'),
    freshness: part('freshness'),
    opportunities: part('opportunities'),
  };
  return { parts, points: Object.values(parts).reduce((sum, { points: some }) => sum + some, 0) };
}

/** 0 to 1: how far a target is covered by its reach. */
export function coveredShare(reach: number): number {
  return Math.min(1, reach / GOAL_RULES.coveredAt);
}

function reachProgress({ ways }: Tally): number {
  if (ways.length === 0) return 0;
  const reaches = ways.map(reachOf);
  return 0.6 * anyOf(reaches) + (0.4 * reaches.reduce((sum, reach) => sum + coveredShare(reach), 0)) / reaches.length;
}

function anyOf(chances: readonly number[]): number {
  return 1 - chances.reduce((none, chance) => none * (1 - chance), 1);
}

function filled(matter: number, scale: number): number {
  return 1 - Math.exp(-matter / scale);
}
