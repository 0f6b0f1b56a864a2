import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal } from '#vocabulary';
import { fileOf, readAll, shortOf } from '../fixtures/read-fixture.js';
import { questionsOf } from '../questions-of.js';
import { recognizeArchive } from '../recognize-archive.js';

const [OWNER, ANN, BO] = ['100000000000000001', '200000000000000002', '300000000000000003'];
/** 2024-03-04 10:01:00.123 UTC, and the next of that millisecond. */
const ID = String((BigInt(Date.UTC(2024, 2, 4, 10, 1, 0, 123)) - 1_420_070_400_000n) << 22n);
const NEXT = String(BigInt(ID) + 1n);

const account = `{"id":"${OWNER}","username":"jonna","discriminator":0,"email":"jonna@example.com","global_name":"Jonna F.",
"relationships":[{"id":"${ANN}","type":1,"nickname":null,"user":{"id":"${ANN}","username":"ann.x","global_name":"Ann"}},
{"id":"${BO}","type":"BLOCKED","user":{"username":"bo"}},{"type":1}]}`;

/** A package with bare numbers as ids, as Discord has written them since 2024. */
const asPackage = () => [
  fileOf('Account/user.json', account),
  fileOf(
    'Messages/index.json',
    `{"400000000000000004":"Direct Message with ann.x#0","500000000000000005":"Group","600000000000000006":"dev in Server"}`,
  ),
  fileOf(
    'Messages/c400000000000000004/channel.json',
    `{"id":"400000000000000004","type":"DM","recipients":["${ANN}","${OWNER}"]}`,
  ),
  fileOf(
    'Messages/c400000000000000004/messages.json',
    `[{"ID": ${ID}, "Timestamp": "2024-03-04 10:01:00", "Contents": "hi 12345678901234567890", "Attachments": ""},
{"ID": ${NEXT}, "Timestamp": "2024-03-04 10:01:00", "Contents": "again", "Attachments": ""}]`,
  ),
  fileOf(
    'Messages/c600000000000000006/channel.json',
    '{"id":"600000000000000006","type":"GUILD_TEXT","guild":{"id":"1","name":"Server"}}',
  ),
  fileOf(
    'Messages/c600000000000000006/messages.csv',
    `ID,Timestamp,Contents,Attachments\n${ID.slice(0, -1)}9,2021-01-01,"<@!${ANN}>, look",\n700000000000000007,2021-01-01,to all,\n`,
  ),
  fileOf('Servers/index.json', '{}'),
];

describe('the package of Discord', () => {
  const reading = readAll(asPackage());

  it('gives what the owner wrote, to whom, under ids that lose no digit', async () => {
    const { archive, exchanges } = await reading;
    expect(archive.platform).toBe('discord');
    expect(exchanges.map(shortOf)).toEqual([
      `message out ${ANN}: hi 12345678901234567890`,
      `message out ${ANN}: again`,
      `mention out ${ANN}: @Ann, look`,
    ]);
    expect(exchanges.slice(0, 2).map(({ sourceKey }) => sourceKey)).toEqual([`discord:message:${ID}`, `discord:message:${NEXT}`]);
    expect(exchanges[0]?.at).toEqual({ at: new Date('2024-03-04T10:01:00.123Z'), precision: 'millisecond', zone: 'utc' });
  });

  it('gives friends, the owner, and a reason for everything else', async () => {
    const { people, records, leftOut } = await reading;
    expect(people.map(({ name, personas, observations }) => [name?.full, personas[0].value, observations[0]?.value])).toEqual([
      ['Ann', ANN, '@ann.x'],
    ]);
    expect(records.flatMap((one) => (one.kind === 'owner' ? [one.statement] : []))).toMatchObject([
      { persona: { kind: 'discord', value: OWNER } },
      { persona: { kind: 'email', value: 'jonna@example.com' } },
      { name: { full: 'Jonna F.' } },
    ]);
    expect(leftOut.map(([, , code]) => code)).toEqual([
      ...[
        'NOT_CONNECTED',
        'ENTRY_UNREADABLE',
        'FILE_NOT_NEEDED',
        'FILE_NOT_NEEDED',
        'FILE_NOT_NEEDED',
        'NOBODY_NAMED',
        'FILE_NOT_NEEDED',
      ],
    ]);
  });
});

