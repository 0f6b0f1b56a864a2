import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addressBook, calendar, inventNetwork, mailbox, seededRandom } from '#sample-network';
import { atRest, commit, countOf, undo, upload } from './an-import.js';
import { type Export, EXPORTED_AT, zipOf } from './an-export.js';
import { anInstallation, type Browser, type Installation } from './an-installation.js';
import { fingerprint, ownerOf, rowsOfOwner } from './rows-of-owner.js';

const network = inventNetwork({ people: 150, messages: 800 }, EXPORTED_AT, seededRandom('takeout'));
const mail = mailbox(network);
const meetings = calendar(network);
const book = addressBook(network);

let installation: Installation;
let takeout: Export;

beforeAll(async () => {
  installation = await anInstallation();
  await installation.aWorker();
  const files = [mail.file, meetings.file, book.file].map((file) => [file.name, [...file.pieces].join('')] as const);
  takeout = { name: 'takeout-20260302.zip', bytes: await zipOf(files) };
});

afterAll(() => installation.close());

const rowsOf = async (member: Browser) => rowsOfOwner(installation.storage, await ownerOf(member));

describe('mail, calendar and address book in one archive', () => {
  it('are previewed, committed, changed by nothing when they come again, and taken back', async () => {
    const member = await installation.aMember();
    const first = await upload(installation, member, takeout);
    const previewed = await atRest(member, first);
    expect(previewed).toMatchObject({ state: 'PREVIEWED', canCommit: true });
    const { rows, spam, repeated } = mail.file.truth;
    const letters = rows - spam - repeated - mail.fromPrograms;
    expect(countOf(previewed.preview.counts, 'interactionsNew')).toBe(letters + meetings.meetings);

    const committed = await commit(member, first);
    expect(committed).toMatchObject({ state: 'COMMITTED', refusal: null });
    const expected = rows + meetings.file.truth.rows + book.file.truth.rows;
    expect(committed.report).toMatchObject({ read: expected, problems: 0 });
    const after = fingerprint(await rowsOf(member));

    const again = await atRest(member, await upload(installation, member, takeout, true));
    expect(again.report.counts.filter(({ kind, count }) => /New|Changed|Matched$/.test(kind) && count > 0)).toEqual([]);
    expect(fingerprint(await rowsOf(member))).toEqual(after);

    await undo(member, again.id);
    const undone = await undo(member, first);
    expect(undone).toMatchObject({ state: 'UNDONE' });
    expect(Object.values(await rowsOf(member)).flat()).toEqual([]);
  });

  it('keep of mail who wrote, when and about what, and its words when their owner asks for them', async () => {
    const textsOf = async (keepsMailText: boolean): Promise<number> => {
      const member = await installation.aMember();
      await member.ask('mutation ($input: ChangeSettingsInput!) { changeSettings(input: $input) { keepsMailText } }', {
        input: { keepsMailText },
      });
      await atRest(member, await upload(installation, member, takeout, true));
      const [texts] = await installation.storage.asSuperuser<{ count: number }>(
        "select count(*)::int count from message_text where owner_id = $1 and body <> ''",
        [await ownerOf(member)],
      );
      return texts?.count ?? -1;
    };
    expect(await textsOf(false)).toBe(0);
    expect(await textsOf(true)).toBeGreaterThan(100);
  });
});
