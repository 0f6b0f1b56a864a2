import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { filesIn, readAll } from './fixtures/read-fixture.js';

const root = ['../shared/samples', '../../shared/samples'].find((path) => existsSync(path));

/** Entries by the plainest reading there is: the whole file parsed, and its lists counted. */
function entriesIn(path: string): number {
  const text = readFileSync(path, 'utf8');
  const value: unknown = JSON.parse(text.slice(text.search(/[[{]/)));
  const lists = Array.isArray(value)
    ? [value]
    : Object.values(value as Record<string, unknown>).filter((one) => Array.isArray(one));
  return lists.flat().reduce<number>((sum, entry) => sum + messagesIn(entry), 0);
}

function messagesIn(entry: unknown): number {
  const { dmConversation } = entry as { dmConversation?: { messages: unknown[] } };
  return dmConversation === undefined ? 1 : dmConversation.messages.length;
}

const CASES = [
  ['x-twitter/masked-real/2026-03', 'x'],
  ['instagram/masked-real/2025-08', 'instagram'],
] as const;

// The samples are not part of the project; without them there is nothing to conform to.
(root === undefined ? describe.skip : describe)('social archives of other people (skipped where absent)', () => {
  it.each(CASES)('%s: every entry of every file has one outcome and none is a problem', async (folder, platform) => {
    const path = join(root ?? '', folder);
    const { archive, rows } = await readAll(filesIn(path));
    expect(archive.platform).toBe(platform);
    const read = new Map<string, number>();
    for (const { provenance } of rows) read.set(provenance.file, (read.get(provenance.file) ?? 0) + 1);
    const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(path, name)).isFile());
    for (const name of names) {
      const [, count] = [...read].find(([file]) => name.endsWith(file)) ?? [name, 0];
      expect([name, count]).toEqual([name, entriesIn(join(path, name))]);
    }
    expect(rows.filter((row) => row.kind === 'problem')).toEqual([]);
  });

  it('a repository made by a real server: what is live, and nothing that was deleted', async () => {
    const { people, exchanges, posts, leftOut } = await readAll(filesIn(join(root ?? '', 'bluesky/generated-by-real-pds')));
    expect(people.map(({ observations }) => observations[0]?.field)).toEqual(['followed', 'followed']);
    expect(exchanges.map(({ channel }) => channel).sort()).toEqual(['reaction', 'reply']);
    expect(posts.map(({ text }) => text)).toEqual(['@bob.test interested!']);
    expect(leftOut.filter(([file]) => file.endsWith('.car'))).toEqual([]);
  });

  it('a conversation with broken letters is mended', async () => {
    const { exchanges } = await readAll(
      filesIn(join(root ?? '', 'facebook/pedrofuentes+kawsay/tests/fixtures/facebook/messages')),
    );
    expect(exchanges.map(({ direction, text }) => [direction, text])).toEqual([
      ['in', '¡Hola! ¿Cómo estás? 😀'],
      ['out', 'Mira esta foto 📸'],
      ['in', null],
    ]);
    expect(exchanges[0]?.counterparts[0].name?.full).toBe('José García');
  });
});
