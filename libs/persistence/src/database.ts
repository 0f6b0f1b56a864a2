import pg from 'pg';
import type { OwnerId } from '#vocabulary';
import { type Sql, sqlOn } from './sql.js';
import { valueParsers } from './values-of-text.js';

export interface DatabaseOptions {
  readonly url: string;
  readonly connectionsMax: number;
  /** Hears of connections that broke while idle; the pool replaces them. */
  readonly onIdleError: (error: Error) => void;
}

/** Whoever gets no connection for so long is told that the database is away, instead of waiting with nobody knowing why. */
const LENT_WITHIN_MILLISECONDS = 4_000;

// bigint counts fit a double for as long as anyone counts rows.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
// A `date` is a day, not a moment: it stays text.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/**
 * The one way to the data. Every connection runs as `tieline_app`, which row-level security holds, or, on a server where
 * that role could not be made, as the owner of the tables, whom it is forced upon. It is told its owner before the first
 * statement. The owner stays set on the connection, so the next loan for the same owner costs nothing;
 * a loan for another always sets it anew.
 */
export class Database {
  private readonly pool: pg.Pool;
  private readonly ownerOf = new WeakMap<pg.PoolClient, string>();

  constructor(options: DatabaseOptions) {
    this.pool = new pg.Pool({
      connectionString: options.url,
      max: options.connectionsMax,
      connectionTimeoutMillis: LENT_WITHIN_MILLISECONDS,
      // Moments stand in cursors as text and days are those of UTC, whatever zone the server is in.
      options: '-c jit=off -c timezone=UTC',
      application_name: 'tieline',
      types: valueParsers,
    });
    this.pool.on('error', options.onIdleError);
    // One that is cut while it is lent and has nothing to do tells nobody but its next statement.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  /** For the sign-in tables, before anyone is known. Owned rows are invisible here. */
  async beforeSignIn<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    return this.lend('', work);
  }

  /** For single statements on the owner's rows. Several that belong together go in a transaction. */
  async asOwner<Result>(owner: OwnerId, work: (sql: Sql) => Promise<Result>): Promise<Result> {
    return this.lend(owner, work);
  }

  /** All of `work`, or none of it. */
  inTransaction<Result>(owner: OwnerId, work: (sql: Sql) => Promise<Result>): Promise<Result> {
    return this.lend(owner, (sql) => transactionOn(sql, 'commit', work));
  }

  /** What `work` would come to: it is done and taken back, so that a preview cannot differ from the deed. */
  rehearse<Result>(owner: OwnerId, work: (sql: Sql) => Promise<Result>): Promise<Result> {
    return this.lend(owner, (sql) => transactionOn(sql, 'rollback', work));
  }

  /**
   * Work of which at most one may go on for an owner, wherever. The lock lives and dies with the connection that the
   * transactions run on: whoever lost it cannot write any more.
   *
   * @returns null, having done nothing, when the work goes on elsewhere.
   */
  async exclusively<Result>(
    owner: OwnerId,
    what: string,
    work: (transaction: <Done>(step: (sql: Sql) => Promise<Done>) => Promise<Done>) => Promise<Result>,
  ): Promise<Result | null> {
    return this.lend(owner, async (sql) => {
      const key = `${what} ${owner}`;
      const locked = await sql.row<{ is: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) "is"', [key]);
      if (locked?.is !== true) return null;
      try {
        return await work((step) => transactionOn(sql, 'commit', step));
      } finally {
        // A connection that cannot give the lock back is broken, and then has lost it.
        await sql.run('select pg_advisory_unlock(hashtextextended($1, 0))', [key]).catch(() => undefined);
      }
    });
  }

  /** For statements about tables as a whole, as whoever the address names. `statement` is a literal. */
  async maintain(statement: string): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('reset role');
      await client.query(statement);
    } finally {
      // The next loan becomes the lesser role again.
      this.ownerOf.delete(client);
      client.release();
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private async lend<Result>(owner: string, work: (sql: Sql) => Promise<Result>): Promise<Result> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    const onBreak = (fault: Error): void => {
      broken = fault;
    };
    client.on('error', onBreak);
    try {
      const servedBefore = this.ownerOf.get(client);
      if (servedBefore === undefined) await client.query(BECOME_LESSER);
      if (servedBefore !== owner) {
        this.ownerOf.delete(client);
        await client.query(`select set_config('tieline.owner_id', $1, false)`, [owner]);
        this.ownerOf.set(client, owner);
      }
      return await work(sqlOn(client));
    } catch (fault) {
      if (isConnectionFault(fault)) broken = fault;
      throw fault;
    } finally {
      client.off('error', onBreak);
      client.release(broken);
    }
  }
}

async function transactionOn<Result>(sql: Sql, end: 'commit' | 'rollback', work: (sql: Sql) => Promise<Result>): Promise<Result> {
  await sql.client.query('begin');
  try {
    const result = await work(sql);
    await sql.client.query(end);
    return result;
  } catch (fault) {
    // A connection that cannot roll back is broken; the fault that broke it is the one worth hearing of.
    await sql.client.query('rollback').catch(() => undefined);
    throw fault;
  }
}

const BECOME_LESSER = `select set_config('role', rolname, false) from pg_roles
  where rolname = 'tieline_app' and pg_has_role(current_user, oid, 'member')`;

/** Faults after which the connection must not be lent again. PostgreSQL's own error codes have five characters. */
function isConnectionFault(fault: unknown): fault is Error {
  if (!(fault instanceof Error)) return false;
  const code = 'code' in fault ? fault.code : undefined;
  return typeof code !== 'string' || code.length !== 5 || code.startsWith('57P') || code.startsWith('08');
}

/** True for what a database that is away or going away makes of a request: the same request succeeds when it is back. */
export function isDatabaseAway(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : '';
  return (
    /^(?:57P|08|53300|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)/.test(code) ||
    /^(?:Connection terminated|Client has encountered|timeout exceeded when trying to connect)/.test(fault.message)
  );
}
