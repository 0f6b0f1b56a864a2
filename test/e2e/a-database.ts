import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { Database, migrate, newId } from '#persistence';
import { type OwnerId, ownerId } from '#vocabulary';

const SERVER = process.env.DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const MIGRATIONS = join(import.meta.dirname, '../../libs/persistence/src/migrations');

export interface TestDatabase {
  readonly url: string;
  readonly database: Database;
  /** A new account with nothing in it. */
  anOwner(): Promise<OwnerId>;
  /** Runs a statement as the server's own superuser, past every wall. */
  asSuperuser<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** A fresh, migrated database on a real PostgreSQL. */
export async function aDatabase(): Promise<TestDatabase> {
  const name = `tieline_test_${randomBytes(6).toString('hex')}`;
  const server = new pg.Client({ connectionString: SERVER });
  await server.connect();
  await server.query(`create database ${name}`);
  const address = new URL(SERVER);
  address.pathname = `/${name}`;
  const url = address.toString();
  await migrate(url, MIGRATIONS);
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
      await server.end();
    },
  };
}
