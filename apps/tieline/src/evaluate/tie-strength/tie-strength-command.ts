import { parseArgs } from 'node:util';
import { strengthAt } from '#strength';
import { refused } from '#vocabulary';
import { type ContactLog, readContactLog } from '../contact-events/contact-log.js';
import { evidenceAt, momentOf } from '../contact-events/evidence-at.js';
import { type Evaluation, EVERY_OPTION } from '../evaluation.js';
import { type Outcome, rocArea } from '../measures/chance-measures.js';
import { tableOf } from '../measures/table-of.js';
import { pairOf, readTieTruth, type TieTruth } from './tie-truth.js';

const USAGE = 'tie-strength EVENTS TRUTH.csv [--json]';

/** `evaluate tie-strength`: whether strength at the end of a log tells those who say they are tied from the rest. */
export const tieStrength: Evaluation = {
  usage: USAGE,
  async run(args) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: EVERY_OPTION });
    const [events, truthPath] = positionals;
    if (events === undefined || truthPath === undefined || positionals.length > 2) {
      return refused('UNUSABLE_OPTIONS', `Name a file of events and a file of ties.\n  ${USAGE}`);
    }
    const log = await readContactLog(events);
    const pairs = judgedPairs(log, await readTieTruth(truthPath));
    const ties = pairs.filter(({ isTie }) => isTie).length;
    if (ties === 0 || ties === pairs.length)
      return refused('NOTHING_TO_EVALUATE', 'The pairs in touch are all ties, or none is.');
    const areas = Object.fromEntries(SCORES.map((score) => [score, rocArea(pairs.map((pair) => outcomeOf(pair, score)))]));
    const figures = { pairs: pairs.length, positive: ties / pairs.length, auc: areas['ours'], scores: areas };
    const rows = Object.entries(areas).map(([name, area]) => [name, area.toFixed(3)]);
    const text = `${pairs.length} pairs in touch, of people the truth knows; ${((100 * ties) / pairs.length).toFixed(1)} % are ties.\n`;
    return { figures, text: text + tableOf(['scorer', 'AUC'], rows) };
  },
};

const SCORES = ['ours', 'weeks', 'messages', 'recency'] as const;

interface JudgedPair extends Readonly<Record<(typeof SCORES)[number], number>> {
  readonly isTie: boolean;
}

const outcomeOf = (pair: JudgedPair, score: (typeof SCORES)[number]): Outcome => ({
  predicted: pair[score],
  happened: pair.isTie,
});

/** Pairs of which the truth knows both people: of others it cannot be said that they are strangers. */
function judgedPairs(log: ContactLog, truth: TieTruth): JudgedPair[] {
  const now = momentOf(log.times.at(-1) ?? 0);
  const judged: JudgedPair[] = [];
  for (const { id, contacts } of log.participants.values()) {
    for (const [other, exchanges] of contacts) {
      if (id > other || !truth.people.has(id) || !truth.people.has(other)) continue;
      const tie = evidenceAt(exchanges, exchanges.times.length);
      if (tie === null) continue;
      judged.push({
        isTie: truth.pairs.has(pairOf(id, other)),
        ours: strengthAt(tie, null, now).value ?? 0,
        weeks: tie.weeksInTouch,
        messages: exchanges.times.length,
        recency: tie.lastAt.getTime(),
      });
    }
  }
  return judged;
}
