import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '#vocabulary';
import { type Damage, DAMAGES } from './fixtures/damages.js';
import { fileOf } from './fixtures/read-fixture.js';
import type { Sample } from './fixtures/sample.js';
import { SAMPLES } from './fixtures/samples-of-importers.js';
import type { ParsedRow } from './parsed-row.js';
import { readArchive } from './read-archive.js';
import { recognizeArchive } from './recognize-archive.js';

const ALL = Object.entries(SAMPLES).flatMap(([platform, samples]) =>
  samples.map((sample) => [`${platform} ${sample.file}`, platform, sample] as const),
);
const REFUSALS = ['ARCHIVE_EMPTY', 'ARCHIVE_UNKNOWN', 'ARCHIVE_DAMAGED'];
/** As JSON writes it, a backslash of the text itself being two. */
const NUL = /(?<!\\)(?:\\\\)*\\u0000/;
const TRACE = /"kind":"[a-z-]+","value":"((?:[^"\\\\]|\\\\.)*)"/g;
/** No index of a database takes a longer one. */
const TRACE_LENGTH_MAX = 2_000;
const CUTS = 200;
/** Processor time any single file here may take; the clock would measure the machine. */
const SECONDS_MAX = 5;

interface Answer {
  readonly refusal: string | null;
  readonly platform: string | null;
  readonly rows: readonly ParsedRow[];
}

async function answerTo(file: string, content: string | Uint8Array): Promise<Answer> {
  const archive = await recognizeArchive([fileOf(file, content)], file);
  if (isRefusal(archive)) return { refusal: archive.code, platform: null, rows: [] };
  const rows: ParsedRow[] = [];
  const context = { defaultCountry: null, columnMapping: null, readAt: new Date('2026-11-01') };
  for await (const row of readArchive(archive, context)) rows.push(row);
  return { refusal: null, platform: archive.platform, rows };
}

const keptIn = ({ rows }: Answer) => JSON.stringify(rows.flatMap((row) => (row.kind === 'kept' ? row.records : [])));

/** A refusal with a code, or rows of which each says what became of it, and nothing that a database would not take. */
function expectClear(answer: Answer): void {
  if (answer.refusal !== null) expect(REFUSALS).toContain(answer.refusal);
  for (const row of answer.rows) {
    expect(row.provenance.line).toBeGreaterThan(0);
    if (row.kind !== 'kept')
      expect([row.code, row.reason]).toEqual([expect.stringMatching(/^[A-Z_0-9]+$/), expect.stringMatching(/\.$/)]);
  }
  const kept = keptIn(answer);
  expect(kept).not.toMatch(NUL);
  for (const [, value = ''] of kept.matchAll(TRACE)) expect(value.length).toBeLessThan(TRACE_LENGTH_MAX);
}

function expectAsPromised(answer: Answer, whole: Answer, { expects }: Damage, { bo, isText }: Sample): void {
  if (expects === 'nothing') expect([answer.refusal, keptIn(answer)]).toEqual([expect.any(String), '[]']);
  if (expects === 'the same' && isText) expect([answer.platform, answer.rows]).toEqual([whole.platform, whole.rows]);
  if (expects === 'the other' && answer.refusal === null && bo !== null && isText) expect(keptIn(answer)).toContain(bo);
}

describe.each(ALL)('%s', (_, platform, sample) => {
  const { file, content } = sample;

  it('is read without harm', async () => {
    const whole = await answerTo(file, content);
    expect(whole.platform).toBe(platform);
    expect(keptIn(whole)).toContain(sample.bo ?? 'ada@');
  });

  it.each(DAMAGES.map((damage) => [damage.what, damage] as const))('with %s', async (__, damage) => {
    const whole = await answerTo(file, content);
    const began = process.cpuUsage();
    const answer = await answerTo(file, damage.harm(sample));
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(SECONDS_MAX);
    expectClear(answer);
    expectAsPromised(answer, whole, damage, sample);
  });

  it(`cut at ${CUTS} places is read as far as it goes, or refused`, async () => {
    const bytes = Buffer.from(content);
    for (let cut = 0; cut < CUTS; cut++) {
      // Spread over the file by the golden ratio, which leaves no gaps and needs no dice.
      expectClear(await answerTo(file, bytes.subarray(0, Math.floor(((cut * 0.618034) % 1) * bytes.length))));
    }
  });
});
