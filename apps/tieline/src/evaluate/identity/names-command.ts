import { parseArgs } from 'node:util';
import { nameLikeness, SAME_NAME_MIN } from '#identity';
import { openTable } from '#importers';
import { type Refusal, refused } from '#vocabulary';
import { type Evaluation, EVERY_OPTION } from '../evaluation.js';
import { rocArea } from '../measures/chance-measures.js';
import { readBytes } from '../reading/read-lines.js';

const USAGE = 'names FILE.csv [--schema Person] [--json]';
const COLUMNS = ['name1', 'name2', 'is_match'] as const;

interface NamePair {
  readonly likeness: number;
  readonly isMatch: boolean;
}

/** `evaluate names`: whether two names are one person's, for pairs that somebody judged. */
export const names: Evaluation = {
  usage: USAGE,
  async run(args) {
    const options = { schema: { type: 'string', default: 'Person' }, ...EVERY_OPTION } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) {
      return refused('UNUSABLE_OPTIONS', `Name one table of pairs with the columns ${COLUMNS.join(', ')}.\n  ${USAGE}`);
    }
    const pairs = await readPairs(path, values.schema);
    if (!Array.isArray(pairs)) return pairs;
    const figures = { pairs: pairs.length, threshold: SAME_NAME_MIN, ...measure(pairs) };
    const { precision, recall, f1, auc } = figures;
    const text = `${pairs.length} pairs, alike from ${SAME_NAME_MIN}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}, AUC ${auc.toFixed(3)}.`;
    return { figures, text };
  },
};

async function readPairs(path: string, schema: string): Promise<NamePair[] | Refusal> {
  const table = await openTable(readBytes(path), (cells) => COLUMNS.every((column) => cells.includes(column)));
  if (table === null) return refused('UNUSABLE_OPTIONS', `${path} has no header with ${COLUMNS.join(', ')}.`);
  const [one, other, match] = COLUMNS.map((column) => table.headers.indexOf(column));
  const kind = table.headers.indexOf('schema');
  const pairs: NamePair[] = [];
  for await (const rows of table.rows) {
    for (const { cells } of rows) {
      const cell = (place: number | undefined): string => cells[place ?? -1] ?? '';
      if (kind !== -1 && cell(kind) !== schema) continue;
      pairs.push({ likeness: nameLikeness(cell(one), cell(other)), isMatch: cell(match).toLowerCase() === 'true' });
    }
  }
  return pairs.length === 0 ? refused('NOTHING_TO_EVALUATE', `${path} has no pair of ${schema}.`) : pairs;
}

function measure(pairs: readonly NamePair[]): { precision: number; recall: number; f1: number; auc: number } {
  const said = pairs.filter(({ likeness }) => likeness >= SAME_NAME_MIN);
  const right = said.filter(({ isMatch }) => isMatch).length;
  const precision = said.length === 0 ? 1 : right / said.length;
  const recall = right / pairs.filter(({ isMatch }) => isMatch).length;
  const auc = rocArea(pairs.map(({ likeness, isMatch }) => ({ predicted: likeness, happened: isMatch })));
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall), auc };
}
