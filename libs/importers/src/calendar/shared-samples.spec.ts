import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '#vocabulary';
import { readArchive } from '../read-archive.js';
import { recognizeArchive } from '../recognize-archive.js';

const root = ['../shared/samples/ics', '../../shared/samples/ics'].find((path) => existsSync(path));
const files =
  root === undefined
    ? []
    : readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:ics|vcs)$/.test(name))
        // An event inside something else is no event of the calendar.
        .filter((name) => !name.includes('custom_component'))
        .map((name) => join(root, name));

// The samples are not part of the project; without them there is nothing to conform to.
(files.length > 0 ? describe : describe.skip)('calendars of other people (skipped where absent)', () => {
  it('every event of every file has one outcome', async () => {
    let events = 0;
    for (const path of files) {
      const name = basename(path);
      const archive = await recognizeArchive([{ name, size: null, open: () => createReadStream(path) }], name);
      // What is left are pieces of calendars: a lone zone, an alarm, a list of words.
      if (isRefusal(archive)) continue;
      const begun = readFileSync(path, 'latin1').match(/^BEGIN:VEVENT\s*$/gim)?.length ?? 0;
      let read = 0;
      for await (const row of readArchive(archive, { defaultCountry: null, columnMapping: null })) {
        if (row.kind === 'kept' || !['NOT_A_MEETING', 'TEXT_OUTSIDE_CALENDAR'].includes(row.code)) read++;
      }
      expect([path, read]).toEqual([path, begun]);
      events += begun;
    }
    expect(events).toBeGreaterThan(200);
  });
});
