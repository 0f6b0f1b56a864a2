import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { filesIn, readAll, shortOf } from '../fixtures/read-fixture.js';

const read = (folder: string) => readAll(filesIn(join(import.meta.dirname, 'fixtures', folder)));
const valuesOf = (personas: readonly { kind: string; value: string }[]) => personas.map(({ kind, value }) => `${kind} ${value}`);

describe('an account archive', () => {
  const reading = read('2025-account-archive');

  it('gives people by number, login and every address they state, but none that GitHub made up', async () => {
    const { archive, people } = await reading;
    expect(archive.platform).toBe('github');
    expect(people.map(({ personas, name, observations }) => [valuesOf(personas), name?.full, observations])).toEqual([
      [
        ['github-id 77', 'github mara-l', 'email mara@example.com', 'linkedin mara-lindt', 'x-handle maral'],
        'Mara Lindt',
        [
          { field: 'company', value: 'fabrikam' },
          { field: 'location', value: 'Ulm' },
          { field: 'headline', value: 'Databases and tea' },
          { field: 'website', value: 'https://mara.example.com' },
        ],
      ],
    ]);
  });

  it('tells what was said to the owner from what the owner said, and leaves others’ talk alone', async () => {
    const { exchanges } = await reading;
    expect(exchanges.map(shortOf)).toEqual([
      'message in 77: Please look',
      'reaction out 77: –',
      'review out 77: –',
      'reply out 77: Thanks, fixed',
      'reaction in 77: –',
      'reply in 77: ping @jonnaf, see `@notme` and a@b.example',
      'review in 77: LGTM',
    ]);
    expect(exchanges.map(({ subject }) => subject)).toEqual([
      'It leaks',
      'heart',
      'Faster',
      'It leaks',
      '+1',
      'Theirs',
      'Faster',
    ]);
    expect(exchanges.map(({ at }) => at.at.toISOString().slice(0, 16))[1]).toBe('2025-02-01T09:00');
  });

  it('states the owner', async () => {
    const { records } = await reading;
    const stated = records.flatMap((one) =>
      one.kind === 'owner' && one.statement.about === 'persona' ? [one.statement.persona] : [],
    );
    expect(valuesOf(stated)).toEqual(['github-id 901', 'github jonnaf', 'email jonna@example.com']);
  });

  it('accounts for everything else with a reason', async () => {
    const { leftOut } = await reading;
    expect(leftOut.map(([file, , code]) => [file.replace(/_0+1\.json$/, ''), code])).toEqual([
      ['users', 'NOT_A_PERSON'],
      ['bots', 'NOT_A_PERSON'],
      ['issues', 'NOT_WITH_OWNER'],
      ['issues', 'NOBODY_NAMED'],
      ['issue_comments', 'NOT_A_PERSON'],
      ['issue_comments', 'DATE_UNREADABLE'],
      ['issue_events', 'FILE_NOT_NEEDED'],
      ['repositories', 'FILE_NOT_NEEDED'],
      ['schema.json', 'FILE_NOT_NEEDED'],
    ]);
  });
});

describe('answers of the interface', () => {
  const reading = read('2026-api-answers');

  it('give followers and followed by the name of the file or the path, and no robots', async () => {
    const { people } = await reading;
    expect(people.map(({ personas, observations }) => [valuesOf(personas).join(', '), observations[0]?.field])).toEqual([
      ['github-id 77, github mara-l', 'follower'],
      ['github-id 77, github mara-l', 'followed'],
      ['github-id 78, github jonek', 'followed'],
      ['github-id 80, github zoe-k, email zoe@example.com, mastodon zoe@social.example', 'follower'],
    ]);
  });

  it('give issues, comments and events', async () => {
    const { exchanges } = await reading;
    expect(exchanges.map(shortOf).sort()).toEqual([
      'message in 77: Please look',
      'reply out 77: And again',
      'reply out 77: Thanks, fixed',
    ]);
  });

  it('account for every row', async () => {
    const { leftOut, rows } = await reading;
    expect(leftOut.map(([file, , code]) => [file, code])).toEqual([
      ['events.json', 'NOT_AN_EXCHANGE'],
      ['followers.json', 'NOT_A_PERSON'],
    ]);
    expect(rows).toHaveLength(10);
  });
});
