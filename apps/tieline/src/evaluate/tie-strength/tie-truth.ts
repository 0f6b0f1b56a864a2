import { readLines } from '../reading/read-lines.js';

/** Which pairs a survey or a platform calls a tie, and everybody it knows of. */
export interface TieTruth {
  readonly pairs: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
}

/** Reads `one,other` or `one,other,value`, where a value above 0 is a tie, below a header line. */
export async function readTieTruth(path: string): Promise<TieTruth> {
  const pairs = new Set<string>();
  const people = new Set<string>();
  let isHeader = true;
  for await (const lines of readLines(path)) {
    for (const line of lines) {
      const [one = '', other = '', value = '1'] = line.split(',').map((cell) => cell.trim());
      if (!isHeader && one !== '' && other !== '') {
        people.add(one).add(other);
        if (Number(value) > 0) pairs.add(pairOf(one, other));
      }
      isHeader = false;
    }
  }
  return { pairs, people };
}

/** The same for a pair named either way. */
export const pairOf = (one: string, other: string): string => (one < other ? `${one}\t${other}` : `${other}\t${one}`);
