import { parseArgs } from 'node:util';
import { refused } from '#vocabulary';
import { type Evaluation, EVERY_OPTION } from '../evaluation.js';
import { tableOf } from '../measures/table-of.js';
import { askInTurn } from './ask-in-turn.js';
import { type Post, readPosts } from './read-posts.js';

const USAGE = 'experts POSTS.xml.gz… [--seed TEXT] [--json]';

/** `evaluate experts`: who answers a question, among all who answered any on the given sites. */
export const experts: Evaluation = {
  usage: USAGE,
  async run(args) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: EVERY_OPTION });
    if (positionals.length === 0) return refused('UNUSABLE_OPTIONS', `Name the posts of at least one site.\n  ${USAGE}`);
    const posts: Post[] = [];
    for (const path of positionals) posts.push(...(await readPosts(path, path)));
    const figures = askInTurn(posts, values.seed);
    if (figures === null) return refused('NOTHING_TO_EVALUATE', 'No question was answered by somebody who had answered before.');
    const rows = Object.entries(figures.scores).map(([name, { mrr, p5, mrrOfAll }]) => [
      name,
      ...[mrr, p5, mrrOfAll].map((value) => value.toFixed(3)),
    ]);
    const text = `${figures.questions} questions; ${figures.skipped} more were answered by nobody seen before.\n`;
    return {
      figures: { mrr: figures.scores['ours']?.mrr, p5: figures.scores['ours']?.p5, ...figures },
      text: text + tableOf(['scorer', 'MRR', 'P@5', 'MRR of all'], rows),
    };
  },
};
