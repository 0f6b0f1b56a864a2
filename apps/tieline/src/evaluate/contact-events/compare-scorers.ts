import { seededRandom } from '#reconnect';
import type { TieEvidence } from '#vocabulary';
import { measureRanking, type RankingMeasures } from '../measures/ranking-measures.js';
import { type BootstrapGain, pairedBootstrap } from '../measures/paired-bootstrap.js';
import { ranked } from '../measures/ranked.js';
import type { ContactLog } from './contact-log.js';
import { evidenceAt } from './evidence-at.js';
import { type RecontactProtocol, type RecontactQuery, testQueries } from './recontact-queries.js';
import { baselines, type KnownCandidate, OURS, OURS_ALONE, OURS_ON_RECORD, type Scorer } from './scorers.js';
import { sharedContactsIn, sharedOnRecord } from './shared-contacts.js';

/** Means over the queries. */
export interface Scores {
  readonly map: number;
  readonly ndcg10: number;
  readonly p5: number;
}

export interface Comparison {
  /** Queries with something to find, whose they are, and how many had nothing to find. */
  readonly queries: number;
  readonly owners: number;
  readonly skipped: number;
  readonly candidates: number;
  readonly positives: number;
  /** The best precision at 5 that any ranking could reach. */
  readonly p5Oracle: number;
  readonly scores: Readonly<Record<string, Scores>>;
  /** Ours against the best of the others, owners drawn with replacement. */
  readonly gain: { readonly over: string; readonly map: number; readonly low: number; readonly high: number };
  /** Ours against ours without shared contacts. */
  readonly gainOfShared: { readonly map: number; readonly low: number; readonly high: number };
}

const ON_RECORD = 'oursOnRecord';
const ALONE = 'oursWithoutShared';

/** Ranks the candidates of every query by every scorer; ties are broken by chance, the same for all scorers. */
export function compareScorers(log: ContactLog, protocol: RecontactProtocol, seed: string): Comparison | null {
  const queries = testQueries(log, protocol);
  const asked = queries.filter(({ candidates }) => candidates.some(({ isRight }) => isRight));
  const first = queries[0];
  if (first === undefined || asked.length === 0) return null;
  const others = baselines(pastTies(queries, first.cut), first.cut);
  const scorers: Record<string, Scorer> = {
    ours: OURS[protocol.label],
    [ON_RECORD]: OURS_ON_RECORD[protocol.label],
    [ALONE]: OURS_ALONE[protocol.label],
    ...others,
  };
  const measured = measureAll(log, asked, scorers, seededRandom(seed));
  const scores = Object.fromEntries(Object.entries(measured).map(([name, results]) => [name, meansOf(results)]));
  const best = Object.keys(others).reduce((a, b) => ((scores[b]?.map ?? 0) > (scores[a]?.map ?? 0) ? b : a));
  const gainOver = (name: string): BootstrapGain =>
    pairedBootstrap(
      asked.map(({ owner }, index) => ({
        owner: owner.id,
        ours: measured['ours']?.[index]?.averagePrecision ?? 0,
        theirs: measured[name]?.[index]?.averagePrecision ?? 0,
      })),
      seededRandom(`${seed} ${name}`),
    );
  return {
    queries: asked.length,
    owners: new Set(asked.map(({ owner }) => owner.id)).size,
    skipped: queries.length - asked.length,
    candidates: asked.reduce((sum, { candidates }) => sum + candidates.length, 0),
    positives: asked.reduce((sum, { candidates }) => sum + candidates.filter(({ isRight }) => isRight).length, 0),
    p5Oracle: mean(asked.map(({ candidates }) => Math.min(5, candidates.filter(({ isRight }) => isRight).length) / 5)),
    scores,
    gain: { over: best, ...intervalOf(gainOver(best)) },
    gainOfShared: intervalOf(gainOver(ALONE)),
  };
}

function measureAll(
  log: ContactLog,
  asked: readonly RecontactQuery[],
  scorers: Readonly<Record<string, Scorer>>,
  random: () => number,
): Record<string, RankingMeasures[]> {
  const sharedContacts = sharedContactsIn(log);
  const measured: Record<string, RankingMeasures[]> = Object.fromEntries(Object.keys(scorers).map((name) => [name, []]));
  for (const { owner, cut, candidates } of asked) {
    const luck = candidates.map(() => random());
    const right = candidates.filter(({ isRight }) => isRight).length;
    const ties = candidates.map(({ exchanges, known }) => evidenceAt(exchanges, known));
    const usualGapDays = median(ties.flatMap((tie) => tie?.medianGapDays ?? []));
    const onRecord = sharedOnRecord(log, owner, cut);
    const known = candidates.flatMap((candidate, index): KnownCandidate[] => {
      const tie = ties[index] ?? null;
      if (tie === null) return [];
      const shared = sharedContacts(owner.id, candidate.id, cut);
      const messages = tie.inCount + tie.outCount;
      return [{ candidate, cut, tie, sharedContacts: shared, sharedOnRecord: onRecord(candidate.id), messages, usualGapDays }];
    });
    for (const [name, scorer] of Object.entries(scorers)) {
      const order = ranked(known.map(scorer), luck);
      measured[name]?.push(
        measureRanking(
          order.map((place) => known[place]?.candidate.isRight === true),
          right,
        ),
      );
    }
  }
  return measured;
}

/** Ties as they stood at the first cut: what a model may be fitted on. */
function pastTies(queries: readonly RecontactQuery[], firstCut: number): TieEvidence[] {
  return queries
    .filter(({ cut }) => cut === firstCut)
    .flatMap(({ candidates }) => candidates.flatMap(({ exchanges, known }) => evidenceAt(exchanges, known) ?? []));
}

function meansOf(results: readonly RankingMeasures[]): Scores {
  return {
    map: mean(results.map(({ averagePrecision }) => averagePrecision)),
    ndcg10: mean(results.map(({ gain10 }) => gain10)),
    p5: mean(results.map(({ precision5 }) => precision5)),
  };
}

const intervalOf = ({ mean: map, low, high }: BootstrapGain) => ({ map, low, high });
/** @returns 30 where nobody has a pause yet. */
function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 30;
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
