import type { CalendarDate, GoalId, OwnerId } from '#vocabulary';
import type { Database } from '../database.js';

/** How a goal stood in a week. */
export interface GoalWeekRow {
  readonly goalId: GoalId;
  /** The Monday of the week. */
  readonly week: CalendarDate;
  readonly derivedAt: Date;
  /** What is kept of it, as JSON. */
  readonly standing: string;
  /** Sentences that say what moved it, as JSON. */
  readonly moved: string;
}

const WEEKS_SHOWN_MAX = 104;

const COLUMNS = `goal_id "goalId", week, derived_at "derivedAt", standing, moved`;

/** The one writer of readiness by week. */
export class GoalWeekRepository {
  constructor(private readonly database: Database) {}

  /** The latest weeks of some goals, at most two years, the latest first. */
  history(owner: OwnerId, goals: readonly GoalId[]): Promise<GoalWeekRow[]> {
    return this.database.asOwner(owner, (sql) =>
      sql.rows<GoalWeekRow>(
        `select w.* from unnest($2::uuid[]) g (id) cross join lateral (
           select ${COLUMNS} from goal_week where owner_id = $1 and goal_id = g.id order by week desc limit ${WEEKS_SHOWN_MAX}) w`,
        [owner, goals],
      ),
    );
  }

  /** The latest week before the given one, of each goal that has one. */
  before(owner: OwnerId, week: CalendarDate): Promise<GoalWeekRow[]> {
    return this.database.asOwner(owner, (sql) =>
      sql.rows<GoalWeekRow>(
        `select distinct on (goal_id) ${COLUMNS} from goal_week where owner_id = $1 and week < $2 order by goal_id, week desc`,
        [owner, week],
      ),
    );
  }

  /** Whether a goal's week was not derived yet, or before the goal changed, or before the given moment. */
  async isDue(owner: OwnerId, week: CalendarDate, since: Date): Promise<boolean> {
    const row = await this.database.asOwner(owner, (sql) =>
      sql.row(
        `select from goal g where g.owner_id = $1 and not exists (
           select from goal_week w where w.owner_id = g.owner_id and w.goal_id = g.id and w.week = $2
             and w.derived_at >= g.changed_at and w.derived_at >= $3)
         limit 1`,
        [owner, week, since],
      ),
    );
    return row !== null;
  }

  /** Writes a week, or derives it anew. Of a goal that is gone nothing is kept. */
  async write(owner: OwnerId, rows: readonly GoalWeekRow[]): Promise<void> {
    await this.database.asOwner(owner, (sql) =>
      sql.run(
        `insert into goal_week (owner_id, goal_id, week, derived_at, standing, moved)
         select $1, g.id, said.week, said.derived_at, said.standing, said.moved
         from unnest($2::uuid[], $3::date[], $4::timestamptz[], $5::text[], $6::text[])
             as said (goal_id, week, derived_at, standing, moved)
           join goal g on g.owner_id = $1 and g.id = said.goal_id
         on conflict (owner_id, goal_id, week) do update
           set derived_at = excluded.derived_at, standing = excluded.standing, moved = excluded.moved
           where goal_week.derived_at <= excluded.derived_at`,
        [
          owner,
          rows.map(({ goalId }) => goalId),
          rows.map(({ week }) => week),
          rows.map(({ derivedAt }) => derivedAt),
          rows.map(({ standing }) => standing),
          rows.map(({ moved }) => moved),
        ],
      ),
    );
  }
}
