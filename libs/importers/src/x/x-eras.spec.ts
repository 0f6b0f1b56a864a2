import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fileOf, filesIn, readAll, shortOf } from '../fixtures/read-fixture.js';
import { xMoment } from './x-moment.js';

const read = (folder: string) => readAll(filesIn(join(import.meta.dirname, 'fixtures', folder)));

describe('each era of the X archive', () => {
  it.each([
    ['2016-grailbird', 'before 2019', undefined],
    ['2020-unwrapped', '2019–2022', undefined],
    ['2023-groups-and-parts', 'late 2022 and later', '2023-09-14'],
    ['2026-sealed-messages', '2025 and later', undefined],
  ])('%s is known by what it holds', async (folder, era, day) => {
    const { archive } = await read(folder);
    expect([archive.platform, archive.era, archive.exportedAt?.toISOString().slice(0, 10)]).toEqual(['x', era, day]);
  });

  it('gives posts of the first years their people, by id and handle, and reads them once', async () => {
    const { exchanges, posts, leftOut } = await read('2016-grailbird');
    expect(exchanges.map(shortOf)).toEqual([
      'reply out 77: @maralindt See you at the meetup & thanks!',
      'reaction out 55: RT @oldfox: Postgres 9.1 is out',
    ]);
    expect(posts.map(({ text, url }) => [text, url])).toEqual([
      ['@maralindt See you at the meetup & thanks!', 'https://x.com/jonna_f/status/178001'],
    ]);
    expect(leftOut).toEqual([['tweets.csv', 1, 'FILE_NOT_NEEDED']]);
  });

  it('reads the table of the first years where it is all there is', async () => {
    const files = filesIn(join(import.meta.dirname, 'fixtures/2016-grailbird')).filter(({ name }) => name.endsWith('.csv'));
    const { exchanges, leftOut } = await readAll(files);
    expect(exchanges.map(shortOf)).toEqual([
      'reply out 77: @maralindt See you at the meetup & thanks!',
      'reaction out 55: RT @oldfox: Postgres 9.1 is out',
    ]);
    expect(leftOut).toEqual([]);
  });

  it('takes a deleted account by its handle alone, and leaves blocked ones out', async () => {
    const { exchanges, leftOut } = await read('2020-unwrapped');
    expect(exchanges.map(({ counterparts }) => counterparts)).toEqual([
      [{ personas: [{ kind: 'x-handle', value: 'gone_away' }], name: null, company: null }],
    ]);
    expect(leftOut).toEqual([['block.js', 1, 'BLOCKED']]);
  });

  it('keeps who wrote and when where the text is sealed', async () => {
    const { exchanges, leftOut } = await read('2026-sealed-messages');
    expect(exchanges.map(shortOf)).toEqual(['message out 77: –']);
    expect(exchanges[0]?.at).toMatchObject({ precision: 'millisecond', zone: 'utc' });
    expect(leftOut).toEqual([['message-event.js', 2, 'NOT_A_MESSAGE']]);
  });
});

