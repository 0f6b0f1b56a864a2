import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readArchive, recognizeArchive } from '#importers';
import { isRefusal, type SourceRecord } from '#vocabulary';
import { inventNetwork } from '../invent-network.js';
import { seededRandom } from '../seeded-random.js';
import { socialArchives, type SocialArchive } from './social-archives.js';
import { socialView } from './members.js';

const exportedAt = new Date('2026-03-02T10:00:00Z');
const PLATFORMS = ['x', 'mastodon', 'bluesky', 'github', 'facebook', 'instagram'] as const;

interface Outcome {
  kept: number;
  setAside: number;
  problem: number;
}

async function readBack({ files, name }: SocialArchive) {
  const given = files.map((file) => {
    const bytes = Buffer.concat([...file.pieces].map((piece) => Buffer.from(piece)));
    return { name: file.name, size: bytes.length, open: () => Readable.from([bytes]) };
  });
  const archive = await recognizeArchive(given, name);
  if (isRefusal(archive)) throw new Error(archive.reason);
  const outcomes = new Map<string, Outcome>();
  const records: SourceRecord[] = [];
  for await (const row of readArchive(archive, { defaultCountry: null, columnMapping: null })) {
    const outcome = outcomes.get(row.provenance.file) ?? { kept: 0, setAside: 0, problem: 0 };
    outcome[row.kind] += 1;
    outcomes.set(row.provenance.file, outcome);
    if (row.kind === 'kept') records.push(...row.records);
  }
  return { archive, outcomes, records };
}

describe('the archives of an invented network, read by our own readers', () => {
  const network = inventNetwork({ people: 400, messages: 4_000 }, exportedAt, seededRandom('social'));
  const archives = socialArchives(network, exportedAt);
  const archiveOf = (platform: string) => archives.find((one) => one.platform === platform) ?? archives[0];

  it.each(PLATFORMS)('%s: every row of every file has the outcome the truth says', async (platform) => {
    const archive = archiveOf(platform);
    if (archive === undefined) throw new Error('There is no such archive.');
    const { archive: recognized, outcomes } = await readBack(archive);
    expect([recognized.platform, recognized.exportedAt?.toISOString().slice(0, 10)]).toEqual([platform, '2026-03-02']);
    for (const { name, truth } of archive.files) {
      // The folder that holds all files goes.
      const [, read] = [...outcomes].find(([file]) => name.endsWith(file)) ?? [name, { kept: 0, setAside: 0, problem: 0 }];
      expect([name, read]).toEqual([name, { kept: truth.rows - truth.anonymous, setAside: truth.anonymous, problem: 0 }]);
    }
  });

  it.each(PLATFORMS)('%s: what was said is read back with its words, its moment and its way', async (platform) => {
    const archive = archiveOf(platform);
    if (archive === undefined) throw new Error('There is no such archive.');
    const { records } = await readBack(archive);
    const said = socialView(network, platform, exportedAt).said.filter((one) => isInArchive(platform, one));
    const exchanges = records.filter((record) => record.kind === 'interaction').filter(({ text }) => text !== QUESTION);
    const short = (at: number, isOut: boolean) => `${new Date(at).toISOString().slice(0, 19)} ${isOut ? 'out' : 'in'}`;
    expect(exchanges.map(({ at, direction }) => short(at.at.getTime(), direction === 'out')).sort()).toEqual(
      said.map(({ at, isFromOwner }) => short(at, isFromOwner)).sort(),
    );
    const words = exchanges.map(({ text }) => (text ?? '').replace(/^@\S+ /, '')).sort();
    expect(words).toEqual(said.map(({ text }) => text).sort());
  });
});

const QUESTION = 'Does this work with the newest version?';

/** Of some platforms an archive holds only what the owner wrote, or only what everybody could read. */
function isInArchive(platform: string, { isFromOwner, isPublic }: { isFromOwner: boolean; isPublic: boolean }): boolean {
  if (platform === 'x') return isFromOwner || !isPublic;
  if (platform === 'mastodon') return isFromOwner;
  return platform === 'bluesky' ? isFromOwner && isPublic : true;
}

describe('any network, any platform', () => {
  it('is read back without a problem', async () => {
    const size = fc.record({ people: fc.integer({ min: 0, max: 60 }), messages: fc.integer({ min: 0, max: 200 }) });
    await fc.assert(
      fc.asyncProperty(size, fc.string({ maxLength: 8 }), fc.constantFrom(...PLATFORMS), async (wanted, seed, platform) => {
        const network = inventNetwork(wanted, exportedAt, seededRandom(seed));
        const archive = socialArchives(network, exportedAt).find((one) => one.platform === platform);
        if (archive === undefined) throw new Error('There is no such archive.');
        const { outcomes } = await readBack(archive);
        for (const { problem } of outcomes.values()) expect(problem).toBe(0);
      }),
      { numRuns: 60, seed: 11 },
    );
  });
});