const author = (id: string, name: string, isBot = false) => ({ id, name, discriminator: '0000', nickname: name, isBot });
const said = (id: number, by: object, content: string, more: object = {}) => ({
  ...{ id: String(800000000000000000n + BigInt(id)), type: 'Default', timestamp: '2024-03-04T11:01:00.5+01:00', content },
  ...{ author: by, attachments: [], mentions: [], reactions: [], ...more },
});
const exported = (type: string, name: string, messages: object[]) => [
  fileOf(
    'x.json',
    JSON.stringify({ guild: { id: '0', name: 'G' }, channel: { id: '900000000000000009', type, name }, messages }),
  ),
];

describe('a channel that DiscordChatExporter wrote', () => {
  const [jo, ann] = [author(OWNER ?? '', 'Jo'), author(ANN ?? '', 'Ann')];

  it('of two names the other', async () => {
    const { exchanges, leftOut } = await readAll(
      exported('DirectTextChat', 'Ann', [
        said(1, ann, 'hi'),
        said(2, jo, 'yo'),
        said(3, ann, '', { type: 'Call', callEndedTimestamp: '2024-03-04T11:21:00+01:00' }),
        said(4, ann, 'x', { type: 'ChannelPinnedMessage' }),
        said(5, author(BO ?? '', 'Bot', true), 'beep'),
      ]),
    );
    expect(exchanges.map(shortOf)).toEqual([`message in ${ANN}: hi`, `message out ${ANN}: yo`, `call both ${ANN}: –`]);
    expect(exchanges[0]?.at).toEqual({ at: new Date('2024-03-04T10:01:00.500Z'), precision: 'millisecond', zone: 'offset' });
    expect(leftOut.map(([, , code]) => code)).toEqual(['NOT_A_MESSAGE', 'ROBOT']);
  });

  it('of a server asks who the owner is, and is for whom its messages name or answer', async () => {
    const files = exported('GuildTextChat', 'dev', [
      said(1, ann, 'hello'),
      said(2, jo, 'sure', { type: 'Reply', mentions: [ann] }),
      said(3, ann, `<@${OWNER}> thanks`, { mentions: [jo] }),
    ]);
    const archive = await recognizeArchive(files, 'x');
    if (isRefusal(archive)) throw new Error(archive.reason);
    const [question] = await questionsOf(archive, { defaultCountry: null, columnMapping: null });
    expect(question?.choices.map(({ label }) => label)).toEqual(['Ann', 'Jo', 'None of them']);
    const { exchanges } = await readAll(files, 'x', { answers: { [question?.key ?? '']: OWNER ?? '' } });
    expect(exchanges.map(shortOf)).toEqual([
      `message in ${ANN}: hello`,
      `reply out ${ANN}: sure`,
      `mention in ${ANN}: @Jo thanks`,
    ]);
  });
});

describe('whatever is written', () => {
  it('is read back under the id it has, however large', async () => {
    const messages = fc.uniqueArray(fc.record({ id: fc.bigInt({ min: 2n ** 54n, max: 2n ** 63n }), text: fc.string() }), {
      selector: ({ id }) => id,
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(messages, async (all) => {
        const [user, , channel] = asPackage();
        const list = all
          .map(({ id, text }) => `{"ID":${id},"Timestamp":"2024-03-04 10:01:00","Contents":${JSON.stringify(text)}}`)
          .join(',');
        if (user === undefined || channel === undefined) throw new Error('The package is empty.');
        const { exchanges } = await readAll([user, channel, fileOf('Messages/c400000000000000004/messages.json', `[${list}]`)]);
        expect(exchanges.map(({ sourceKey }) => sourceKey)).toEqual(all.map(({ id }) => `discord:message:${id}`));
      }),
      { numRuns: 50, seed: 4 },
    );
  });
});
