import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import { inventNetwork, seededRandom, socialArchives } from '#sample-network';
import { aDownload, linesOf } from './a-download.js';
import { atRest, commit, countOf, undo, upload } from './an-import.js';
import { type Export, EXPORTED_AT, linkedInExports } from './an-export.js';
import { anInstallation, type Browser, type Installation } from './an-installation.js';
import { fingerprint, rowsOfOwner } from './rows-of-owner.js';

const PLATFORMS = ['x', 'mastodon', 'bluesky', 'github', 'facebook', 'instagram'] as const;
const SIZE = { people: 150, messages: 1_200 };
const SEED = 'a social network';

let installation: Installation;
let exports: ReadonlyMap<string, Export>;

beforeAll(async () => {
  installation = await anInstallation();
  await installation.aWorker();
  const network = inventNetwork(SIZE, EXPORTED_AT, seededRandom(SEED));
  const zipped = socialArchives(network, EXPORTED_AT).map(async ({ platform, name, files }) => {
    const zip = new yazl.ZipFile();
    for (const file of files) zip.addBuffer(Buffer.concat([...file.pieces].map((piece) => Buffer.from(piece))), file.name);
    zip.end();
    return [platform, { name: `${name}.zip`, bytes: await buffer(zip.outputStream) }] as const;
  });
  exports = new Map(await Promise.all(zipped));
});

afterAll(() => installation.close());

const ownerOf = async (member: Browser): Promise<string> => (await member.ask('{ me { id } }')).data.me.id as string;
const rowsOf = async (member: Browser) => fingerprint(await rowsOfOwner(installation.storage, await ownerOf(member)));

function exportOf(platform: string): Export {
  const found = exports.get(platform);
  if (found === undefined) throw new Error(`There is no export of ${platform}.`);
  return found;
}

describe.each(PLATFORMS)('an archive of %s', (platform) => {
  it('is previewed, committed, changes nothing the second time, and is taken back', async () => {
    const member = await installation.aMember();
    const empty = await rowsOf(member);
    const first = await upload(installation, member, exportOf(platform));
    const previewed = await atRest(member, first);
    expect(previewed).toMatchObject({ state: 'PREVIEWED', platform, refusal: null });
    expect(countOf(previewed.preview.counts, 'contactsNew')).toBeGreaterThan(5);

    const { report } = await commit(member, first);
    expect(report.problems).toBe(0);
    expect(report.kept + report.setAside).toBe(report.read);
    expect(countOf(report.counts, 'interactionsNew')).toBeGreaterThan(2);
    const afterFirst = await rowsOf(member);

    const second = await upload(installation, member, exportOf(platform), true);
    const again = await atRest(member, second);
    expect(again.report.counts.filter(({ kind, count }) => /New|Changed|Matched$/.test(kind) && count > 0)).toEqual([]);
    expect(await rowsOf(member)).toEqual(afterFirst);

    expect((await undo(member, second)).state).toBe('UNDONE');
    expect(await rowsOf(member)).toEqual(afterFirst);
    expect((await undo(member, first)).state).toBe('UNDONE');
    expect(await rowsOf(member)).toEqual(empty);
  });
});

describe('what the owner published', () => {
  it('leaves with everything else, and stays when one of two imports that hold it is taken back', async () => {
    const member = await installation.aMember();
    const first = await upload(installation, member, exportOf('x'), true);
    const { report } = await atRest(member, first);
    const posts = linesOf(await aDownload(installation, member), 'json/posts.jsonl');
    expect(posts).toHaveLength(countOf(report.counts, 'postsNew'));
    expect(posts[0]).toMatchObject({ platform: 'x', precision: 'second', zone: 'utc', inReplyTo: { kind: 'x' } });
    await atRest(member, await upload(installation, member, exportOf('x'), true));
    await undo(member, first);
    expect(linesOf(await aDownload(installation, member), 'json/posts.jsonl')).toEqual(posts);
  });

  it('is seen by nobody else, and goes with the account', async () => {
    const [member, stranger] = [await installation.aMember(), await installation.aMember()];
    await atRest(member, await upload(installation, member, exportOf('bluesky'), true));
    expect(linesOf(await aDownload(installation, stranger), 'json/posts.jsonl')).toEqual([]);
    const owner = await ownerOf(member);
    const posts = () => installation.storage.asSuperuser('select id from own_post where owner_id = $1', [owner]);
    expect((await posts()).length).toBeGreaterThan(0);
    await installation.storage.asSuperuser('delete from account where id = $1', [owner]);
    expect(await posts()).toEqual([]);
  });
});

describe('somebody known by a number alone', () => {
  it('is called by it in a way that nobody takes for a name', async () => {
    const member = await installation.aMember();
    const follower = 'window.YTD.follower.part0 = [ { "follower" : { "accountId" : "4000" } } ]';
    await atRest(member, await upload(installation, member, { name: 'follower.js', bytes: Buffer.from(follower) }, true));
    const { data } = await member.ask('{ contacts(first: 5) { edges { node { name } } } }');
    expect(data.contacts.edges).toEqual([{ node: { name: 'X account 4000' } }]);
  });
});

describe('one person on several platforms', () => {
  it('is one contact where the archives share an address, after LinkedIn and GitHub', async () => {
    const member = await installation.aMember();
    const [linkedIn] = await linkedInExports(SIZE, [EXPORTED_AT], SEED);
    if (linkedIn === undefined) throw new Error('There is no export of LinkedIn.');
    await atRest(member, await upload(installation, member, linkedIn, true));
    const { report } = await atRest(member, await upload(installation, member, exportOf('github'), true));
    const found = countOf(report.counts, 'contactsMatched') + countOf(report.counts, 'possibleMatches');
    expect(found).toBeGreaterThan(countOf(report.counts, 'contactsNew'));
  });
});
