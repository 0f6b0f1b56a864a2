import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chatArchives, inventNetwork, seededRandom } from '#sample-network';
import { type Export, EXPORTED_AT, zipOf } from './an-export.js';
import { atRest, commit, countOf, importOf, upload } from './an-import.js';
import { anInstallation, type Browser, type Installation } from './an-installation.js';
import { ownerOf } from './rows-of-owner.js';
import { thereAndBack } from './there-and-back.js';

const PLATFORMS = ['whatsapp', 'telegram', 'slack'] as const;
const ANSWER = `mutation ($id: ID!, $answers: [ImportAnswerInput!]!) { answerImport(id: $id, answers: $answers) { state } }`;

let installation: Installation;
let exports: ReadonlyMap<string, Export>;

beforeAll(async () => {
  installation = await anInstallation();
  await installation.aWorker();
  const network = inventNetwork({ people: 150, messages: 1_200 }, EXPORTED_AT, seededRandom('chats'));
  const zipped = chatArchives(network, EXPORTED_AT).map(async ({ platform, name, files }) => {
    const bytes = await zipOf(files.map((file) => [file.name, [...file.pieces].join('')] as const));
    return [platform, { name: `${name}.zip`, bytes }] as const;
  });
  exports = new Map(await Promise.all(zipped));
});

afterAll(() => installation.close());

function exportOf(platform: string): Export {
  const found = exports.get(platform);
  if (found === undefined) throw new Error(`There is no export of ${platform}.`);
  return found;
}

describe.each(PLATFORMS)('an export of %s', (platform) => {
  it('is previewed, committed, changes nothing the second time, and is taken back', () =>
    thereAndBack(installation, exportOf(platform), {
      previewed(seen) {
        expect(seen).toMatchObject({ platform, questions: [] });
        expect(countOf(seen.preview.counts, 'contactsNew')).toBeGreaterThan(5);
      },
      committed(report) {
        expect(report.problems).toBe(0);
        expect(countOf(report.counts, 'interactionsNew')).toBeGreaterThan(10);
      },
    }));
});

describe('a chat that leaves open which day it means and who the owner is', () => {
  const chat = (...lines: string[]): Export => ({ name: '_chat.txt', bytes: Buffer.from(lines.join('\n')) });
  const ambiguous = chat('[3/4/24, 10:00:00] Ann: a', '[3/4/24, 10:01:00] Jo March: b');
  const answersOf = (values: readonly string[], questions: readonly { key: string }[]) =>
    questions.map(({ key }, index) => ({ key, value: values[index] ?? '' }));
  const momentsOf = async (member: Browser) =>
    installation.storage.asSuperuser(
      'select distinct at::date::text as day, direction from interaction where owner_id = $1 order by 2',
      [await ownerOf(member)],
    );

  it('is asked about at the preview, also where none was wanted, and is read by the answer', async () => {
    const member = await installation.aMember();
    const id = await upload(installation, member, ambiguous, true);
    const asked = await atRest(member, id);
    expect(asked).toMatchObject({ state: 'PREVIEWED', questions: [{ answer: null }, { answer: null }] });
    const wrong = await member.ask(ANSWER, { id, answers: answersOf(['month-first', 'somebody'], asked.questions) });
    expect(wrong.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', refusal: 'UNKNOWN_ANSWER' });
    await member.ask(ANSWER, { id, answers: answersOf(['month-first', 'jo march'], asked.questions) });
    expect((await atRest(member, id)).questions.map(({ answer }) => answer)).toEqual(['month-first', 'jo march']);
    await commit(member, id);
    expect(await momentsOf(member)).toEqual([
      { day: '2024-03-04', direction: 'in' },
      { day: '2024-03-04', direction: 'out' },
    ]);

    const next = await upload(installation, member, chat('[5/6/24, 10:00:00] Bo: a', '[5/6/24, 10:01:00] Jo March: b'), true);
    expect(await atRest(member, next)).toMatchObject({ state: 'COMMITTED', questions: [{ answer: 'month-first' }] });
    expect(countOf((await importOf(member, next)).report.counts, 'interactionsNew')).toBe(2);
  });

  it('is read by the guess where the owner goes on without an answer', async () => {
    const member = await installation.aMember();
    const id = await upload(installation, member, ambiguous);
    await atRest(member, id);
    expect((await commit(member, id)).report).toMatchObject({ kept: 2, problems: 0 });
    expect(await momentsOf(member)).toMatchObject([{ day: '2024-04-03' }, { day: '2024-04-03' }]);
  });
});
