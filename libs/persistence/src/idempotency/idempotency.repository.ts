import type { OwnerId } from '#vocabulary';
import type { Database } from '../database.js';

/** Where a write stands that was sent with a key. `claimed`: the caller shall carry it out, and nobody else will. */
export type KeyedWrite =
  | { readonly kind: 'claimed' | 'otherBody' | 'underWay' | 'tooMany' }
  /** `answer` is JSON; null where it was too long to keep. */
  | { readonly kind: 'done'; readonly answer: string | null };

/** A client that makes up keys without end must not fill the disk. */
const KEYS_MAX = 10_000;
const ANSWER_LENGTH_MAX = 65_536;

/** Remembers writes by the keys their clients gave them. The clock is the caller's. */
export class IdempotencyRepository {
  constructor(private readonly database: Database) {}

  /** @param forgottenBefore keys claimed before this moment are as if they had never been */
  claim(owner: OwnerId, write: { key: string; bodyHash: Buffer }, now: Date, forgottenBefore: Date): Promise<KeyedWrite> {
    return this.database.asOwner(owner, async (sql) => {
      const claimed = await sql.run(
        `insert into idempotency_key as standing (owner_id, key, body_hash, claimed_at)
         select $1, $2, $3, $4
         where (select count(*) from (select from idempotency_key where owner_id = $1 limit ${KEYS_MAX}) kept) < ${KEYS_MAX}
         on conflict (owner_id, key) do update
           set body_hash = excluded.body_hash, claimed_at = excluded.claimed_at, is_done = false, answer = null
           where standing.claimed_at < $5`,
        [owner, write.key, write.bodyHash, now, forgottenBefore],
      );
      if (claimed > 0) return { kind: 'claimed' };
      const known = await sql.row<{ isSame: boolean; isDone: boolean; answer: string | null }>(
        `select body_hash = $3 as "isSame", is_done as "isDone", answer from idempotency_key where owner_id = $1 and key = $2`,
        [owner, write.key, write.bodyHash],
      );
      if (known === null) return { kind: 'tooMany' };
      if (!known.isSame) return { kind: 'otherBody' };
      return known.isDone ? { kind: 'done', answer: known.answer } : { kind: 'underWay' };
    });
  }

  async keep(owner: OwnerId, key: string, answer: string): Promise<void> {
    await this.database.asOwner(owner, (sql) =>
      sql.run('update idempotency_key set is_done = true, answer = $3 where owner_id = $1 and key = $2', [
        ...[owner, key, answer.length > ANSWER_LENGTH_MAX ? null : answer],
      ]),
    );
  }

  /** For a write that came to nothing: it may be sent again under the same key. */
  async release(owner: OwnerId, key: string): Promise<void> {
    await this.database.asOwner(owner, (sql) =>
      sql.run('delete from idempotency_key where owner_id = $1 and key = $2 and not is_done', [owner, key]),
    );
  }

  async forget(before: Date): Promise<void> {
    await this.database.beforeSignIn((sql) => sql.row('select forget_idempotency_keys($1)', [before]));
  }
}
