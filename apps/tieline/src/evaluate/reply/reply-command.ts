import { parseArgs } from 'node:util';
import { replyChance } from '#strength';
import { refused } from '#vocabulary';
import { readContactLog } from '../contact-events/contact-log.js';
import { type Evaluation, EVERY_OPTION } from '../evaluation.js';
import { brierScore, type Outcome, rocArea } from '../measures/chance-measures.js';
import { tableOf } from '../measures/table-of.js';
import { readEgos } from '../reading/read-egos.js';
import { type Outreach, outreachesIn } from './outreaches.js';

const USAGE = 'reply-after-outreach FILE [--egos FILE] [--days D] [--json]';
const TEST_SHARE = 0.4;

/** The first is what the product says; recency only ranks. */
const SCORERS: Readonly<Record<string, (outreach: Outreach) => number>> = {
  ours: ({ tie, habit }) => replyChance(tie, habit),
  oursWithoutSilenceHabit: ({ tie, habit }) => replyChance(tie, { ...habit, afterSilence: { written: 0, answered: 0 } }),
  repliesPerTurn: ({ tie }) => (tie.repliedTurns + 1) / (tie.outTurns + 2),
  recency: ({ silentSeconds }) => -silentSeconds,
};

/** `evaluate reply-after-outreach`: whether a message after a silence is answered within 14 days. */
export const replyAfterOutreach: Evaluation = {
  usage: USAGE,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        egos: { type: 'string' },
        days: { type: 'string', default: '30' },
        ...EVERY_OPTION,
      },
    });
    const [path] = positionals;
    const days = Number(values.days);
    if (path === undefined || positionals.length > 1 || !(days > 0)) {
      return refused('UNUSABLE_OPTIONS', `Name one file of events, and days above 0.\n  ${USAGE}`);
    }
    const egos = values.egos === undefined ? null : await readEgos(values.egos);
    const outreaches = outreachesIn(await readContactLog(path), { days, egos });
    const tested = outreaches.slice(Math.floor(outreaches.length * (1 - TEST_SHARE)));
    const answered = tested.filter(({ isAnswered }) => isAnswered).length / tested.length;
    if (!(answered > 0 && answered < 1))
      return refused('NOTHING_TO_EVALUATE', 'All messages after a silence were answered, or none was.');
    const scores = Object.fromEntries(
      Object.entries(SCORERS).map(([name, scorer]) => [name, measured(tested, scorer, name !== 'recency')]),
    );
    const owners = new Set(tested.map(({ owner }) => owner)).size;
    const figures = {
      outreaches: tested.length,
      owners,
      answered,
      ...scores['ours'],
      brierOfShare: answered * (1 - answered),
      scores,
    };
    const rows = Object.entries(scores).map(([name, { auc, brier }]) => [name, auc.toFixed(3), brier?.toFixed(3) ?? '']);
    const text = `${tested.length} messages of ${owners} owners after ${days} silent days; ${(100 * answered).toFixed(1)} % were answered;\nsaying so of each gives a Brier score of ${(answered * (1 - answered)).toFixed(3)}.\n`;
    return { figures, text: text + tableOf(['scorer', 'AUC', 'Brier'], rows) };
  },
};

/** @param isChance whether the scores are probabilities, of which alone a Brier score speaks */
function measured(
  tested: readonly Outreach[],
  scorer: (outreach: Outreach) => number,
  isChance: boolean,
): { auc: number; brier: number | null } {
  const outcomes = tested.map((outreach): Outcome => ({ predicted: scorer(outreach), happened: outreach.isAnswered }));
  return { auc: rocArea(outcomes), brier: isChance ? brierScore(outcomes) : null };
}
