import {
  type CalendarDate,
  type GoalId,
  goalId,
  type GoalKind,
  type GoalTarget,
  type OwnerId,
  type OwnersGoal,
  type Refusal,
  type TargetKind,
} from '#vocabulary';
import type { Database } from '../database.js';
import { newId } from '../identifiers.js';
import type { Sql } from '../sql.js';

export const GOALS_MAX = 20;
export const TARGETS_MAX = 50;

/** What the owner says of a goal, apart from its targets. */
export type GoalWords = Pick<OwnersGoal, 'title' | 'kind' | 'by' | 'amount'>;
export type NewTarget = Pick<GoalTarget, 'kind' | 'text'>;

interface GoalRow {
  readonly id: GoalId;
  readonly title: string;
  readonly kind: GoalKind;
  readonly by: CalendarDate | null;
  readonly amountMinor: number | null;
  readonly currency: string | null;
  readonly madeAt: Date;
  readonly changedAt: Date;
  readonly targets: readonly { readonly id: string; readonly kind: TargetKind; readonly text: string }[];
}

const COLUMNS = `g.id, g.title, g.kind, g.due_on "by", g.amount_minor "amountMinor", g.currency, g.made_at "madeAt",
  g.changed_at "changedAt", coalesce((select json_agg(json_build_object('id', t.id, 'kind', t.kind, 'text', t.text)
    order by t.position, t.id) from goal_target t where t.owner_id = g.owner_id and t.goal_id = g.id), '[]') as targets`;

export class GoalRepository {
  constructor(private readonly database: Database) {}

  /** All of an owner's goals, the latest first. */
  async list(owner: OwnerId): Promise<OwnersGoal[]> {
    const rows = await this.database.asOwner(owner, (sql) =>
      sql.rows<GoalRow>(
        `select ${COLUMNS} from goal g where g.owner_id = $1 order by g.made_at desc, g.id desc limit ${GOALS_MAX}`,
        [owner],
      ),
    );
    return rows.map(goalOf);
  }

  find(owner: OwnerId, goal: GoalId): Promise<OwnersGoal | null> {
    return this.database.asOwner(owner, (sql) => findGoal(sql, owner, goal));
  }

  /** @returns null when there are as many as can be kept. */
  add(owner: OwnerId, words: GoalWords, targets: readonly NewTarget[], now: Date): Promise<OwnersGoal | null> {
    const id = goalId(newId());
    return this.database.inTransaction(owner, async (sql) => {
      const added = await sql.run(
        `insert into goal (owner_id, id, title, kind, due_on, amount_minor, currency, made_at, changed_at)
         select $1, $2, $3, $4, $5, $6, $7, $8, $8 where (select count(*) from goal where owner_id = $1) < ${GOALS_MAX}`,
        [owner, id, ...valuesOf(words), now],
      );
      if (added === 0) return null;
      await insertTargets(sql, owner, id, targets);
      return findGoal(sql, owner, id);
    });
  }

  /** @returns null when there is no such goal. */
  change(owner: OwnerId, goal: GoalId, words: GoalWords, now: Date): Promise<OwnersGoal | null> {
    return this.database.inTransaction(owner, async (sql) => {
      await sql.run(
        `update goal set title = $3, kind = $4, due_on = $5, amount_minor = $6, currency = $7, changed_at = $8
         where owner_id = $1 and id = $2`,
        [owner, goal, ...valuesOf(words), now],
      );
      return findGoal(sql, owner, goal);
    });
  }

  async remove(owner: OwnerId, goal: GoalId): Promise<boolean> {
    const removed = await this.database.asOwner(owner, (sql) =>
      sql.run('delete from goal where owner_id = $1 and id = $2', [owner, goal]),
    );
    return removed > 0;
  }

  /**
   * Adds targets to a goal as it stands.
   *
   * @param choose which of them to add, given the goal, or why not
   * @returns null when there is no such goal
   */
  addTargets<Code extends string>(
    owner: OwnerId,
    goal: GoalId,
    now: Date,
    choose: (goal: OwnersGoal) => readonly NewTarget[] | Refusal<Code>,
  ): Promise<OwnersGoal | Refusal<Code> | null> {
    return this.database.inTransaction(owner, async (sql) => {
      await sql.run('select from goal where owner_id = $1 and id = $2 for update', [owner, goal]);
      const found = await findGoal(sql, owner, goal);
      if (found === null) return null;
      const chosen = choose(found);
      if ('kind' in chosen) return chosen;
      await insertTargets(sql, owner, goal, chosen);
      await sql.run('update goal set changed_at = $3 where owner_id = $1 and id = $2', [owner, goal, now]);
      return findGoal(sql, owner, goal);
    });
  }

  /** @returns the goal without it; null when there is no such target. */
  removeTarget(owner: OwnerId, target: string, now: Date): Promise<OwnersGoal | null> {
    return this.database.inTransaction(owner, async (sql) => {
      const removed = await sql.row<{ goal: GoalId }>(
        'delete from goal_target where owner_id = $1 and id = $2 returning goal_id as goal',
        [owner, target],
      );
      if (removed === null) return null;
      await sql.run('update goal set changed_at = $3 where owner_id = $1 and id = $2', [owner, removed.goal, now]);
      return findGoal(sql, owner, removed.goal);
    });
  }
}

async function findGoal(sql: Sql, owner: OwnerId, goal: GoalId): Promise<OwnersGoal | null> {
  const row = await sql.row<GoalRow>(`select ${COLUMNS} from goal g where g.owner_id = $1 and g.id = $2`, [owner, goal]);
  return row === null ? null : goalOf(row);
}

async function insertTargets(sql: Sql, owner: OwnerId, goal: GoalId, targets: readonly NewTarget[]): Promise<void> {
  await sql.run(
    `insert into goal_target (owner_id, goal_id, id, position, kind, text)
     select $1, $2, said.id, said.place + coalesce((select max(position) from goal_target where owner_id = $1 and goal_id = $2), 0),
       said.kind, said.text
     from unnest($3::uuid[], $4::text[], $5::text[]) with ordinality as said (id, kind, text, place)
     on conflict (owner_id, goal_id, kind, text) do nothing`,
    [owner, goal, targets.map(() => newId()), targets.map(({ kind }) => kind), targets.map(({ text }) => text)],
  );
}

function valuesOf({ title, kind, by, amount }: GoalWords): unknown[] {
  return [title, kind, by, amount?.amountMinor ?? null, amount?.currency ?? null];
}

function goalOf({ amountMinor, currency, ...goal }: GoalRow): OwnersGoal {
  return { ...goal, amount: amountMinor === null || currency === null ? null : { amountMinor, currency } };
}
