import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { randomBytes } from 'node:crypto';
import { AccountRepository, Database, examineDatabase, migrate } from '#persistence';
import { aDatabase, type TestDatabase } from './a-database.js';

const SETTINGS = {
  ...{ zone: 'Europe/Berlin', weekday: 1, hour: 8, effortBudget: 5, communityCap: 2, digestByEmail: false },
  ...{ digestAddress: null, keepsMessageText: true, keepsMailText: false, drawsLots: false, phoneCountry: null },
};

let neighbour: TestDatabase;
let server: pg.Client;
let name: string;
let url: string;

/** A hosted database: its login owns it and may do nothing else. */
beforeAll(async () => {
  neighbour = await aDatabase();
  name = `tieline_hosted_${randomBytes(4).toString('hex')}`;
  server = new pg.Client({ connectionString: neighbour.url });
  await server.connect();
  await server.query(`create role ${name} login password 'hosted' nosuperuser nocreaterole nocreatedb`);
  await server.query(`create database ${name} owner ${name}`);
  const address = new URL(neighbour.url);
  Object.assign(address, { pathname: `/${name}`, username: name, password: 'hosted' });
  url = address.toString();
});

afterAll(async () => {
  await server.query(`drop database ${name} with (force)`);
  await server.query(`drop role ${name}`);
  await server.end();
  await neighbour.drop();
});

describe('a database whose login may not make roles', () => {
  it('is migrated, and still holds every owner behind their wall', async () => {
    await migrate(url);
    const database = new Database({ url, connectionsMax: 2, onIdleError: () => undefined });
    try {
      const accounts = new AccountRepository(database);
      const account = { name: 'Mara Lindt', passwordHash: null, isSample: false };
      const mine = await accounts.create({ ...account, email: 'mine@example.com' }, SETTINGS, new Date());
      const theirs = await accounts.create({ ...account, email: 'theirs@example.com' }, SETTINGS, new Date());
      if (mine === null || theirs === null) throw new Error('Both accounts are new.');
      const visible = await database.asOwner(mine, (sql) => sql.rows('select owner_id from owner_settings'));
      expect(visible).toEqual([{ owner_id: mine }]);
      expect((await examineDatabase(url)).tablesWithoutWall).toEqual([]);
    } finally {
      await database.close();
    }
  });
});
