import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal } from '#vocabulary';
import { fileOf, filesIn, readAll, shortOf } from '../fixtures/read-fixture.js';
import { questionsOf } from '../questions-of.js';
import { recognizeArchive } from '../recognize-archive.js';

const workspace = filesIn(join(import.meta.dirname, 'fixtures', '2024-workspace'));
const json = (name: string, content: unknown) => fileOf(name, JSON.stringify(content));
const user = (id: string, name: string) => ({ id, team_id: 'T1', profile: { real_name: name } });
const message = (by: string, text: string, ts = '1709546400.000100') => ({ type: 'message', user: by, ts, text });

describe('the export of a workspace', () => {
  const reading = readAll(workspace);

  it('gives its people by id and address, with what they do', async () => {
    const { archive, people, leftOut } = await reading;
    expect(archive.platform).toBe('slack');
    expect(
      people.map(({ name, personas, observations }) => [name?.full, personas.map(({ value }) => value), observations]),
    ).toEqual([
      [
        'Mara Lindt',
        ['T0001/U0002', 'mara@example.com', '+491715550101'],
        [
          { field: 'email', value: 'mara@example.com' },
          { field: 'phone', value: '+491715550101' },
          { field: 'role', value: 'Head of Design' },
        ],
      ],
      ['Jon Ek', ['T0001/U0003'], []],
      ['Fee Gone', ['T0001/U0004'], []],
    ]);
    expect(leftOut.filter(([file]) => file === 'users.json').map(([, , code]) => code)).toEqual(['ROBOT', 'ENTRY_UNREADABLE']);
  });

  it('gives of a large channel who answered or named the owner, and whom the owner did', async () => {
    const { exchanges } = await reading;
    const inGeneral = exchanges.filter(({ sourceKey }) => sourceKey.includes(':C0001:'));
    expect(inGeneral.map(shortOf)).toEqual([
      'mention in T0001/U0002: @Jonna Falkenrath can you look at the plan? x < y',
      'reply out T0001/U0002: On it',
      'reply in T0001/U0003: me too',
      'mention out T0001/U0002+T0001/U0003: thanks @Mara Lindt and @Jon Ek',
      'mention in T9999/U7777: @Jonna Falkenrath hello',
    ]);
    expect(inGeneral[1]?.threadKey).toBe('slack:thread:C0001:1709546520.000300');
    expect(inGeneral[4]?.counterparts[0].name?.full).toBe('Guest Star');
  });

  it('gives of small conversations every message, for everyone there', async () => {
    const { exchanges } = await reading;
    expect(exchanges.filter(({ sourceKey }) => !sourceKey.includes(':C0001:')).map(shortOf)).toEqual([
      'message in T0001/U0002: lunch?',
      'message out T0001/U0002: yes',
      'call both T0001/U0002: –',
      'message in T0001/U0002+T0001/U0003: colours?',
      'message out T0001/U0002+T0001/U0003: blue',
      'message in T0001/U0003+T0001/U0002: all three',
    ]);
  });

  it('accounts for everything else with a reason', async () => {
    const { leftOut } = await reading;
    expect(leftOut.filter(([file]) => file.includes('/')).map(([, , code]) => code)).toEqual([
      ...['NOT_A_MESSAGE', 'GROUP_TOO_LARGE', 'ROBOT', 'ROBOT', 'UNSENT', 'OWNER_NOT_THERE'],
    ]);
  });

  it('knows the owner, who is in every conversation of two', async () => {
    const { records } = await reading;
    expect(records.flatMap((one) => (one.kind === 'owner' ? [one.statement] : []))).toMatchObject([
      { persona: { kind: 'slack', value: 'T0001/U0001' } },
      { persona: { kind: 'email', value: 'jonna@example.com' } },
      { name: { full: 'Jonna Falkenrath' } },
    ]);
  });
});

describe('an export of public channels alone', () => {
  const files = [
    json('users.json', [user('U01', 'Ann'), user('U02', 'Jo')]),
    json('channels.json', [{ id: 'C1', name: 'general', members: ['U01', 'U02'] }]),
    json('general/2024-03-04.json', [message('U01', 'hi'), message('U02', 'yo', '1709546401.000100')]),
  ];

  it('asks who of the members the owner is, and takes nobody for the owner on a guess', async () => {
    const archive = await recognizeArchive(files, 'x');
    if (isRefusal(archive)) throw new Error(archive.reason);
    const [question] = await questionsOf(archive, { defaultCountry: null, columnMapping: null });
    expect(question?.choices.map(({ label }) => label)).toEqual(['Ann', 'Jo', 'None of them']);
    const guessed = await readAll(files);
    expect([guessed.people.length, guessed.records.filter(({ kind }) => kind === 'owner')]).toEqual([2, []]);
    const { exchanges } = await readAll(files, 'x', { answers: { [question?.key ?? '']: 'U02' } });
    expect(exchanges.map(shortOf)).toEqual(['message in T1/U01: hi', 'message out T1/U01: yo']);
  });

  it('knows the owner by an address known to be theirs', async () => {
    const known = [
      json('users.json', [{ ...user('U01', 'Ann'), profile: { email: 'Ann@Example.org' } }, user('U02', 'Jo')]),
      ...files.slice(1),
    ];
    const { exchanges } = await readAll(known, 'x', { ownerEmails: ['ann@example.org'] });
    expect(exchanges.map(({ direction }) => direction)).toEqual(['out', 'in']);
  });
});

describe('the export of an organisation', () => {
  it('has its people above and a workspace in each folder, with channels of one name', async () => {
    const { exchanges } = await readAll(
      [
        json('org_users.json', [user('W01', 'Ann'), user('W02', 'Jo'), user('W03', 'Bo')]),
        json('teams/red/channels.json', [{ id: 'C1', name: 'general', members: ['W01', 'W02'] }]),
        json('teams/red/general/2024-03-04.json', [message('W01', 'red')]),
        json('teams/blue/channels.json', [{ id: 'C2', name: 'general', members: ['W03', 'W02'] }]),
        json('teams/blue/general/2024-03-04.json', [message('W03', 'blue')]),
      ],
      'x',
      { ownerTraces: [{ kind: 'slack', value: 'T1/W02' }] },
    );
    expect(exchanges.map(shortOf)).toEqual(['message in T1/W03: blue', 'message in T1/W01: red'].reverse());
  });
});

describe('whatever is written', () => {
  const plain = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '' && !text.includes('\0'));

  it('is read back as it was before Slack escaped it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(plain, fc.boolean()), { minLength: 1, maxLength: 20 }), async (all) => {
        const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        const day = all.map(([text, isOwn], index) =>
          message(isOwn ? 'U02' : 'U01', escaped(text), `1709546${400 + index}.000100`),
        );
        const files = [
          json('users.json', [user('U01', 'Ann'), user('U02', 'Jo')]),
          json('dms.json', [{ id: 'D1', members: ['U01', 'U02'] }]),
          json('D1/2024-03-04.json', day),
        ];
        const { exchanges } = await readAll(files, 'x', { ownerTraces: [{ kind: 'slack', value: 'T1/U02' }] });
        expect(exchanges.map(({ text, direction }) => [text, direction === 'out'])).toEqual(
          all.map(([text, isOwn]) => [text.trim(), isOwn]),
        );
      }),
      { numRuns: 60, seed: 5 },
    );
  });
});
