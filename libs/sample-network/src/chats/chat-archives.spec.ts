import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { readArchive, recognizeArchive } from '#importers';
import { isRefusal, type SourceRecord } from '#vocabulary';
import { inventNetwork } from '../invent-network.js';
import { seededRandom } from '../seeded-random.js';
import { socialView } from '../social/members.js';
import { type ChatArchive, chatArchives } from './chat-archives.js';

const exportedAt = new Date('2026-03-02T10:00:00Z');

async function readBack({ files, name }: ChatArchive) {
  const given = files.map((file) => {
    const bytes = Buffer.concat([...file.pieces].map((piece) => Buffer.from(piece)));
    return { name: file.name, size: bytes.length, open: () => Readable.from([bytes]) };
  });
  const archive = await recognizeArchive(given, name);
  if (isRefusal(archive)) throw new Error(archive.reason);
  const rows = new Map<string, { read: number; setAside: number }>();
  const records: SourceRecord[] = [];
  for await (const row of readArchive(archive, { defaultCountry: null, columnMapping: null, readAt: exportedAt })) {
    const counts = rows.get(row.provenance.file) ?? { read: 0, setAside: 0 };
    rows.set(row.provenance.file, { read: counts.read + 1, setAside: counts.setAside + (row.kind === 'setAside' ? 1 : 0) });
    if (row.kind === 'problem') throw new Error(row.reason);
    if (row.kind === 'kept') records.push(...row.records);
  }
  return { platform: archive.platform, rows, records };
}

describe('the chats of an invented network, read by our own readers', () => {
  const network = inventNetwork({ people: 300, messages: 3_000 }, exportedAt, seededRandom('chats'));

  it.each(chatArchives(network, exportedAt).map((archive) => [archive.platform, archive] as const))(
    '%s: every row has the outcome the truth says, and what was said its words, its moment and its way',
    async (platform, archive) => {
      const { platform: recognized, rows, records } = await readBack(archive);
      expect(recognized).toBe(platform);
      for (const { name, truth } of archive.files) {
        expect([name, rows.get(name)]).toEqual([name, { read: truth.rows, setAside: truth.anonymous }]);
      }
      const said = socialView(network, platform, exportedAt).said;
      const exchanges = records.filter((record) => record.kind === 'interaction');
      const minute = (at: number) => new Date(at).toISOString().slice(0, 16);
      expect(exchanges.length).toBeGreaterThan(20);
      const short = exchanges.map(({ at, direction, text }) => `${minute(at.at.getTime())} ${direction} ${text ?? ''}`);
      const expected = said.map(({ at, isFromOwner, text }) => `${minute(at)} ${isFromOwner ? 'out' : 'in'} ${text}`);
      // On WhatsApp one of two people of one name has a chat, and nobody who never answered.
      const isKept = (line: string) => platform !== 'whatsapp' || short.includes(line);
      expect(short.sort()).toEqual(expected.filter(isKept).sort());
      expect(short.length).toBeGreaterThan(expected.length * 0.9);
    },
  );
});
