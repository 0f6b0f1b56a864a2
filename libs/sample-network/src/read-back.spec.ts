import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { type ArchiveFile, readArchive, recognizeArchive } from '#importers';
import { isRefusal, type SourceRecord } from '#vocabulary';
import { addressBook } from './address-book/address-book.js';
import { calendar } from './calendar/calendar.js';
import { inventNetwork } from './invent-network.js';
import { linkedinArchive, linkedinArchiveName } from './linkedin/linkedin-archive.js';
import { mailbox } from './mailbox/mailbox.js';
import type { SampleFile } from './sample-file.js';
import { seededRandom } from './seeded-random.js';

const exportedAt = new Date('2026-03-02T10:00:00Z');
const network = inventNetwork({ people: 1000, messages: 5000 }, exportedAt, seededRandom('read back'));

interface Outcome {
  kept: number;
  setAside: number;
  problem: number;
}

/** What our own readers make of each file, and everything they kept. */
async function readBack(files: readonly SampleFile[], name: string) {
  const archiveFiles: ArchiveFile[] = files.map((file) => {
    const bytes = Buffer.from([...file.pieces].join(''));
    return { name: file.name, size: bytes.length, open: () => Readable.from([bytes]) };
  });
  const archive = await recognizeArchive(archiveFiles, name);
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

describe.each(['2021', '2026'] as const)('the %s LinkedIn archive of an invented network, read by our own readers', (era) => {
  const files = linkedinArchive(network, exportedAt, era);
  const read = readBack(files, linkedinArchiveName(exportedAt));

  it('gives every row of every file one outcome, and no other problem than the truth says', async () => {
    const { outcomes } = await read;
    for (const { name, truth } of files) {
      const { kept, setAside, problem } = outcomes.get(name) ?? { kept: 0, setAside: 0, problem: 0 };
      expect([name, kept + setAside + problem]).toEqual([name, truth.rows]);
      expect([name, problem]).toEqual([name, truth.unreadable]);
    }
  });

  it('sets aside what names nobody, stands twice or is spam', async () => {
    const { outcomes } = await read;
    for (const { name, truth } of files.filter((file) => file.truth.rows > 100)) {
      const aside = outcomes.get(name)?.setAside ?? 0;
      // Without profile addresses, two people of one name and day can look like one row twice.
      const alike = era === '2021' && name === 'Connections.csv' ? 3 : 0;
      const expected = truth.anonymous + truth.spam + truth.repeated;
      expect(aside).toBeGreaterThanOrEqual(expected);
      expect(aside).toBeLessThanOrEqual(expected + alike);
    }
  });

  it('keeps an exchange for every message that is legible and not a repeat', async () => {
    const { records } = await read;
    const messages = records.filter((record) => record.kind === 'interaction' && record.channel === 'message');
    const truth = files.find((file) => file.name === 'messages.csv')?.truth;
    expect(new Set(messages.map((message) => message.sourceKey)).size).toBe(messages.length);
    const { rows = 0, anonymous = 0, spam = 0, unreadable = 0, repeated = 0 } = truth ?? {};
    expect(messages.length).toBe(rows - anonymous - spam - unreadable - repeated);
  });
});

describe('the address book, read by our own reader', () => {
  it('keeps every card', async () => {
    const { file } = addressBook(network);
    const { outcomes } = await readBack([file], file.name);
    expect(outcomes.get(file.name)).toEqual({ kept: file.truth.rows, setAside: 0, problem: 0 });
  });
});

describe('the mailbox, read by our own reader', () => {
  it('keeps every letter of a person once, and none of a program', async () => {
    const { file, fromPrograms } = mailbox(network);
    const { archive, outcomes, records } = await readBack([file], 'takeout.zip');
    const { rows, spam, repeated } = file.truth;
    expect(archive.platform).toBe('mailbox');
    const setAside = spam + repeated + fromPrograms;
    expect([...outcomes.values()]).toEqual([{ kept: rows - setAside, setAside, problem: 0 }]);
    const letters = records.filter((record) => record.kind === 'interaction');
    const sent = letters.filter(({ direction }) => direction === 'out').length;
    const written = network.exchanges.filter(({ sender, conversation }) => {
      return sender === 'owner' && conversation.people.every((index) => network.people[index]?.legibility === 'plain');
    });
    expect(sent).toBe(written.length);
    const owner = { kind: 'email', value: network.owner.emails[0] };
    expect(records.filter(({ kind }) => kind === 'owner')).toMatchObject([{ statement: { persona: owner } }]);
  });
});

describe('the calendar, read by our own reader', () => {
  it('keeps every meeting with others, each occurrence of a series for itself', async () => {
    const { file, meetings } = calendar(network);
    const { archive, outcomes, records } = await readBack([file], 'takeout.zip');
    expect(archive.platform).toBe('calendar');
    const { rows, anonymous } = file.truth;
    expect([...outcomes.values()]).toEqual([{ kept: rows - anonymous, setAside: anonymous, problem: 0 }]);
    expect(records.filter(({ kind }) => kind === 'interaction')).toHaveLength(meetings);
  });
});
