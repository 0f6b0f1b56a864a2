import type { Expertise } from './expertise-index.js';

const MILLISECONDS_PER_DAY = 86_400_000;
const HALF_LIFE_DAYS = 60;
/** What was said once stays known: this share never fades. */
const LASTING_SHARE = 0.1;
const WEIGHT_OF_TOPICS = 0.1;
/** As if everybody had written once, seven weeks ago: nobody who fell silent is infinitely far. */
const QUIET_ACTIVITY = 0.02;

export interface RankedExpert {
  readonly expertise: Expertise;
  /** 0 and up: how much of what they said bears on the question. At 0 nothing does, and they should not be named. */
  readonly relevance: number;
  /** Relevance and activity together; any sign, ranks only. */
  readonly score: number;
}

/**
 * Who can help with a question: by what they wrote on it, newer things counting more, by the topics they are known for, and
 * by how lately they wrote anything, since those who write answer.
 *
 * @returns all that were given, the best first; equals stay in the order of their ids
 * @see libs/experts/README.md for the formula and how it was measured
 */
export function rankExperts(all: readonly Expertise[], now: Date): RankedExpert[] {
  const ranked = all.map((expertise): RankedExpert => {
    const relevance = relevanceOf(expertise, now);
    return { expertise, relevance, score: relevance + activityOf(expertise, now) };
  });
  return ranked.sort((a, b) => b.score - a.score || (a.expertise.contact < b.expertise.contact ? -1 : 1));
}

function relevanceOf({ found, topics }: Expertise, now: Date): number {
  const said = found.reduce(
    (sum, { at, weight }) => sum + weight * (2 ** (-daysSince(at, now) / HALF_LIFE_DAYS) + LASTING_SHARE),
    0,
  );
  const known = topics.reduce((sum, { times, rarity }) => sum + rarity * Math.log(1 + times), 0);
  return Math.log(1 + said) + WEIGHT_OF_TOPICS * known;
}

function activityOf({ wroteAt }: Expertise, now: Date): number {
  return Math.log(QUIET_ACTIVITY + wroteAt.reduce((sum, at) => sum + 1 / (1 + daysSince(at, now)), 0));
}

function daysSince(at: Date, now: Date): number {
  return Math.max(0, (now.getTime() - at.getTime()) / MILLISECONDS_PER_DAY);
}
