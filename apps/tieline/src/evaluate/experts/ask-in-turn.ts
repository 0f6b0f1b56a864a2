import { createExpertiseIndex, type Expertise, rankExperts, type RankedExpert, type Statement } from '#experts';
import { seededRandom } from '#reconnect';
import { contactId } from '#vocabulary';
import { measureRanking, type RankingMeasures } from '../measures/ranking-measures.js';
import { ranked } from '../measures/ranked.js';
import type { Post } from './read-posts.js';

export interface ExpertFigures {
  /** Questions of which somebody who answered had answered before; only these can be found by anyone. */
  readonly questions: number;
  /** Questions answered only by people never seen before. */
  readonly skipped: number;
  readonly scores: Readonly<Record<string, ExpertScores>>;
}

export interface ExpertScores {
  readonly mrr: number;
  readonly p5: number;
  /** The same if skipped questions count as not found. */
  readonly mrrOfAll: number;
}

/** What ours is held against, from the same evidence. */
const BASELINES: Readonly<Record<string, (expertise: Expertise) => number>> = {
  answerCount: ({ wroteAt }) => wroteAt.length,
  bm25Sum: ({ found }) => found.reduce((sum, { weight }) => sum + weight, 0),
  random: () => 0,
};

/**
 * Goes through the posts in the order of time. Each question asks what is known so far; those who answered it later are the
 * right ones. Each answer then adds to what is known, with the title and tags of its question as topics.
 */
export function askInTurn(posts: readonly Post[], seed: string): ExpertFigures | null {
  const random = seededRandom(seed);
  const sorted = [...posts].sort((a, b) => a.at.getTime() - b.at.getTime());
  const questions = new Map(sorted.filter(({ kind }) => kind === 'question').map((post) => [post.id, post]));
  const answerers = answerersOf(sorted);
  const index = createExpertiseIndex();
  const seen = new Set<string>();
  const measured: Record<string, RankingMeasures[]> = { ours: [], relevance: [] };
  let skipped = 0;
  for (const post of sorted) {
    const question = post.kind === 'answer' ? questions.get(post.parent ?? '') : post;
    if (question === undefined) continue;
    if (post.kind === 'answer') {
      if (post.author === null) continue;
      index.add(statementOf(post, post.author, question));
      seen.add(post.author);
      continue;
    }
    const right = (answerers.get(post.id) ?? []).filter((author) => author !== post.author);
    if (right.length === 0) continue;
    const known = new Set(right.filter((author) => seen.has(author)));
    if (known.size === 0) {
      skipped += 1;
      continue;
    }
    const asked = index.ask({ text: post.title, topics: post.tags }).filter(({ contact }) => contact !== post.author);
    measure(measured, rankExperts(asked, post.at), known, random);
  }
  const count = measured['ours']?.length ?? 0;
  if (count === 0) return null;
  const scores = Object.fromEntries(Object.entries(measured).map(([name, results]) => [name, scoresOf(results, skipped)]));
  return { questions: count, skipped, scores };
}

function measure(
  measured: Record<string, RankingMeasures[]>,
  experts: readonly RankedExpert[],
  right: ReadonlySet<string>,
  random: () => number,
): void {
  const luck = experts.map(() => random());
  const add = (name: string, scoreOf: (expert: RankedExpert) => number) => {
    const order = ranked(experts.map(scoreOf), luck);
    const isRight = order.map((place) => right.has(experts[place]?.expertise.contact ?? ''));
    (measured[name] ??= []).push(measureRanking(isRight, right.size));
  };
  add('ours', ({ score }) => score);
  add('relevance', ({ relevance }) => relevance);
  for (const [name, scoreOf] of Object.entries(BASELINES)) add(name, ({ expertise }) => scoreOf(expertise));
}

function statementOf({ at, text }: Post, author: string, question: Post): Statement {
  return { contact: contactId(author), at, text: `${question.title} ${text}`, topics: question.tags };
}

function answerersOf(posts: readonly Post[]): Map<string, string[]> {
  const answerers = new Map<string, string[]>();
  for (const { kind, parent, author } of posts) {
    if (kind !== 'answer' || parent === null || author === null) continue;
    answerers.set(parent, [...(answerers.get(parent) ?? []), author]);
  }
  return answerers;
}

function scoresOf(results: readonly RankingMeasures[], skipped: number): ExpertScores {
  const mrr = results.reduce((sum, { reciprocalRank }) => sum + reciprocalRank, 0) / results.length;
  const p5 = results.reduce((sum, { precision5 }) => sum + precision5, 0) / results.length;
  return { mrr, p5, mrrOfAll: (mrr * results.length) / (results.length + skipped) };
}
