import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fileOf, readAll, shortOf } from '../fixtures/read-fixture.js';

const ACI = Buffer.from('0102030405060708090a0b0c0d0e0f10', 'hex').toString('base64');
const UUID = '01020304-0506-0708-090a-0b0c0d0e0f10';
const lines = (...frames: object[]) => [fileOf('main.jsonl', frames.map((frame) => JSON.stringify(frame)).join('\n'))];
const item = (chatId: string, authorId: string, dateSent: number, more: object) => ({
  chatItem: { chatId, authorId, dateSent: String(dateSent), ...more },
});
const words = (body: string, reactions: object[] = []) => ({ standardMessage: { text: { body }, reactions } });

const FRAMES = [
  { version: '1', backupTimeMs: '1709546400000', mediaRootBackupKey: '' },
  { account: { givenName: 'Jonna', familyName: 'Falkenrath' } },
  { recipient: { id: '1', self: {} } },
  {
    recipient: {
      id: '2',
      contact: { aci: ACI, e164: '491715550101', profileGivenName: 'M.', systemGivenName: 'Mara', systemFamilyName: 'Lindt' },
    },
  },
  { recipient: { id: '3', contact: { e164: '46705550102', profileGivenName: 'Jon' } } },
  { recipient: { id: '4', contact: { profileGivenName: 'Nobody' } } },
  { recipient: { id: '5', group: { snapshot: { title: { title: 'Climbing' }, members: [{ userId: ACI }] } } } },
  { recipient: { id: '6', releaseNotes: {} } },
  { chat: { id: '10', recipientId: '2' } },
  { chat: { id: '11', recipientId: '5' } },
];

describe('Signal’s own export', () => {
  const reading = readAll(
    lines(
      ...FRAMES,
      item('10', '2', 1709546460123, {
        incoming: {},
        ...words('hi', [{ emoji: '❤️', authorId: '1', sentTimestamp: '1709546461000' }]),
      }),
      item('10', '1', 1709546470000, {
        outgoing: {},
        ...words('yo', [{ emoji: '👍', authorId: '2', sentTimestamp: '1709546471000' }]),
      }),
      item('10', '2', 1709546480000, { incoming: {}, remoteDeletedMessage: {} }),
      item('10', '2', 1709546490000, {
        directionless: {},
        updateMessage: { individualCall: { direction: 'INCOMING', state: 'ACCEPTED' } },
      }),
      item('10', '2', 1709546491000, {
        directionless: {},
        updateMessage: { individualCall: { direction: 'OUTGOING', state: 'NOT_ACCEPTED' } },
      }),
      item('10', '2', 1709546492000, { directionless: {}, updateMessage: { simpleUpdate: {} } }),
      item('11', '2', 1709546500000, { incoming: {}, ...words('Saturday?') }),
      item('11', '3', 1709546510000, { incoming: {}, ...words('no member any more') }),
      item('10', '2', 1709546460123, { incoming: {}, ...words('hi') }),
    ),
  );

  it('gives people by account and telephone, under the owner’s own name for them', async () => {
    const { archive, people } = await reading;
    expect(archive.platform).toBe('signal');
    expect(people.map(({ name, personas }) => [name?.full, ...personas.map(({ value }) => value)])).toEqual([
      ['Mara Lindt', UUID, '+491715550101'],
      ['Jon', '+46705550102'],
    ]);
  });

  it('gives messages, calls and reactions', async () => {
    const { exchanges } = await reading;
    expect(exchanges.map(shortOf)).toEqual([
      `message in ${UUID}: hi`,
      `reaction out ${UUID}: –`,
      `message out ${UUID}: yo`,
      `reaction in ${UUID}: –`,
      `call both ${UUID}: –`,
      `call out ${UUID}: –`,
      `message in ${UUID}: Saturday?`,
      `message in +46705550102+${UUID}: no member any more`,
    ]);
    expect(exchanges[0]?.at).toEqual({ at: new Date(1709546460123), precision: 'millisecond', zone: 'utc' });
  });

  it('accounts for every other line with a reason', async () => {
    const { leftOut, rows } = await reading;
    expect(rows).toHaveLength(19);
    expect(leftOut.map(([, line, code]) => `${line} ${code}`)).toEqual([
      ...['1 NOT_A_TIE', '3 NOT_A_TIE', '6 NOBODY_NAMED', '7 NOT_A_TIE', '8 NOT_A_TIE', '9 NOT_A_TIE', '10 NOT_A_TIE'],
      ...['13 UNSENT', '16 NOT_A_MESSAGE', '19 DUPLICATE_ROW'],
    ]);
  });
});

describe('chats that signal-export wrote out', () => {
  const text =
    '[2019-12-24, 12:23] Jane Doe: Hello Jo!\n[2019-12-24, 12:24] Me: Hello\nJane! ![photo](./media/a.jpg)\n(- Jane Doe: 👍 -)\n';

  it('are read as text, with the owner called Me and a clock nobody located', async () => {
    const { archive, exchanges } = await readAll([fileOf('Jane Doe/chat.md', text)]);
    expect(archive.platform).toBe('signal');
    expect(exchanges.map(shortOf)).toEqual(['message in jane doe: Hello Jo!', 'message out jane doe: Hello\nJane!']);
    expect(exchanges[0]?.at).toEqual({ at: new Date('2019-12-24T12:23:00Z'), precision: 'minute', zone: 'unknown' });
  });

  it('are read once where the lines of data.json say the same', async () => {
    const entry = (sender: string, body: string) =>
      JSON.stringify({ date: '2019-12-24 12:23:05', sender, body, quote: '', reactions: [] });
    const { exchanges, leftOut } = await readAll([
      fileOf('Jane Doe/chat.md', text),
      fileOf('Jane Doe/data.json', `${entry('Jane Doe', 'Hello Jo!')}\n${entry('Me', 'Hello')}\n`),
      fileOf('Jane Doe/media/a.jpg', 'x'),
    ]);
    expect(exchanges.map(shortOf)).toEqual(['message in jane doe: Hello Jo!', 'message out jane doe: Hello']);
    expect(leftOut.map(([, , code]) => code)).toEqual(['FILE_NOT_NEEDED', 'FILE_NOT_NEEDED']);
  });
});

describe('whatever is written', () => {
  it('is read back line by line', async () => {
    const said = fc.record({ text: fc.string({ minLength: 1 }), isOwn: fc.boolean(), second: fc.nat(1e8) });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(said, { selector: ({ second }) => second, minLength: 1 }), async (all) => {
        const items = all.map(({ text, isOwn, second }) => item('10', isOwn ? '1' : '2', 1.6e12 + second * 1000, words(text)));
        const { exchanges } = await readAll(lines(...FRAMES, ...items));
        expect(exchanges.map(({ direction, text, at }) => [direction, text, at.at.getTime()])).toEqual(
          all.map(({ text, isOwn, second }) => [isOwn ? 'out' : 'in', text, 1.6e12 + second * 1000]),
        );
      }),
      { numRuns: 50, seed: 5 },
    );
  });
});
