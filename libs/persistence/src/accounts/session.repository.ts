import type { OwnerId } from '#vocabulary';
import type { Database } from '../database.js';
import { newId } from '../identifiers.js';

/** Who a token speaks for, and what it may do. */
export interface Caller {
  readonly ownerId: OwnerId;
  readonly id: string;
  readonly via: 'session' | 'apiKey';
  readonly mayWrite: boolean;
}

export interface Session {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly userAgent: string;
  readonly address: string;
}

export const API_KEY_SCOPES = ['read', 'write'] as const;
export type ApiKeyScope = (typeof API_KEY_SCOPES)[number];

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly scope: ApiKeyScope;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** A minute is as exact as anybody needs, and spares a write with every request. */
const IS_A_MINUTE_OLD = (column: string): string => `${column} < $2::timestamptz - interval '1 minute'`;

/** Tokens are opaque and stored as hashes: whoever reads the tables cannot sign in with what they hold. */
export class SessionRepository {
  constructor(private readonly database: Database) {}

  async begin(
    owner: OwnerId,
    tokenHash: Buffer,
    from: { readonly userAgent: string; readonly address: string },
    now: Date,
    expiresAt: Date,
  ): Promise<void> {
    await this.database.beforeSignIn((sql) =>
      sql.run(
        `insert into session (token_hash, id, account_id, created_at, last_seen_at, expires_at, user_agent, address)
         values ($1, $2, $3, $4, $4, $5, $6, $7)`,
        [tokenHash, newId(), owner, now, expiresAt, from.userAgent, from.address],
      ),
    );
  }

  callerBySession(tokenHash: Buffer, now: Date): Promise<Caller | null> {
    return this.database.beforeSignIn((sql) =>
      sql.row<Caller>(
        `with seen as (
           update session set last_seen_at = $2 where token_hash = $1 and expires_at > $2 and ${IS_A_MINUTE_OLD('last_seen_at')})
         select account_id "ownerId", id, 'session' as via, true as "mayWrite" from session
         where token_hash = $1 and expires_at > $2`,
        [tokenHash, now],
      ),
    );
  }

  callerByApiKey(tokenHash: Buffer, now: Date): Promise<Caller | null> {
    return this.database.beforeSignIn((sql) =>
      sql.row<Caller>(
        `with used as (
           update api_key set last_used_at = $2 where token_hash = $1
             and (last_used_at is null or ${IS_A_MINUTE_OLD('last_used_at')}))
         select account_id "ownerId", id, 'apiKey' as via, scope = 'write' as "mayWrite" from api_key where token_hash = $1`,
        [tokenHash, now],
      ),
    );
  }

  sessions(owner: OwnerId): Promise<Session[]> {
    return this.database.beforeSignIn((sql) =>
      sql.rows<Session>(
        `select id, created_at "createdAt", last_seen_at "lastSeenAt", expires_at "expiresAt", user_agent "userAgent", address
         from session where account_id = $1 order by last_seen_at desc limit 100`,
        [owner],
      ),
    );
  }

  async end(owner: OwnerId, session: string): Promise<boolean> {
    const ended = await this.database.beforeSignIn((sql) =>
      sql.run('delete from session where account_id = $1 and id = $2', [owner, session]),
    );
    return ended > 0;
  }

  async endAll(owner: OwnerId): Promise<void> {
    await this.database.beforeSignIn((sql) => sql.run('delete from session where account_id = $1', [owner]));
  }

  async addApiKey(owner: OwnerId, tokenHash: Buffer, key: { name: string; scope: ApiKeyScope }, now: Date): Promise<ApiKey> {
    const id = newId();
    await this.database.beforeSignIn((sql) =>
      sql.run('insert into api_key (token_hash, id, account_id, name, scope, created_at) values ($1, $2, $3, $4, $5, $6)', [
        ...[tokenHash, id, owner, key.name, key.scope, now],
      ]),
    );
    return { id, ...key, createdAt: now, lastUsedAt: null };
  }

  apiKeys(owner: OwnerId): Promise<ApiKey[]> {
    return this.database.beforeSignIn((sql) =>
      sql.rows<ApiKey>(
        `select id, name, scope, created_at "createdAt", last_used_at "lastUsedAt"
         from api_key where account_id = $1 order by created_at desc limit 100`,
        [owner],
      ),
    );
  }

  async revokeApiKey(owner: OwnerId, key: string): Promise<boolean> {
    const revoked = await this.database.beforeSignIn((sql) =>
      sql.run('delete from api_key where account_id = $1 and id = $2', [owner, key]),
    );
    return revoked > 0;
  }

  async failuresSince(subject: string, since: Date): Promise<number> {
    const row = await this.database.beforeSignIn((sql) =>
      sql.row<{ n: number }>('select count(*) n from sign_in_failure where subject = $1 and failed_at > $2', [subject, since]),
    );
    return row?.n ?? 0;
  }

  async recordFailure(subjects: readonly string[], now: Date): Promise<void> {
    await this.database.beforeSignIn((sql) =>
      sql.run('insert into sign_in_failure (subject, failed_at) select unnest($1::text[]), $2', [subjects, now]),
    );
  }

  async forgetFailures(subject: string, before: Date): Promise<void> {
    await this.database.beforeSignIn((sql) =>
      sql.run('delete from sign_in_failure where subject = $1 or failed_at < $2', [subject, before]),
    );
  }
}
