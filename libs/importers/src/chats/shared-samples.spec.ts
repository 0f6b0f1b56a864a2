import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { filesIn, readAll } from '../fixtures/read-fixture.js';

const root = ['../shared/samples', '../../shared/samples'].find((path) => existsSync(path));

/** Folder, file, platform, rows kept and set aside. */
const CASES = [
  ['whatsapp/pedrofuentes+kawsay/tests/fixtures/whatsapp', 'android_chat.txt', 'whatsapp', 3, 1],
  ['whatsapp/pedrofuentes+kawsay/tests/fixtures/whatsapp', 'ios_chat.txt', 'whatsapp', 7, 1],
  ['chats/joweich+chat-miner/test/whatsapp', 'test_[mmddyy]_24hrs.txt', 'whatsapp', 7, 2],
  ['chats/joweich+chat-miner/test/whatsapp', 'test_ddmmyy_24hrs.txt', 'whatsapp', 7, 2],
  ['chats/joweich+chat-miner/test/whatsapp', 'test_mmddyy_24hrs.txt', 'whatsapp', 7, 2],
  ['chats/joweich+chat-miner/test/whatsapp', 'test_mmddyyyy_12hrs.txt', 'whatsapp', 7, 2],
  ['chats/joweich+chat-miner/test/whatsapp', 'test_yyyymmdd_24hrs.txt', 'whatsapp', 7, 2],
  ['chats/joweich+chat-miner/test/telegram', 'test_batch_export.json', 'telegram', 2, 0],
  ['chats/joweich+chat-miner/test/telegram', 'test_single_export.json', 'telegram', 2, 0],
  ['chats/joweich+chat-miner/test/signal', 'test_export.txt', 'signal', 2, 0],
] as const;

// The samples are not part of the project; without them there is nothing to conform to.
(root === undefined ? describe.skip : describe)('chats of other people (skipped where absent)', () => {
  it.each(CASES)('%s/%s', async (folder, name, platform, kept, setAside) => {
    const [file] = filesIn(join(root ?? '', folder)).filter((one) => one.name === name);
    if (file === undefined) throw new Error('There is no such sample.');
    const { archive, rows } = await readAll([file]);
    const count = (kind: string) => rows.filter((row) => row.kind === kind).length;
    expect([archive.platform, count('kept'), count('setAside'), count('problem')]).toEqual([platform, kept, setAside, 0]);
  });

  it('names the same days, whichever number of a date comes first', async () => {
    const days = await Promise.all(
      filesIn(join(root ?? '', 'chats/joweich+chat-miner/test/whatsapp'))
        .filter(({ name }) => name.endsWith('.txt'))
        .map(async (file) => (await readAll([file])).exchanges.map(({ at }) => at.at.toISOString().slice(0, 10)).join()),
    );
    expect(new Set(days).size).toBe(1);
  });
});
