import { type ContactLog, countUntil, type Exchanges, type Participant } from './contact-log.js';

export const SECONDS_PER_DAY = 86_400;
const EVENTS_MIN = 20;
const CANDIDATES_MIN = 5;
const SPAN_SHARE_MIN = 0.12;
const TIME_QUANTILE_MIN = 0.15;
const TEST_SHARE = 0.4;
const TEST_CUTS_MIN = 2;

/** Whom an owner might be in touch with again, as known at a cut. */
export interface Candidate {
  readonly id: string;
  readonly exchanges: Exchanges;
  /** How many of the exchanges came before the cut. */
  readonly known: number;
  readonly isRight: boolean;
}

/** One owner at one moment. */
export interface RecontactQuery {
  readonly owner: Participant;
  /** Seconds since the first event. */
  readonly cut: number;
  readonly candidates: readonly Candidate[];
}

export interface RecontactProtocol {
  readonly days: number;
  /** `dormant`: only contacts silent for the given days. */
  readonly candidates: 'dormant' | 'all';
  /** What counts: any exchange in the days after the cut, or one that they began. */
  readonly label: 'any' | 'in';
  /** Who counts as an owner; null for everybody. */
  readonly egos: ReadonlySet<string> | null;
}

/**
 * The queries of the later 40 % of the cuts. Cuts go back from the last event in steps of the given days, as far as there is
 * a past to learn from; an owner takes part with 20 events, 5 candidates and a message sent of late.
 */
export function testQueries(log: ContactLog, protocol: RecontactProtocol): RecontactQuery[] {
  return testCuts(allCuts(log, protocol)).flat();
}

function testCuts<Cut>(cuts: readonly Cut[]): readonly Cut[] {
  return cuts.slice(-Math.max(TEST_CUTS_MIN, Math.round(cuts.length * TEST_SHARE)));
}

function allCuts(log: ContactLog, protocol: RecontactProtocol): RecontactQuery[][] {
  const last = log.times.at(-1) ?? 0;
  const earliest = Math.max(last * SPAN_SHARE_MIN, quantile(log.times, TIME_QUANTILE_MIN));
  const step = protocol.days * SECONDS_PER_DAY;
  const cuts: RecontactQuery[][] = [];
  for (let cut = last - step; cut > earliest; cut -= step) {
    const queries = queriesAt(log, cut, protocol);
    if (queries.length > 0) cuts.unshift(queries);
  }
  return cuts;
}

function queriesAt(log: ContactLog, cut: number, protocol: RecontactProtocol): RecontactQuery[] {
  const since = cut - protocol.days * SECONDS_PER_DAY;
  const queries: RecontactQuery[] = [];
  for (const owner of log.participants.values()) {
    if (protocol.egos !== null && !protocol.egos.has(owner.id)) continue;
    if (countUntil(owner.times, cut) < EVENTS_MIN) continue;
    const sent = countUntil(owner.sentTimes, cut);
    if (sent === 0 || (owner.sentTimes[sent - 1] ?? 0) < since) continue;
    const candidates = candidatesOf(owner, cut, protocol);
    if (candidates.length >= CANDIDATES_MIN) queries.push({ owner, cut, candidates });
  }
  return queries;
}

function candidatesOf(owner: Participant, cut: number, { days, candidates, label }: RecontactProtocol): Candidate[] {
  const horizon = days * SECONDS_PER_DAY;
  const found: Candidate[] = [];
  for (const [id, exchanges] of owner.contacts) {
    const known = countUntil(exchanges.times, cut);
    if (known === 0) continue;
    if (candidates === 'dormant' && cut - (exchanges.times[known - 1] ?? 0) < horizon) continue;
    const end = countUntil(exchanges.times, cut + horizon);
    const isRight = label === 'any' ? end > known : exchanges.isSent.slice(known, end).includes(false);
    found.push({ id, exchanges, known, isRight });
  }
  return found;
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? 0;
  return low + ((sorted[Math.ceil(place)] ?? low) - low) * (place - Math.floor(place));
}
