import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fileOf, filesIn, readAll, shortOf } from '../fixtures/read-fixture.js';
import { recognizeArchive } from '../recognize-archive.js';

const filesOf = (folder: string) => filesIn(join(import.meta.dirname, 'fixtures', folder));

describe('friends', () => {
  it('are names and days, told from those who are no friends by the name of the file', async () => {
    const { archive, people, exchanges, leftOut } = await readAll(filesOf('2019-friends'));
    expect(archive.platform).toBe('facebook');
    expect(people.map(({ personas, name, observations }) => [personas[0], name?.full, observations])).toEqual([
      [{ kind: 'facebook-name', value: 'jose garcia' }, 'José García', [{ field: 'connectedOn', value: '2014-12-31' }]],
      [{ kind: 'facebook-name', value: 'mara lindt' }, 'Mara Lindt', [{ field: 'connectedOn', value: '2015-04-26' }]],
    ]);
    expect(exchanges.map(shortOf)).toEqual(['invitation in jon ek: –']);
    expect(leftOut.map(([file, , code]) => [file, code])).toEqual([
      ['friends.json', 'DUPLICATE_ROW'],
      ['friends.json', 'ENTRY_UNREADABLE'],
      ['removed_friends.json', 'NOT_CONNECTED'],
    ]);
  });
});

describe('an export of 2024 and the sealed one beside it', () => {
  const reading = readAll(filesOf('2024-split-and-sealed'));

  it('is one set of messages: parts in order, words mended, each message once, whichever file it is in', async () => {
    const { exchanges } = await reading;
    expect(
      exchanges
        .filter(({ channel }) => channel === 'message')
        .map(shortOf)
        .sort(),
    ).toEqual([
      'message in gone girl+mara lindt+jon ek: bye all',
      'message in jose garcia: ya en casa 🏠',
      'message in jose garcia: ¡Hola! 😀',
      'message out jose garcia: Grüße',
      'message out jose garcia: first of all',
    ]);
  });

  it('knows calls and reactions from messages', async () => {
    const { exchanges } = await reading;
    expect(
      exchanges
        .filter(({ channel }) => channel !== 'message')
        .map(shortOf)
        .sort(),
    ).toEqual(['call both mara lindt+jon ek+gone girl: –', 'reaction in jose garcia: Liked a message']);
  });

  it('gives friends and followers their places', async () => {
    const { people } = await reading;
    expect(people.map(({ name, observations }) => [name?.full, observations.map(({ field }) => field)])).toEqual([
      ['Fan', ['follower', 'followerOn']],
      ['José García', ['connectedOn']],
    ]);
  });

  it('accounts for everything else with a reason', async () => {
    const { leftOut } = await reading;
    expect(leftOut.map(([, , code]) => code).sort()).toEqual([
      ...['DUPLICATE_ROW', 'FILE_NOT_NEEDED', 'MESSAGE_REQUEST', 'NOBODY_NAMED', 'NOT_A_MESSAGE', 'UNSENT'],
    ]);
  });

  it('states the owner', async () => {
    const { records } = await reading;
    const stated = records.flatMap((one) => (one.kind === 'owner' ? [one.statement] : []));
    expect(stated).toEqual([
      { about: 'persona', persona: { kind: 'facebook', value: 'jonna.f' } },
      { about: 'persona', persona: { kind: 'email', value: 'jonna@example.com' } },
      { about: 'name', name: expect.objectContaining({ full: 'Jonna Falkenrath' }) },
      { about: 'website', url: 'https://falkenrath.example.com' },
    ]);
  });
});

describe('an export as web pages', () => {
  it('is refused in a sentence that says what to ask for', async () => {
    const refusal = await recognizeArchive(filesOf('2021-as-pages'), 'facebook-jonna.zip');
    expect(refusal).toMatchObject({ kind: 'refused', code: 'ARCHIVE_AS_HTML', reason: expect.stringContaining('choose JSON') });
  });
});

describe('a single conversation', () => {
  const thread = (title: string, participants: string[]) => {
    const messages = [{ sender_name: 'Ann', timestamp_ms: 1672617600000, content: 'hi' }];
    return readAll([
      fileOf('message_1.json', JSON.stringify({ participants: participants.map((name) => ({ name })), messages, title })),
    ]);
  };

  it('is told from its title who the owner is', async () => {
    const { exchanges, rows } = await thread('Ann', ['Me', 'Ann']);
    expect(exchanges.map(shortOf)).toEqual(['message in ann: hi']);
    expect(rows[0]).not.toHaveProperty('flags');
  });

  it('is read by a guess that is called one, where nothing tells', async () => {
    const { exchanges, rows } = await thread('The three', ['Ann', 'Bo', 'Me']);
    expect(exchanges.map(shortOf)).toEqual(['message in ann+bo: hi']);
    expect(rows[0]).toMatchObject({ flags: [{ code: 'OWNER_UNSURE' }] });
  });
});
