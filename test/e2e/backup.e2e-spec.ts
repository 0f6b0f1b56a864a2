import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Environment, parseEnvironment } from '#environment';
import { ImportBatchRepository, newId } from '#persistence';
import { isRefusal } from '#vocabulary';
import { backup } from '../../apps/tieline/src/backup/backup-command.js';
import { restore } from '../../apps/tieline/src/backup/restore-command.js';
import { aDatabase, type TestDatabase } from './a-database.js';

let source: TestDatabase;
let target: TestDatabase;
let folder: string;
let said: string[];

beforeAll(async () => {
  source = await aDatabase();
  for (const name of ['Zoë\t"Tab"', 'Back\\slash', 'Líne\nbreak']) await fill(name);
});

beforeEach(async () => {
  target = await aDatabase();
  folder = mkdtempSync(join(tmpdir(), 'tieline-backup-'));
  said = [];
  jest.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  jest.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});

afterEach(async () => {
  jest.restoreAllMocks();
  await target.drop();
  rmSync(folder, { recursive: true });
});

afterAll(() => source.drop());

/** An owner with a contact, a note, a tag and an import under way. */
async function fill(text: string): Promise<void> {
  const owner = await source.anOwner();
  const contact = newId();
  await source.asSuperuser('insert into contact (owner_id, id, created_at) values ($1, $2, now())', [owner, contact]);
  await source.asSuperuser(
    'insert into note (owner_id, id, contact_id, text, written_at, changed_at) values ($1, $2, $3, $4, now(), now())',
    [owner, newId(), contact, text],
  );
  await source.asSuperuser('insert into tag (owner_id, contact_id, label) values ($1, $2, $3)', [owner, contact, text]);
  const batches = new ImportBatchRepository(source.database);
  await batches.begin(
    owner,
    { title: 'Basic.zip', commitsWhenRead: false, files: [{ name: 'Basic.zip', size: 12 }] },
    new Date(),
  );
}

function on(database: TestDatabase): Environment {
  const environment = parseEnvironment({ DATABASE_URL: database.url, TIELINE_DATA: folder });
  if (isRefusal(environment)) throw new Error(environment.reason);
  return environment;
}

/** Every table with the number of its rows and a hash over all of them. */
async function contents(database: TestDatabase): Promise<unknown[]> {
  const tables = await database.asSuperuser<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'migration' order by 1`,
  );
  const found: unknown[] = [];
  for (const { name } of tables) {
    const [row] = await database.asSuperuser(
      `select '${name}' as name, count(*)::int as rows, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from ${name} t`,
    );
    found.push(row);
  }
  return found;
}

describe('a backup', () => {
  it('brings back every row of every owner, byte for byte', async () => {
    const file = join(folder, 'all.zip');
    expect(await backup([file], on(source))).toBe(0);
    expect(await restore([file], on(target))).toBe(0);
    const before = await contents(source);
    expect(await contents(target)).toEqual(before);
    expect(before).toContainEqual(expect.objectContaining({ name: 'note', rows: 3 }));
  });

  it('is not loaded over accounts that are there already', async () => {
    const file = join(folder, 'all.zip');
    await backup([file], on(source));
    await target.anOwner();
    const before = await contents(target);
    expect(await restore([file], on(target))).toBe(2);
    expect(said.join()).toContain('holds accounts already');
    expect(await contents(target)).toEqual(before);
  });

  it('that is cut off or is something else is refused in a sentence', async () => {
    const file = join(folder, 'all.zip');
    await backup([file], on(source));
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, whole.length / 2));
    expect(await restore([file], on(target))).toBe(2);
    expect(said.join()).toContain('is not a backup of Tieline');
    expect(await contents(target)).toContainEqual(expect.objectContaining({ name: 'account', rows: 0 }));
  });
});
