import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countOf } from './an-import.js';
import { anInstallation, type Installation } from './an-installation.js';
import { thereAndBack } from './there-and-back.js';

const FIXTURES = [
  ['luma', 'luma/fixtures/2025-checked-in', 3, 1],
  ['eventbrite', 'eventbrite/fixtures/2024-orders-for-others', 3, 2],
  ['meetup', 'meetup/fixtures/2014-attendees-as-xls', 2, 0],
  ['feeds', 'feeds/fixtures/2024-opml-2-nested', 4, 0],
] as const;

let installation: Installation;

beforeAll(async () => {
  installation = await anInstallation();
  await installation.aWorker();
});

afterAll(() => installation.close());

function fixture(folder: string) {
  const path = join('libs/importers/src', folder);
  const [name = ''] = readdirSync(path);
  return { name, bytes: readFileSync(join(path, name)) };
}

describe.each(FIXTURES)('a file of %s', (platform, folder, people, meetings) => {
  it('is previewed, committed, changes nothing the second time, and is taken back', () =>
    thereAndBack(installation, fixture(folder), {
      previewed(seen) {
        expect(seen.platform).toBe(platform);
        expect(countOf(seen.preview.counts, 'contactsNew')).toBe(people);
        expect(countOf(seen.preview.counts, 'interactionsNew')).toBe(meetings);
      },
      committed(report) {
        expect(countOf(report.counts, 'contactsNew')).toBe(people);
      },
    }));
});
