import { isRefusal, type OpportunityKind, type OwnerId, type Refusal, type Stage } from '#vocabulary';
import type { Database } from '../database.js';
import { newId } from '../identifiers.js';

/** How an owner arranged their boards. */
export class BoardRepository {
  constructor(private readonly database: Database) {}

  /** The stages of a board; null where the owner left them as they were. */
  async stages(owner: OwnerId, kind: OpportunityKind): Promise<readonly Stage[] | null> {
    const row = await this.database.asOwner(owner, (sql) =>
      sql.row<{ stages: string }>('select stages from board where owner_id = $1 and kind = $2', [owner, kind]),
    );
    return row === null ? null : (JSON.parse(row.stages) as readonly Stage[]);
  }

  /**
   * Keeps other stages unless `objection` has one, given the keys of the stages at which something in play stands.
   *
   * @returns the objection, or null when they are kept.
   */
  arrange<Code extends string>(
    owner: OwnerId,
    kind: OpportunityKind,
    stages: readonly Stage[],
    objection: (standingAt: readonly string[]) => Refusal<Code> | null,
  ): Promise<Refusal<Code> | null> {
    return this.database.inTransaction(owner, async (sql) => {
      const rows = await sql.rows<{ stage: string }>(
        `select distinct stage from opportunity where owner_id = $1 and kind = $2 and state = 'accepted' and standing = 'open'`,
        [owner, kind],
      );
      const refusal = objection(rows.map(({ stage }) => stage));
      if (isRefusal(refusal)) return refusal;
      await sql.run(
        `insert into board (owner_id, kind, id, stages) values ($1, $2, $3, $4)
         on conflict (owner_id, kind) do update set stages = excluded.stages`,
        [owner, kind, newId(), JSON.stringify(stages)],
      );
      return null;
    });
  }
}
