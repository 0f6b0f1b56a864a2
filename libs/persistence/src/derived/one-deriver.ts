import type { OwnerId } from '#vocabulary';
import type { Sql } from '../sql.js';

/**
 * Lets nobody else derive for the owner before the caller's transaction ends. Two who derive the same card at once would both
 * find it gone and both write it; who takes people away beneath a reader of their words, or the other way round, would each
 * wait for the other.
 */
export async function beTheOneDeriver(sql: Sql, owner: OwnerId): Promise<void> {
  await sql.run(`select pg_advisory_xact_lock(hashtextextended('derive ' || $1::text, 0))`, [owner]);
}

/** The same beside others who derive for the owner in this way at once; what each of them derives, none of the others does. */
export async function beOneOfSeveralDerivers(sql: Sql, owner: OwnerId): Promise<void> {
  await sql.run(`select pg_advisory_xact_lock_shared(hashtextextended('derive ' || $1::text, 0))`, [owner]);
}
