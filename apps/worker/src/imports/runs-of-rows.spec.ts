import { describe, expect, it } from '@jest/globals';
import type { ParsedRow } from '#importers';
import type { PersonRecord } from '#vocabulary';
import { type RunOfRows, runsOfRows } from './runs-of-rows.js';

const person = (slug: string, company = 'Fabrikam'): PersonRecord => ({
  kind: 'person',
  sourceKey: `linkedin:connection:${slug}`,
  personas: [{ kind: 'linkedin', value: slug }],
  name: null,
  observations: [{ field: 'company', value: company }],
});
const kept = (record: PersonRecord, line: number): ParsedRow => ({
  kind: 'kept',
  records: [record],
  provenance: { file: 'Connections.csv', line },
});
const problem = (line: number): ParsedRow => ({
  kind: 'problem',
  code: 'UNREADABLE_DATE',
  reason: 'This is no day.',
  provenance: { file: 'Connections.csv', line },
});

async function runs(rows: readonly ParsedRow[], records: number): Promise<RunOfRows[]> {
  const all: RunOfRows[] = [];
  // eslint-disable-next-line @typescript-eslint/require-await -- rows come from files elsewhere
  const stream = async function* () {
    yield* rows;
  };
  for await (const run of runsOfRows(stream(), records)) all.push(run);
  return all;
}

describe('gathering rows into runs', () => {
  it('keeps the first of two rows under one key, so that reading again changes nothing', async () => {
    const [run] = await runs([kept(person('mara'), 1), kept(person('mara', 'Contoso'), 2)], 100);
    expect(run?.kept.map((row) => row.records.length)).toEqual([1, 0]);
    expect(run?.kept[0]?.records[0]?.record).toMatchObject({ observations: [{ value: 'Fabrikam' }] });
  });

  it('remembers keys from one run to the next', async () => {
    const [, second] = await runs([kept(person('mara'), 1), kept(person('mara', 'Contoso'), 2)], 1);
    expect(second?.kept[0]?.records).toEqual([]);
  });

  it('counts every row, also those left out, and cuts the same runs each time', async () => {
    const rows = [kept(person('a'), 1), problem(2), kept(person('b'), 3), kept(person('c'), 4), problem(5)];
    const cut = await runs(rows, 2);
    expect(cut.map((run) => [run.number, run.rowsRead, run.kept.length, run.leftOut.length])).toEqual([
      [0, 3, 2, 1],
      [1, 5, 1, 1],
    ]);
    expect(await runs(rows, 2)).toEqual(cut);
  });
});
