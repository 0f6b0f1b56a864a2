import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { atRest, commit, countOf, type Report, undo, upload } from './an-import.js';
import { type Export, EXPORTED_AT, linkedInExports } from './an-export.js';
import { anInstallation, type Browser, type Installation } from './an-installation.js';
import { fingerprintOf, ownerOf, rowsOfOwner } from './rows-of-owner.js';

const A_YEAR_BEFORE = new Date('2025-03-02T10:00:00Z');

let installation: Installation;
let older: Export;
let newer: Export;

beforeAll(async () => {
  installation = await anInstallation();
  await installation.aWorker();
  [older, newer] = (await linkedInExports({ people: 400, messages: 3_000 }, [A_YEAR_BEFORE, EXPORTED_AT])) as [Export, Export];
});

afterAll(() => installation.close());

const contactsOf = async (member: Browser): Promise<number> =>
  (await member.ask('{ contacts(first: 1) { totalCount } }')).data.contacts.totalCount as number;
const rowsOf = (member: Browser) => fingerprintOf(installation, member);

const HEADINGS = ['read', 'kept', 'setAside', 'problems'] as const;

/** read = kept + set aside + problems for every file and in all, and the rows kept have one fate each. */
function expectToAddUp(report: Report): void {
  for (const file of report.files) expect([file.name, file.kept + file.setAside + file.problems]).toEqual([file.name, file.read]);
  const sum = (heading: (typeof HEADINGS)[number]) => report.files.reduce((total, file) => total + file[heading], 0);
  expect(HEADINGS.map((heading) => report[heading])).toEqual(HEADINGS.map(sum));
  const fates = ['rowsNew', 'rowsChanged', 'rowsUnchanged', 'rowsRepeated'].map((kind) => countOf(report.counts, kind));
  expect(fates.reduce((total, count) => total + count)).toBe(report.kept);
}

describe('a LinkedIn archive', () => {
  it('is previewed, committed, brought up to date by a newer one and taken back', async () => {
    const member = await installation.aMember();
    const first = await upload(installation, member, older);
    const previewed = await atRest(member, first);
    expect(previewed).toMatchObject({ state: 'PREVIEWED', platform: 'linkedin', canCommit: true, report: null });
    expect(countOf(previewed.preview.counts, 'contactsNew')).toBeGreaterThan(100);
    expect(previewed.preview.newContacts[0]).toMatchObject({ file: 'Connections.csv' });
    const written = previewed.preview.files.find(({ name }) => name === 'Connections.csv');
    expect(written).toMatchObject({ encoding: 'utf-8', isEncodingGuessed: false });
    expect(await contactsOf(member)).toBe(0);

    const committed = await commit(member, first);
    expect(committed).toMatchObject({ state: 'COMMITTED', canUndo: true, refusal: null });
    expect(await contactsOf(member)).toBe(countOf(previewed.preview.counts, 'contactsNew'));
    expect(committed.report.counts.filter(({ kind }) => kind.startsWith('contacts'))).toEqual(
      previewed.preview.counts.filter(({ kind }) => kind.startsWith('contacts')).map(({ kind, count }) => ({ kind, count })),
    );
    expectToAddUp(committed.report);
    const afterFirst = await rowsOf(member);

    const same = await upload(installation, member, older, true);
    const unchanged = await atRest(member, same);
    expect(unchanged.report.counts.filter(({ kind, count }) => /New|Changed|Matched$/.test(kind) && count > 0)).toEqual([]);
    expectToAddUp(unchanged.report);
    expect(await rowsOf(member)).toEqual(afterFirst);

    const second = await upload(installation, member, newer);
    const change = await atRest(member, second);
    expect(countOf(change.preview.counts, 'jobChanges')).toBeGreaterThan(0);
    expect(change.preview.jobChanges[0]).toMatchObject({ before: expect.any(String), after: expect.any(String) });
    const updated = await commit(member, second);
    expectToAddUp(updated.report);
    expect(countOf(updated.report.counts, 'jobChanges')).toBe(countOf(change.preview.counts, 'jobChanges'));
    const [stored] = await installation.storage.asSuperuser<{ count: number }>(
      'select count(*)::int count from job_change where owner_id = $1',
      [await ownerOf(member)],
    );
    expect(stored?.count).toBe(countOf(updated.report.counts, 'jobChanges'));

    const undone = await undo(member, second);
    expect(undone).toMatchObject({ state: 'UNDONE', canUndo: false });
    expect(undone.report.undone.contactsKept).toEqual([]);
    expect(await rowsOf(member)).toEqual(afterFirst);
  });

  it('leaves nothing behind when everything is undone', async () => {
    const member = await installation.aMember();
    const batches: string[] = [];
    for (const archive of [older, newer, older]) {
      const id = await upload(installation, member, archive, true);
      await atRest(member, id);
      batches.push(id);
    }
    for (const id of batches) await undo(member, id);
    const left = Object.values(await rowsOfOwner(installation.storage, await ownerOf(member))).flat();
    expect(left).toEqual([]);
  });

  it('undone keeps whom the owner has written about, and names them', async () => {
    const member = await installation.aMember();
    const id = await upload(installation, member, older, true);
    await atRest(member, id);
    const { data } = await member.ask('{ contacts(first: 1) { edges { node { id name } } } }');
    const { id: contactId, name } = data.contacts.edges[0].node;
    await installation.storage.asSuperuser("insert into tag (owner_id, contact_id, label) values ($1, $2, 'conference')", [
      await ownerOf(member),
      contactId,
    ]);
    const { report } = await undo(member, id);
    expect(report.undone.contactsKept).toEqual([{ contactId, name }]);
    expect(await contactsOf(member)).toBe(1);
  });

  it('that comes twice at once ends as if one had come after the other', async () => {
    const member = await installation.aMember();
    const both = await Promise.all([upload(installation, member, newer, true), upload(installation, member, newer, true)]);
    const reports = await Promise.all(both.map(async (id) => (await atRest(member, id)).report));
    const added = reports.map(({ counts }) => countOf(counts, 'rowsNew'));
    expect(Math.min(...added)).toBe(0);
    expect(Math.max(...added)).toBeGreaterThan(0);
    const alone = await installation.aMember();
    await atRest(alone, await upload(installation, alone, newer, true));
    expect(await contactsOf(member)).toBe(await contactsOf(alone));
  });
});