describe('an archive of 2023', () => {
  const reading = read('2023-groups-and-parts');

  it('tells whom the owner answered from whom they named, and passes over talk with themselves', async () => {
    const { exchanges, posts } = await reading;
    expect(exchanges.filter(({ channel }) => channel !== 'message').map(shortOf)).toEqual([
      'reply out 77: @maralindt @jonek Both of you should see this',
      'mention out 78: @maralindt @jonek Both of you should see this',
      'reaction out 77: RT @maralindt: hiring!',
      'reaction out 77: –',
    ]);
    expect(posts.map(({ text, inReplyTo }) => [text, inReplyTo?.value])).toEqual([
      ['@maralindt @jonek Both of you should see this', '77'],
      ['@jonna_f and another thing: 1 < 2', undefined],
    ]);
  });

  it('reads messages in both directions, groups with everyone in them, and headers as the repeats they are', async () => {
    const { exchanges } = await reading;
    expect(exchanges.filter(({ channel }) => channel === 'message').map(shortOf)).toEqual([
      'message in 77: Coffee & code?',
      'message out 77: Hello Mara',
      'message out 78+77: Friday at eight',
      'message in 78+77: Where?',
    ]);
  });

  it('gives follows the handle and name that posts know, both ways', async () => {
    const { people } = await reading;
    expect(
      people.map(({ personas, name, observations }) => [personas.map(({ value }) => value), name?.full, observations]),
    ).toEqual([
      [
        ['77', 'maralindt'],
        'Mara Lindt',
        [
          { field: 'followed', value: 'X' },
          { field: 'handle', value: '@maralindt' },
        ],
      ],
      [['4000'], undefined, [{ field: 'followed', value: 'X' }]],
      [
        ['78', 'jonek'],
        'Jon Ek',
        [
          { field: 'follower', value: 'X' },
          { field: 'handle', value: '@jonek' },
        ],
      ],
    ]);
  });

  it('states the owner’s addresses once', async () => {
    const { records } = await reading;
    const stated = records.flatMap((record) =>
      record.kind === 'owner' && record.statement.about === 'persona' ? [record.statement.persona.value] : [],
    );
    expect(stated).toEqual(['901', 'jonna_f', 'jonna@example.com', '+4940555100']);
  });

  it('accounts for everything else with a reason', async () => {
    const { leftOut } = await reading;
    expect(leftOut).toEqual([
      ['tweets-part1.js', 3, 'DATE_UNREADABLE'],
      ['tweets-part1.js', 4, 'DUPLICATE_ROW'],
      ['like.js', 1, 'AUTHOR_UNKNOWN'],
      ['direct-messages-group.js', 5, 'NOT_A_MESSAGE'],
      ['direct-messages-group.js', 6, 'NOT_A_MESSAGE'],
      ['direct-message-headers.js', 2, 'DUPLICATE_ROW'],
      ['ad-engagements.js', 1, 'FILE_NOT_NEEDED'],
      ['brand-new.js', 1, 'FILE_UNKNOWN'],
      ['manifest.js', 1, 'FILE_NOT_NEEDED'],
    ]);
  });
});

describe('a handle that went to somebody else', () => {
  it('stays with the id that had it last', async () => {
    const mention = (id: string, name: string) => ({ id_str: id, screen_name: 'fox', name });
    const post = (id: string, mentions: unknown[]) => ({
      tweet: {
        id_str: id,
        full_text: '@fox hi',
        created_at: 'Wed Sep 13 09:00:00 +0000 2023',
        entities: { user_mentions: mentions },
      },
    });
    const posts = [post('2', [mention('20', 'New Fox')]), post('1', [mention('10', 'Old Fox')])];
    const { exchanges } = await readAll([fileOf('tweets.js', `window.YTD.tweets.part0 = ${JSON.stringify(posts)}`)]);
    expect(exchanges.map(({ counterparts }) => counterparts[0].personas.map(({ value }) => value))).toEqual([
      ['20', 'fox'],
      ['10'],
    ]);
  });
});

describe('a big room', () => {
  const room = (members: number) => {
    const ids = ['901', ...Array.from({ length: members }, (_, index) => String(1000 + index))];
    const messages = [
      { messageCreate: { id: '1', senderId: '1001', text: 'hi all', createdAt: '2023-02-03T18:00:00.000Z' } },
      { messageCreate: { id: '2', senderId: '901', text: 'hi', createdAt: '2023-02-03T18:00:00.000Z' } },
      { joinConversation: { initiatingUserId: '901', participantsSnapshot: ids } },
    ];
    const account = fileOf('account.js', 'window.YTD.account.part0 = [{"account":{"accountId":"901"}}]');
    const group = JSON.stringify([{ dmConversation: { conversationId: '5', messages } }]);
    return readAll([account, fileOf('direct-messages-group.js', `window.YTD.direct_messages_group.part0 = ${group}`)]);
  };

  it('counts for who writes, lightly, and not for everyone who may have read', async () => {
    const { exchanges, leftOut } = await room(30);
    expect(exchanges.map(shortOf)).toEqual(['message in 1001 of 30: hi all']);
    expect(leftOut.map(([, , code]) => code)).toEqual(['GROUP_TOO_LARGE', 'NOT_A_MESSAGE']);
  });

  it('counts for nobody when it is a hall', async () => {
    const { exchanges } = await room(80);
    expect(exchanges).toEqual([]);
  });
});

describe('a moment of X', () => {
  it('is read back from either shape', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2006-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
        const [weekday, day, month, year] = date.toUTCString().replace(',', '').split(' ');
        const text = `${weekday} ${month} ${day} ${date.toISOString().slice(11, 19)} +0000 ${year}`;
        expect(xMoment(text)?.at.getTime()).toBe(Math.floor(date.getTime() / 1000) * 1000);
        expect(xMoment(date.toISOString())?.at).toEqual(date);
      }),
      { seed: 3 },
    );
  });
});
