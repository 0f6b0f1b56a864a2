import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '#embedded-postgres';
import { Database, migrate, newId } from '#persistence';
import { type OwnerId, ownerId } from '#vocabulary';

/** The product's own PostgreSQL on a folder that goes with it, with one empty, migrated database. */
export interface BenchServer {
  readonly url: string;
  readonly database: Database;
  /** Past every wall, for floors and for filling. */
  readonly superuser: pg.Client;
  anOwner(): Promise<OwnerId>;
}

export async function onAServer<Result>(work: (server: BenchServer) => Promise<Result>): Promise<Result> {
  return inAFolder(async (folder) => {
    const embedded = await startEmbeddedPostgres(join(folder, 'postgres'));
    await migrate(embedded.url);
    const superuser = new pg.Client({ connectionString: embedded.url });
    await superuser.connect();
    const database = new Database({ url: embedded.url, connectionsMax: 4, onIdleError: () => undefined });
    try {
      return await work({ url: embedded.url, database, superuser, anOwner: () => anOwner(superuser) });
    } finally {
      await database.close();
      await superuser.end();
      await embedded.stop();
    }
  });
}

/** A folder for one benchmark, which PostgreSQL can enter whoever it runs as. */
export async function inAFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'tieline-bench-'));
  await chmod(folder, 0o755);
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function anOwner(superuser: pg.Client): Promise<OwnerId> {
  const id = newId();
  await superuser.query(
    `insert into account (id, email, name, created_at, password_changed_at) values ($1, $2, 'Somebody', now(), now())`,
    [id, `${id}@example.com`],
  );
  return ownerId(id);
}
