import { type TieEvidence, type Touchpoint } from '#vocabulary';
import { weekOfDay } from './week-of-day.js';

const MILLISECONDS_PER_DAY = 86_400_000;
const REPLY_WITHIN_DAYS = 14;
const REOPENED_AFTER_DAYS = 30;
const REFERENCE_BIN = 2600;
const DIRECTION_ORDER = { in: 0, both: 1, out: 2 } as const;

/**
 * The evidence of one tie, folded from its touchpoints in any order.
 *
 * A turn is a run of the owner's messages; it is answered when the next message from the contact, or a meeting,
 * comes at most 14 days after the last message of the run. A meeting opens no turn. A reopening is a message of the owner
 * after at least 30 silent days; it is answered when anything comes back within 14 days.
 *
 * @returns null when there are no touchpoints: no evidence is not a strength of zero.
 */
export function foldTie(touchpoints: readonly Touchpoint[]): TieEvidence | null {
  // Equal moments are ordered by direction, so that the order of arrival cannot change the turns.
  const sorted = [...touchpoints].sort(
    (a, b) => a.at.getTime() - b.at.getTime() || DIRECTION_ORDER[a.direction] - DIRECTION_ORDER[b.direction],
  );
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return null;
  const received = sorted.filter((touchpoint) => touchpoint.direction !== 'out');
  const sent = sorted.filter((touchpoint) => touchpoint.direction !== 'in');
  const days = [...new Set(sorted.map(({ at }) => dayOf(at)))];
  return {
    ...countWeeks(sorted),
    inCount: received.length,
    outCount: sent.length,
    ...countTurns(sorted),
    firstAt: first.at,
    lastAt: last.at,
    lastInAt: received.at(-1)?.at ?? null,
    lastOutAt: sent.at(-1)?.at ?? null,
    medianGapDays: medianGap(days),
    contactDays: days.length,
    ...countReopenings(sorted),
  };
}

const dayOf = (at: Date): number => Math.floor(at.getTime() / MILLISECONDS_PER_DAY);

function countWeeks(sorted: readonly Touchpoint[]): Pick<TieEvidence, 'weeksInTouch' | 'weeksWeighted'> {
  const smallestGroups = new Map<number, number>();
  for (const { at, groupSize } of sorted) {
    const bin = weekOfDay(dayOf(at));
    smallestGroups.set(bin, Math.min(groupSize, smallestGroups.get(bin) ?? groupSize));
  }
  let weeksWeighted = 0;
  for (const [bin, groupSize] of smallestGroups) {
    weeksWeighted += 2 ** (((bin - REFERENCE_BIN) * 7) / 365) / Math.sqrt(groupSize);
  }
  return { weeksInTouch: smallestGroups.size, weeksWeighted };
}

function countReopenings(
  sorted: readonly Touchpoint[],
): Pick<TieEvidence, 'reopenings' | 'answeredReopenings' | 'lastReopenedAt'> {
  let reopenings = 0;
  let answeredReopenings = 0;
  let lastReopenedAt: Date | null = null;
  let before: Touchpoint | null = null;
  /** The reopening that nothing has come back on yet. */
  let openSince: number | null = null;
  for (const touchpoint of sorted) {
    const { at, direction } = touchpoint;
    if (direction !== 'out') {
      if (openSince !== null && at.getTime() - openSince <= REPLY_WITHIN_DAYS * MILLISECONDS_PER_DAY) answeredReopenings += 1;
      openSince = null;
    } else if (before !== null && at.getTime() - before.at.getTime() >= REOPENED_AFTER_DAYS * MILLISECONDS_PER_DAY) {
      reopenings += 1;
      lastReopenedAt = at;
      openSince = at.getTime();
    }
    before = touchpoint;
  }
  return { reopenings, answeredReopenings, lastReopenedAt };
}

function countTurns(sorted: readonly Touchpoint[]): { outTurns: number; repliedTurns: number } {
  let outTurns = 0;
  let repliedTurns = 0;
  let turnEndedAt: number | null = null;
  for (const { at, direction } of sorted) {
    if (direction === 'out') {
      if (turnEndedAt === null) outTurns += 1;
      turnEndedAt = at.getTime();
    } else {
      if (turnEndedAt !== null && at.getTime() - turnEndedAt <= REPLY_WITHIN_DAYS * MILLISECONDS_PER_DAY) repliedTurns += 1;
      turnEndedAt = null;
    }
  }
  return { outTurns, repliedTurns };
}

function medianGap(days: readonly number[]): number | null {
  const gaps = days.slice(1).map((day, index) => day - (days[index] ?? day));
  gaps.sort((a, b) => a - b);
  const upper = gaps[Math.floor(gaps.length / 2)];
  const lower = gaps[Math.floor((gaps.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
