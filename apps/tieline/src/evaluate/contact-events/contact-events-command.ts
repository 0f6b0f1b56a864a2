import { parseArgs } from 'node:util';
import { type Refusal, refused } from '#vocabulary';
import { tableOf } from '../measures/table-of.js';
import { readEgos } from '../reading/read-egos.js';
import { type Evaluation, EVERY_OPTION } from '../evaluation.js';
import { type Comparison, compareScorers } from './compare-scorers.js';
import { readContactLog } from './contact-log.js';
import type { RecontactProtocol } from './recontact-queries.js';

const USAGE = 'contact-events FILE [--egos FILE] --days D [--candidates dormant|all] [--label any|in] [--seed TEXT] [--json]';

/** `evaluate contact-events`: who is in touch again, ours beside what others rank by. */
export const contactEvents: Evaluation = {
  usage: USAGE,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        egos: { type: 'string' },
        days: { type: 'string', default: '30' },
        candidates: { type: 'string', default: 'dormant' },
        label: { type: 'string', default: 'any' },
        ...EVERY_OPTION,
      },
    });
    const [path] = positionals;
    const days = Number(values.days);
    const { candidates, label } = values;
    if (path === undefined || positionals.length > 1) return unusable('Name one file of events.');
    if (!(days > 0)) return unusable('--days is a number above 0.');
    if (candidates !== 'dormant' && candidates !== 'all') return unusable('--candidates is dormant or all.');
    if (label !== 'any' && label !== 'in') return unusable('--label is any or in.');
    const egos = values.egos === undefined ? null : await readEgos(values.egos);
    const protocol: RecontactProtocol = { days, candidates, label, egos };
    const comparison = compareScorers(await readContactLog(path), protocol, values.seed);
    if (comparison === null) return refused('NOTHING_TO_EVALUATE', 'No owner in this log has enough history for a query.');
    return { figures: { ...comparison }, text: inWords(comparison) };
  },
};

function unusable(reason: string): Refusal<'UNUSABLE_OPTIONS'> {
  return refused('UNUSABLE_OPTIONS', `${reason}\n  ${USAGE}`);
}

function inWords(comparison: Comparison): string {
  const { queries, owners, skipped, scores, gain, gainOfShared, p5Oracle } = comparison;
  const rows = Object.entries(scores).map(([name, { map, ndcg10, p5 }]) => [
    name,
    map.toFixed(3),
    ndcg10.toFixed(3),
    p5.toFixed(3),
  ]);
  const share = (comparison.positives / comparison.candidates) * 100;
  return [
    `${queries} queries of ${owners} owners; ${skipped} more had nobody to find. ${share.toFixed(1)} % of the candidates are right.`,
    tableOf(['scorer', 'MAP', 'NDCG@10', 'P@5'], rows),
    `The best possible P@5 is ${p5Oracle.toFixed(3)}.`,
    `Ours over ${gain.over}: ${interval(gain)} MAP. Shared contacts alone: ${interval(gainOfShared)} (95 %, owners resampled).`,
  ].join('\n');
}

function interval({ map, low, high }: { readonly map: number; readonly low: number; readonly high: number }): string {
  return `${signed(map)} (${signed(low)} to ${signed(high)})`;
}

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;
