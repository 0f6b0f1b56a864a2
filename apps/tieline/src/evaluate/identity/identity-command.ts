import { parseArgs } from 'node:util';
import { findDuplicates } from '#identity';
import { isRefusal, refused } from '#vocabulary';
import { type Evaluation, EVERY_OPTION } from '../evaluation.js';
import { tableOf } from '../measures/table-of.js';
import { joinAsImport, type JoinedAsImport } from './join-as-import.js';
import { type Answers, countTruePairs, judgePairs, type PairMeasures, pairsWithin } from './judge-pairs.js';
import { columnsOf, readPeople } from './read-people.js';

const USAGE = 'identity FILE.csv [--against OTHER.csv] --truth COLUMN|febrl [--map field=column,…] [--json]';

/** `evaluate identity`: who is found to be one person, against a file that knows. */
export const identity: Evaluation = {
  usage: USAGE,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        against: { type: 'string' },
        truth: { type: 'string' },
        map: { type: 'string' },
        ...EVERY_OPTION,
      },
    });
    const [path] = positionals;
    const { truth, against } = values;
    if (path === undefined || positionals.length > 1 || truth === undefined) {
      return refused('UNUSABLE_OPTIONS', `Name one table of people, and the column that tells who they are.\n  ${USAGE}`);
    }
    const mapped = values.map === undefined ? { map: null, leftOut: [] } : columnsOf(values.map);
    if (isRefusal(mapped)) return mapped;
    const { map, leftOut } = mapped;
    const here = await readPeople(path, { map, truth });
    const there = against === undefined ? [] : await readPeople(against, { map, truth });
    if (isRefusal(here)) return here;
    if (isRefusal(there)) return there;
    const people = [...here, ...there];
    const answers = { truth: people.map((person) => person.truth), otherFrom: here.length };
    const truePairs = countTruePairs(answers);
    if (truePairs === 0) return refused('NOTHING_TO_EVALUATE', 'No two rows are one person.');
    const found = judge(
      people.map(({ described }) => described),
      answers,
      truePairs,
    );
    const asImport = there.length === 0 ? null : joinAsImport(here, there);
    const figures = { rows: people.length, truePairs, ...found, leftOut, ...(asImport === null ? {} : { asImport }) };
    return { figures, text: `${inWords(people.length, truePairs, found, asImport)}${leftOutInWords(leftOut)}` };
  },
};

interface Found {
  readonly blockingRecall: number;
  readonly comparedPairs: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly pairwise: PairMeasures;
  readonly automatic: PairMeasures;
  readonly weights: 'learnt' | 'shipped';
  readonly cpuSeconds: number;
}

function judge(people: Parameters<typeof findDuplicates>[0], answers: Answers, truePairs: number): Found {
  const startedAt = process.cpuUsage();
  const duplicates = findDuplicates(people);
  const { user, system } = process.cpuUsage(startedAt);
  const blocking = judgePairs(duplicates.compared, answers, truePairs);
  const { precision, recall, f1 } = judgePairs(pairsWithin(duplicates.groups), answers, truePairs);
  return {
    blockingRecall: blocking.recall,
    comparedPairs: blocking.pairs,
    ...{ precision, recall, f1 },
    pairwise: judgePairs(duplicates.likely, answers, truePairs),
    automatic: judgePairs(duplicates.sure, answers, truePairs),
    weights: duplicates.learnt === null ? 'shipped' : 'learnt',
    cpuSeconds: (user + system) / 1e6,
  };
}

function inWords(rows: number, truePairs: number, found: Found, asImport: JoinedAsImport | null): string {
  const row = (name: string, { precision, recall, f1 }: Omit<PairMeasures, 'pairs'>): string[] => [
    name,
    precision.toFixed(4),
    recall.toFixed(4),
    f1.toFixed(4),
  ];
  const lines = [
    `${rows} rows, ${truePairs} true pairs; ${found.comparedPairs} pairs compared, which hold ${percent(found.blockingRecall)} of the true ones.`,
    tableOf(
      ['weights ' + found.weights, 'precision', 'recall', 'F1'],
      [row('groups', found), row('pair by pair', found.pairwise), row('joined unasked', found.automatic)],
    ),
    `${found.cpuSeconds.toFixed(1)} s of processor time.`,
  ];
  if (asImport !== null) lines.push(importInWords(asImport));
  return lines.join('\n');
}

function importInWords({ joined, precision, asked, askedRight, unknown, cpuSeconds }: JoinedAsImport): string {
  const right = precision === null ? '' : ` (${percent(precision)} rightly)`;
  const index = `${joined} joined unasked${right}, ${asked} asked about (${askedRight} with the right one), ${unknown} new`;
  return `As an import into the first file: ${index}; ${cpuSeconds.toFixed(1)} s of processor time.`;
}

function leftOutInWords(leftOut: readonly string[]): string {
  return leftOut.length === 0 ? '' : `\nNot compared, as no field is called so: ${leftOut.join(', ')}.`;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
