import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { atRest, commit, countOf, undo, upload } from './an-import.js';
import { anInstallation, type Browser, type Installation } from './an-installation.js';
import { fingerprint, rowsOfOwner } from './rows-of-owner.js';

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

const rowsOf = async (member: Browser) => {
  const { data } = await member.ask('{ me { id } }');
  return fingerprint(await rowsOfOwner(installation.storage, data.me.id as string));
};

function fixture(folder: string) {
  const path = join('libs/importers/src', folder);
  const [name = ''] = readdirSync(path);
  return { name, bytes: readFileSync(join(path, name)) };
}

describe.each(FIXTURES)('a file of %s', (platform, folder, people, meetings) => {
  it('is previewed, committed, changes nothing the second time, and is taken back', async () => {
    const member = await installation.aMember();
    const empty = await rowsOf(member);
    const first = await upload(installation, member, fixture(folder));
    const previewed = await atRest(member, first);
    expect(previewed).toMatchObject({ state: 'PREVIEWED', platform, refusal: null });
    expect(countOf(previewed.preview.counts, 'contactsNew')).toBe(people);
    expect(countOf(previewed.preview.counts, 'interactionsNew')).toBe(meetings);

    const { report } = await commit(member, first);
    expect(report.kept + report.setAside + report.problems).toBe(report.read);
    const after = await rowsOf(member);
    const second = await atRest(member, await upload(installation, member, fixture(folder), true));
    expect(second.report.counts.filter(({ kind, count }) => /New|Changed|Matched$/.test(kind) && count > 0)).toEqual([]);
    expect(await rowsOf(member)).toEqual(after);

    expect((await undo(member, second.id)).state).toBe('UNDONE');
    expect((await undo(member, first)).state).toBe('UNDONE');
    expect(await rowsOf(member)).toEqual(empty);
  });
});
