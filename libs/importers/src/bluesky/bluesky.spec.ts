import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fileOf, readAll, shortOf } from '../fixtures/read-fixture.js';
import { momentOfRecord, momentOfTid } from './tid.js';

const bytesOf = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name));
const readCar = (name: string) => readAll([fileOf('repo.car', bytesOf(name))]);
const MARA = 'did:plc:maraaaaaaaaaaaaaaaaaaaaa';

describe('a repository', () => {
  const reading = readCar('2026-deleted-follow.car');

  it('is known by its first bytes and dated by its revision', async () => {
    const { archive } = await readAll([fileOf('backup', bytesOf('2026-deleted-follow.car'))]);
    expect([archive.platform, archive.exportedAt?.toISOString()]).toEqual(['bluesky', '2026-02-03T11:00:00.000Z']);
  });

  it('gives the follows its tree leads to, and not the one that was deleted', async () => {
    const { people, leftOut } = await reading;
    expect(people.map(({ personas, observations }) => [personas[0].value, observations.at(-1)?.value])).toEqual([
      [MARA, '2026-02-03'],
      ['did:web:jon.example', '2026-02-01'],
    ]);
    expect(leftOut.map(([, , code]) => code)).toContain('NOT_IN_TREE');
  });

  it('tells replies from mentions and quotes, and passes over talk with oneself', async () => {
    const { exchanges } = await reading;
    expect(exchanges.map(shortOf)).toEqual([
      `reply out ${MARA}: @jon you are right`,
      'mention out did:web:jon.example+did:plc:goneaaaaaaaaaaaaaaaaaaaa: @jon you are right',
      `reaction out ${MARA}: –`,
    ]);
  });

  it('believes dates of the past, and no date after the record was named', async () => {
    const { posts, exchanges } = await reading;
    expect(posts.map(({ at }) => at.at.toISOString().slice(0, 10))).toEqual(['2013-05-01', '2026-02-03', '2026-02-03']);
    expect(exchanges.at(-1)?.at.at.toISOString().slice(0, 10)).toBe('2026-02-03');
    expect(posts[0]?.text).toBe('Grüße 👋 to everybody');
  });

  it('states whose it is once', async () => {
    const { records } = await reading;
    const stated = records.flatMap((record) => (record.kind === 'owner' ? [record.statement.about] : []));
    expect(stated).toEqual(['persona', 'name', 'headline']);
  });

  it('accounts for every record', async () => {
    const { rows, leftOut } = await reading;
    expect(rows).toHaveLength(14);
    expect(leftOut.map(([, , code]) => code).sort()).toEqual([
      ...['BLOCKED', 'DATE_UNREADABLE', 'LIST', 'NOT_A_POST', 'NOT_IN_TREE', 'OWN_POST_AGAIN', 'RECORD_UNKNOWN'],
    ]);
  });

  it('reads the form it had before the network was open', async () => {
    const { people, exchanges, leftOut } = await readCar('2022-before-the-network.car');
    expect(people.map(({ personas }) => personas[0].value)).toEqual([MARA]);
    expect(exchanges.map(shortOf)).toEqual([`mention out ${MARA}: hi @mara`, `reaction out ${MARA}: –`]);
    expect(leftOut.map(([, , code]) => code)).toEqual(['NOT_A_POST']);
  });

  it('cut at any byte says so and does not fail', async () => {
    const bytes = bytesOf('2026-deleted-follow.car');
    for (let length = 60; length < bytes.length; length += 41) {
      const { rows } = await readAll([fileOf('repo.car', bytes.subarray(0, length))]);
      expect(rows.some((row) => row.kind === 'problem')).toBe(true);
    }
  });

  it('with bytes changed anywhere is still read to an end', async () => {
    const bytes = bytesOf('2026-deleted-follow.car');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 60, max: bytes.length - 1 }), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
        const changed = Uint8Array.from(bytes);
        changed[at] = byte;
        await readAll([fileOf('repo.car', changed)]);
      }),
      { numRuns: 300, seed: 2 },
    );
  });
});

describe('saved answers of the network', () => {
  it('give followers with handle and name, and what others did', async () => {
    const subject = { did: 'did:plc:me', handle: 'jonna.example' };
    const mara = { did: MARA, handle: 'mara.example', displayName: 'Mara Lindt', description: 'Databases' };
    const hidden = { did: 'did:plc:hidden', handle: 'handle.invalid' };
    const followers = fileOf('followers.json', JSON.stringify({ subject, followers: [mara, hidden], cursor: 'x' }));
    const reply = {
      text: 'Yes!',
      createdAt: '2026-01-05T10:00:00Z',
      reply: { root: { uri: 'at://did:plc:me/app.bsky.feed.post/1' } },
    };
    const notifications = [
      {
        uri: `at://${MARA}/app.bsky.feed.post/2`,
        author: mara,
        reason: 'reply',
        record: reply,
        indexedAt: '2026-01-05T10:00:01Z',
      },
      {
        uri: `at://${MARA}/app.bsky.graph.follow/3`,
        author: mara,
        reason: 'follow',
        record: {},
        indexedAt: '2026-01-04T10:00:01Z',
      },
      { uri: 'at://x', author: mara, reason: 'starterpack-joined', record: {}, indexedAt: '2026-01-04T10:00:01Z' },
    ];
    const told = fileOf('notifications.json', JSON.stringify({ notifications }));
    const { archive, people, exchanges, leftOut } = await readAll([followers, told]);
    expect(archive.platform).toBe('bluesky');
    expect(
      people.map(({ name, observations }) => [name?.full, observations.map(({ field, value }) => `${field} ${value}`)]),
    ).toEqual([
      ['Mara Lindt', ['follower Bluesky', 'handle @mara.example', 'headline Databases']],
      [undefined, ['follower Bluesky']],
    ]);
    expect(exchanges.map(shortOf)).toEqual([`reply in ${MARA}: Yes!`]);
    expect(leftOut.map(([, , code]) => code)).toEqual(['DUPLICATE_ROW', 'NOT_AN_EXCHANGE']);
  });
});

describe('a record’s name', () => {
  it('spells the moment it was given', () => {
    expect(momentOfTid('3jzfcijpj2z2a')?.at.toISOString()).toBe('2023-06-30T15:03:01.887Z');
    expect(momentOfTid('self')).toBeNull();
  });

  it('is asked where the record has no date that can be read', () => {
    expect(momentOfRecord('yesterday', '3jzfcijpj2z2a')?.at.getUTCFullYear()).toBe(2023);
  });
});
