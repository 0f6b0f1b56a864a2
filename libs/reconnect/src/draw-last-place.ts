import { addDays, type CalendarDate } from '#vocabulary';
import { type RankedReconnect, rankReconnects } from './rank-reconnects.js';
import { isEligible, selectSlate, type SlateQuestion } from './select-slate.js';
import { nextBest } from './slate-gain.js';

/** More would tell hardly more a week, and suggest worse people. */
const ENTRANTS_MAX = 4;
/** The days in which the outcome is counted. */
export const LOT_DAYS = 30;

const REASONS_BESIDE_MAX = 3;

/** Who stood for a place; each had the same chance of it. */
export interface Lot {
  readonly drawn: RankedReconnect;
  readonly entrants: readonly RankedReconnect[];
}

export interface SlateWithLot {
  readonly chosen: readonly RankedReconnect[];
  /** Null when there was nothing to draw: the last place had an occasion, or nobody else stood for it. */
  readonly lot: Lot | null;
}

/**
 * The week's people, the last place drawn among the four next best, so that it can be told later what suggesting adds. An
 * occasion is never put to the lot: a promise due comes before what can be learnt from it.
 *
 * @param random the lot; the same numbers draw the same
 */
export function drawLastPlace(question: SlateQuestion, random: () => number): SlateWithLot {
  const chosen = selectSlate(question);
  const last = chosen.at(-1);
  if (last === undefined || chosen.length < question.limits.effortBudget || last.candidate.occasions.length > 0) {
    return { chosen, lot: null };
  }
  const taken = chosen.slice(0, -1);
  const entrants = entrantsBeside(taken, question);
  const drawn = entrants[Math.floor(random() * entrants.length)];
  if (drawn === undefined || entrants.length < 2) return { chosen, lot: null };
  return { chosen: [...taken, drawn], lot: { drawn, entrants } };
}

/** The reasons of somebody the lot chose: their own, the first three, and the lot. */
export function explainDrawn(reasons: readonly string[]): string[] {
  return [...reasons.slice(0, REASONS_BESIDE_MAX), 'You let one place a week be drawn by lot, and it fell on them.'];
}

function entrantsBeside(taken: readonly RankedReconnect[], question: SlateQuestion): RankedReconnect[] {
  const { candidates, limits, today, covers } = question;
  const names = new Set(taken.map(({ candidate }) => candidate.contactId));
  const waiting = new Set(
    rankReconnects(
      candidates.filter(
        (candidate) => !names.has(candidate.contactId) && candidate.occasions.length === 0 && isEligible(candidate, today),
      ),
    ),
  );
  const entrants: RankedReconnect[] = [];
  while (entrants.length < ENTRANTS_MAX) {
    const next = nextBest({ waiting, taken, limits, covers });
    if (next === null) break;
    entrants.push(next);
    waiting.delete(next);
  }
  return entrants;
}

/**
 * How long somebody rests whom a lot held back, so that the days in which the outcome is counted are days without a suggestion.
 *
 * @param restsUntil how long they rest anyway; null for not at all
 * @param heldBackOn the day of the latest such lot; null without one
 */
export function restsAfterLot(restsUntil: CalendarDate | null, heldBackOn: CalendarDate | null): CalendarDate | null {
  if (heldBackOn === null) return restsUntil;
  const lotEndsOn = addDays(heldBackOn, LOT_DAYS);
  return restsUntil !== null && restsUntil > lotEndsOn ? restsUntil : lotEndsOn;
}
