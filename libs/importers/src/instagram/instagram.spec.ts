import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { filesIn, readAll, shortOf } from '../fixtures/read-fixture.js';

const read = (folder: string) => readAll(filesIn(join(import.meta.dirname, 'fixtures', folder)));

describe('each era of the lists of followers', () => {
  it('2022: one object around each list', async () => {
    const { archive, people } = await read('2022-wrapped');
    expect(archive.platform).toBe('instagram');
    expect(people.map(({ personas, observations }) => [personas[0].value, ...observations.map(({ value }) => value)])).toEqual([
      ['mara.l', 'Instagram', '2020-09-13'],
      ['jon_ek', 'Instagram', '2020-09-14'],
      ['mara.l', 'Instagram', '2017-07-14'],
    ]);
  });

  it('2022: likes and comments name whose post they are on', async () => {
    const { exchanges, leftOut } = await read('2022-wrapped');
    expect(exchanges.map(shortOf)).toEqual(['reaction out mara.l: –', 'reaction out mara.l: –', 'reply out mara.l: Schön!']);
    expect(leftOut.map(([file, , code]) => [file, code])).toEqual([
      ['comments/post_comments.json', 'AUTHOR_UNKNOWN'],
      ['ads_and_content/ads_viewed.json', 'FILE_NOT_NEEDED'],
    ]);
  });

  it('2026: the handle is the title, or only in the address; followers are split and bare', async () => {
    const { people } = await read('2026-handle-in-title');
    expect(people.map(({ personas, observations }) => [personas[0].value, observations[0]?.field])).toEqual([
      ['mara.l', 'follower'],
      ['zoe', 'follower'],
      ['mara.l', 'followed'],
      ['only.href', 'followed'],
    ]);
  });
});

describe('an export of 2026', () => {
  const reading = read('2026-handle-in-title');

  it('has messages in both directions with their letters right, and requests as what they are', async () => {
    const { exchanges } = await reading;
    expect(exchanges.map(shortOf)).toEqual([
      'invitation in new.one: –',
      'message in mara ✨: Danke für gestern 🙏',
      'message out mara ✨: Gern',
    ]);
  });

  it('has the words under pictures as posts', async () => {
    const { posts } = await reading;
    expect(posts.map(({ text }) => text)).toEqual(['Neues Büro 🏢']);
  });

  it('states the owner in whatever language the labels are', async () => {
    const { records } = await reading;
    const stated = records.flatMap((one) =>
      one.kind === 'owner' && one.statement.about === 'persona' ? [one.statement.persona.value] : [],
    );
    expect(stated).toEqual(['jonna_f', 'jonna@example.com']);
  });

  it('accounts for everything else with a reason', async () => {
    const { leftOut } = await reading;
    expect(leftOut.map(([, , code]) => code).sort()).toEqual(['BLOCKED', 'DUPLICATE_ROW', 'NOT_FOLLOWED', 'NO_WORDS']);
  });
});
