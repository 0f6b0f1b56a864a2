import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '#embedded-postgres';
import { Database, migrate, newId } from '#persistence';
import { migrateQueues } from '#queue';
import { type OwnerId, ownerId } from '#vocabulary';

export interface TestDatabase {
  readonly url: string;
  readonly database: Database;
  /** A new account with nothing in it. */
  anOwner(): Promise<OwnerId>;
  /** Runs a statement as the server's own superuser, past every wall. */
  asSuperuser<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** The server named by DATABASE_URL, else the product's own, which the last test to leave turns off. */
async function aServer(): Promise<{ readonly url: string; leave(): Promise<void> }> {
  const given = process.env.DATABASE_URL;
  if (given !== undefined) return { url: given, leave: () => Promise.resolve() };
  const embedded = await startEmbeddedPostgres(join(tmpdir(), 'tieline-test-postgres'));
  return { url: embedded.url, leave: () => embedded.stop() };
}

/** A fresh, migrated database on a real PostgreSQL. */
export async function aDatabase(): Promise<TestDatabase> {
  const name = `tieline_test_${randomBytes(6).toString('hex')}`;
  const place = await aServer();
  const server = new pg.Client({ connectionString: place.url });
  await server.connect();
  await server.query(`create database ${name}`);
  const address = new URL(place.url);
  address.pathname = `/${name}`;
  const url = address.toString();
  await migrate(url);
  await migrateQueues({ databaseUrl: url, redisUrl: process.env.REDIS_URL ?? null });
  const superuser = new pg.Pool({ connectionString: url, max: 2 });
  // The database is dropped while its last connections are still saying goodbye.
  superuser.on('error', () => undefined);
  const database = new Database({ url, connectionsMax: 4, onIdleError: () => undefined });
  return {
    url,
    database,
    async anOwner() {
      const id = newId();
      await superuser.query(
        `insert into account (id, email, name, created_at, password_changed_at) values ($1, $2, 'Somebody', now(), now())`,
        [id, `${id}@example.com`],
      );
      return ownerId(id);
    },
    asSuperuser: async <Row extends object>(text: string, values: unknown[] = []) =>
      (await superuser.query(text, values)).rows as Row[],
    async drop() {
      await database.close();
      await superuser.end();
      await server.query(`drop database ${name} with (force)`);
      const { rowCount } = await server.query(`select from pg_database where datname like 'tieline_test_%'`);
      await server.end();
      if (rowCount === 0) await place.leave();
    },
  };
}
