import type { OwnerId } from '#vocabulary';
import type { Database } from '../database.js';

/** Whose calendar feed an address opens. The address holds a token, of which only the hash is stored. */
export class CalendarFeedRepository {
  constructor(private readonly database: Database) {}

  /** Any earlier address stops working. */
  async renew(owner: OwnerId, tokenHash: Buffer, now: Date): Promise<void> {
    await this.database.beforeSignIn((sql) =>
      sql.run(
        `insert into calendar_feed (account_id, token_hash, created_at) values ($1, $2, $3)
         on conflict (account_id) do update set token_hash = excluded.token_hash, created_at = excluded.created_at`,
        [owner, tokenHash, now],
      ),
    );
  }

  async end(owner: OwnerId): Promise<void> {
    await this.database.beforeSignIn((sql) => sql.run('delete from calendar_feed where account_id = $1', [owner]));
  }

  async isOn(owner: OwnerId): Promise<boolean> {
    const row = await this.database.beforeSignIn((sql) => sql.row('select from calendar_feed where account_id = $1', [owner]));
    return row !== null;
  }

  async ownerOf(tokenHash: Buffer): Promise<OwnerId | null> {
    const row = await this.database.beforeSignIn((sql) =>
      sql.row<{ owner: OwnerId }>('select account_id as owner from calendar_feed where token_hash = $1', [tokenHash]),
    );
    return row?.owner ?? null;
  }
}
