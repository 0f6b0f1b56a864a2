import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fileOf, filesIn, readAll, shortOf } from '../fixtures/read-fixture.js';
import { mastodonAddress } from '../traces/mastodon-address.js';

const read = (folder: string) => readAll(filesIn(join(import.meta.dirname, 'fixtures', folder)));

describe('tables of accounts', () => {
  it('name whom the owner follows and their lists, whatever alphabet the server is written in', async () => {
    const { archive, people, leftOut } = await read('2021-following');
    expect(archive.platform).toBe('mastodon');
    expect(
      people.map(({ personas, observations }) => [personas[0].value, observations[0]?.field, observations[0]?.value]),
    ).toEqual([
      ['mara@social.example', 'followed', 'Mastodon'],
      ['jon@other.example', 'followed', 'Mastodon'],
      ['nare@xn--69aa8bzb.xn--y9a3aq', 'followed', 'Mastodon'],
      ['mara@social.example', 'group', 'Colleagues'],
      ['jon@other.example', 'group', 'Colleagues'],
    ]);
    expect(leftOut).toEqual([
      ['following_accounts.csv', 6, 'DUPLICATE_ROW'],
      ['following_accounts.csv', 7, 'ADDRESS_UNREADABLE'],
      ['muted_accounts.csv', 2, 'MUTED'],
      ['blocked_accounts.csv', 1, 'BLOCKED'],
      ['blocked_domains.csv', 1, 'FILE_NOT_NEEDED'],
      ['bookmarks.csv', 1, 'FILE_NOT_NEEDED'],
    ]);
  });

  it('lose no row where there is no header', async () => {
    const { people } = await read('2018-following-no-header');
    expect(people.map(({ personas, observations }) => [personas[0].value, observations[0]?.field])).toEqual([
      ['mara@social.example', 'followed'],
      ['jon@other.example', 'followed'],
      ['mara@social.example', 'follower'],
    ]);
  });

  it('are not seen in a list of e-mail addresses', async () => {
    const { archive } = await readAll([fileOf('people.csv', 'Email\nmara@social.example\n')]);
    expect(archive.platform).toBe('csv');
  });
});

describe('an archive', () => {
  const reading = read('2023-archive');

  it('states the owner’s account, the one before it, and where else they are', async () => {
    const { records } = await reading;
    expect(records.flatMap((record) => (record.kind === 'owner' ? [record.statement] : []))).toEqual([
      { about: 'persona', persona: { kind: 'mastodon', value: 'jonna@social.example' } },
      { about: 'persona', persona: { kind: 'mastodon', value: 'jonna_f@old.example' } },
      { about: 'name', name: expect.objectContaining({ full: 'Jonna Falkenrath :postgres:' }) },
      { about: 'headline', text: 'Platforms & calm on-call' },
      { about: 'persona', persona: { kind: 'github', value: 'jonnaf' } },
      { about: 'website', url: 'https://falkenrath.example.com/' },
    ]);
  });

  it('tells replies, mentions, boosts and messages apart; neighbours take the server of their page', async () => {
    const { exchanges } = await reading;
    expect(exchanges.map(shortOf)).toEqual([
      'reply out jon@other.example: @jon agreed & thanks',
      'message out mara@social.example: @mara a word in private',
      'mention out mara@social.example+zoe@third.example: for followers, with @mara and @zoe',
      'reaction out jon@other.example: https://other.example/users/jon/statuses/80',
    ]);
  });

  it('keeps posts with their words and line breaks, and no message among them', async () => {
    const { posts } = await reading;
    expect(posts.map(({ text, inReplyTo }) => [text, inReplyTo?.value])).toEqual([
      ['Hello, world\nsecond line', undefined],
      ['@jon agreed & thanks', 'jon@other.example'],
      ['work\n\nfor followers, with @mara and @zoe', undefined],
      ['thinking aloud', undefined],
    ]);
  });

  it('accounts for everything else with a reason', async () => {
    const { leftOut } = await reading;
    expect(leftOut.map(([file, , code]) => [file, code])).toEqual([
      ['likes.json', 'AUTHOR_UNKNOWN'],
      ['outbox.json', 'AUTHOR_UNKNOWN'],
      ['outbox.json', 'OWN_POST_AGAIN'],
      ['outbox.json', 'DATE_UNREADABLE'],
    ]);
  });
});

describe('an address', () => {
  it.each([
    ['@Ann@Social.Example', '', 'ann@social.example'],
    ['@ann', 'https://social.example/users/ann', 'ann@social.example'],
    ['ann', '', null],
    ['@ann@localhost', '', null],
    ['@a nn@social.example', '', null],
  ])('%s is read as what it is', (text, page, expected) => {
    expect(mastodonAddress(text, page)?.value ?? null).toBe(expected);
  });
});
