import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inventNetwork, seededRandom, socialArchives } from '#sample-network';
import { aDownload, linesOf } from './a-download.js';
import { atRest, countOf, undo, upload } from './an-import.js';
import { type Export, EXPORTED_AT, linkedInExports, zipOf } from './an-export.js';
import { anInstallation, type Installation } from './an-installation.js';
import { ownerOf } from './rows-of-owner.js';
import { thereAndBack } from './there-and-back.js';

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
    const bytes = (pieces: Iterable<string | Uint8Array>) => Buffer.concat([...pieces].map((piece) => Buffer.from(piece)));
    const zip = await zipOf(files.map((file) => [file.name, bytes(file.pieces)]));
    return [platform, { name: `${name}.zip`, bytes: zip }] as const;
  });
  exports = new Map(await Promise.all(zipped));
});

afterAll(() => installation.close());

function exportOf(platform: string): Export {
  const found = exports.get(platform);
  if (found === undefined) throw new Error(`There is no export of ${platform}.`);
  return found;
}

describe.each(PLATFORMS)('an archive of %s', (platform) => {
  it('is previewed, committed, changes nothing the second time, and is taken back', () =>
    thereAndBack(installation, exportOf(platform), {
      previewed(seen) {
        expect(seen.platform).toBe(platform);
        expect(countOf(seen.preview.counts, 'contactsNew')).toBeGreaterThan(5);
      },
      committed(report) {
        expect(report.problems).toBe(0);
        expect(countOf(report.counts, 'interactionsNew')).toBeGreaterThan(2);
      },
    }));
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
