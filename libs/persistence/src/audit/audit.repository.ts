import type { OwnerId } from '#vocabulary';
import type { Database } from '../database.js';
import { newId } from '../identifiers.js';

/** Who did what to what; never what was written. Rows are added and never changed: the role may do no more. */
export class AuditRepository {
  constructor(private readonly database: Database) {}

  /** An account that is gone has taken its ledger along; then nothing is written. */
  async record(
    owner: OwnerId,
    entry: { readonly actor: string; readonly action: string; readonly subjects: readonly string[] },
    now: Date,
  ): Promise<void> {
    const ids = entry.subjects.map(() => newId());
    await this.database.asOwner(owner, (sql) =>
      sql.run(
        `insert into audit_log (owner_id, id, at, actor, action, subject)
         select a.id, of.id, $2, $3, $4, of.subject
         from unnest($5::uuid[], $6::text[]) of (id, subject) join account a on a.id = $1`,
        [owner, now, entry.actor, entry.action, ids, entry.subjects],
      ),
    );
  }
}
