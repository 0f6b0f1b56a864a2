import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '#vocabulary';
import { readArchive } from '../read-archive.js';
import { recognizeArchive } from '../recognize-archive.js';

const root = ['../shared/samples/email', '../../shared/samples/email'].find((path) => existsSync(path));
const files =
  root === undefined
    ? []
    : readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.eml'))
        .map((name) => join(root, name));

// The samples are not part of the project; without them there is nothing to conform to.
(files.length > 0 ? describe : describe.skip)('messages of other people (skipped where absent)', () => {
  it('each has one outcome, its words included', async () => {
    let read = 0;
    for (const path of files) {
      const file = { name: basename(path), size: null, open: () => createReadStream(path) };
      const archive = await recognizeArchive([file], file.name);
      // Some hold nothing of who wrote to whom: a lone body, a header cut short.
      if (isRefusal(archive)) continue;
      const rows = [];
      for await (const row of readArchive(archive, { defaultCountry: null, columnMapping: null, keepsMailText: true }))
        rows.push(row);
      expect([path, rows.length]).toEqual([path, 1]);
      read++;
    }
    expect(read).toBeGreaterThan(80);
  });
});
