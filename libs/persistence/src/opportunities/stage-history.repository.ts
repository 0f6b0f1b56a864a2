import {
  isRefusal,
  type OpportunityId,
  type OpportunityKind,
  type OwnerId,
  refused,
  type Refusal,
  type StageChange,
  type Standing,
  standingOf,
} from '#vocabulary';
import type { Database } from '../database.js';
import type { Sql } from '../sql.js';
import type { Opportunity } from './opportunity-row.js';

/** One entry of a history, with the chance that was forecast before a decision. */
export interface RecordedChange extends StageChange {
  readonly opportunityId: OpportunityId;
  readonly chance: number | null;
}

/** An opportunity about to move, held until the transaction ends. */
export interface HeldOpportunity extends Pick<Opportunity, 'id' | 'kind' | 'stage' | 'ownChance'> {
  readonly standing: Standing;
  readonly history: readonly StageChange[];
}

/** Where it goes; `chance` is what was forecast of it before a decision. */
export interface PlannedMove {
  readonly kind: 'planned';
  readonly to: Standing;
  readonly at: Date;
  readonly chance: number | null;
}

/** Decided opportunities a rate is learnt from: the latest of a board. */
const DECIDED_MAX = 2_000;
const CHANGES_OF_ONE_MAX = 200;

const CHANGES = `s.opportunity_id "opportunityId", s.at, s.standing, s.stage, s.reason, s.chance`;

interface ChangeRow {
  readonly opportunityId: OpportunityId;
  readonly at: Date;
  readonly standing: Standing['kind'];
  readonly stage: string | null;
  readonly reason: string | null;
  readonly chance: number | null;
}

/** Where opportunities stood, and when. */
export class StageHistoryRepository {
  constructor(private readonly database: Database) {}

  /** The histories of what was decided on a board, in order of time each. */
  async decided(owner: OwnerId, kind: OpportunityKind): Promise<RecordedChange[][]> {
    const rows = await this.database.asOwner(owner, (sql) =>
      sql.rows<ChangeRow>(
        `select ${CHANGES} from (
           select owner_id, id from opportunity
           where owner_id = $1 and kind = $2 and state = 'accepted' and standing <> 'open'
           order by entered_at desc, id limit ${DECIDED_MAX}) o
         join stage_change s on s.owner_id = o.owner_id and s.opportunity_id = o.id
         where s.owner_id = $1 order by s.opportunity_id, s.nth`,
        [owner, kind],
      ),
    );
    return historiesOf(rows);
  }

  /** Of each opportunity, first entry first; at most 200 entries. */
  async ofOpportunities(owner: OwnerId, opportunities: readonly OpportunityId[]): Promise<RecordedChange[][]> {
    return this.database.asOwner(owner, (sql) => readHistories(sql, owner, opportunities));
  }

  /**
   * Moves an accepted opportunity to where `plan` says.
   *
   * @returns the refusal, or null when it moved.
   */
  move<Code extends string>(
    owner: OwnerId,
    opportunity: OpportunityId,
    plan: (held: HeldOpportunity) => PlannedMove | Refusal<Code>,
    now: Date,
  ): Promise<Refusal<Code | 'NOT_FOUND'> | null> {
    return this.database.inTransaction(owner, async (sql) => {
      const held = await holdOpportunity(sql, owner, opportunity);
      if (held === null) return NO_SUCH_OPPORTUNITY;
      const planned = plan(held);
      if (isRefusal(planned)) return planned;
      await sql.run(
        `insert into stage_change (owner_id, opportunity_id, nth, at, standing, stage, reason, chance)
         select $1, $2, coalesce(max(nth) + 1, 0), $3, $4, $5, $6, $7 from stage_change where owner_id = $1 and opportunity_id = $2`,
        [owner, opportunity, planned.at, ...standingValues(planned.to), planned.chance],
      );
      await stand(sql, owner, opportunity, { to: planned.to, at: planned.at, now });
      return null;
    });
  }

  /** Takes the last move back. Refused where there is none but the beginning. */
  takeBack(owner: OwnerId, opportunity: OpportunityId, now: Date): Promise<Refusal<'NOT_FOUND' | 'NOTHING_TO_TAKE_BACK'> | null> {
    return this.database.inTransaction(owner, async (sql) => {
      const held = await holdOpportunity(sql, owner, opportunity);
      if (held === null) return NO_SUCH_OPPORTUNITY;
      const before = held.history.at(-2);
      if (before === undefined) return refused('NOTHING_TO_TAKE_BACK', 'It has not moved since it began.');
      await sql.run(
        `delete from stage_change s where s.owner_id = $1 and s.opportunity_id = $2
           and s.nth = (select max(nth) from stage_change where owner_id = $1 and opportunity_id = $2)`,
        [owner, opportunity],
      );
      await stand(sql, owner, opportunity, { ...before, now });
      return null;
    });
  }
}

export const NO_SUCH_OPPORTUNITY = refused('NOT_FOUND', 'There is no such opportunity.');

/** The first entry of the history of an opportunity that has none, inside the caller's transaction. */
export async function writeBeginning(
  sql: Sql,
  owner: OwnerId,
  opportunity: OpportunityId,
  { stage, at }: { readonly stage: string; readonly at: Date },
): Promise<void> {
  await sql.run(
    `insert into stage_change (owner_id, opportunity_id, nth, at, standing, stage) values ($1, $2, 0, $3, 'open', $4)`,
    [...[owner, opportunity, at, stage]],
  );
  await sql.run('update opportunity set stage = $3, entered_at = $4 where owner_id = $1 and id = $2', [
    ...[owner, opportunity, stage, at],
  ]);
}

async function holdOpportunity(sql: Sql, owner: OwnerId, opportunity: OpportunityId): Promise<HeldOpportunity | null> {
  type Row = Omit<HeldOpportunity, 'standing' | 'history'> & Pick<Opportunity, 'standing' | 'lostReason'>;
  const row = await sql.row<Row>(
    `select o.id, o.kind, o.stage, o.standing, o.lost_reason "lostReason", o.own_chance "ownChance"
     from opportunity o where o.owner_id = $1 and o.id = $2 and o.state = 'accepted' for update`,
    [owner, opportunity],
  );
  if (row === null) return null;
  const [history] = await readHistories(sql, owner, [opportunity]);
  const { standing, lostReason, ...rest } = row;
  return { ...rest, standing: standingOf({ standing, stage: row.stage, reason: lostReason }), history: history ?? [] };
}

async function readHistories(sql: Sql, owner: OwnerId, opportunities: readonly OpportunityId[]): Promise<RecordedChange[][]> {
  const rows = await sql.rows<ChangeRow>(
    `select s.* from unnest($2::uuid[]) asked (id) cross join lateral (
       select ${CHANGES}, s.nth from stage_change s where s.owner_id = $1 and s.opportunity_id = asked.id
       order by s.nth desc limit ${CHANGES_OF_ONE_MAX}) s
     order by s."opportunityId", s.nth`,
    [owner, opportunities],
  );
  return historiesOf(rows);
}

/** Rows in the order of opportunity and time. */
function historiesOf(rows: readonly ChangeRow[]): RecordedChange[][] {
  const histories: RecordedChange[][] = [];
  for (const row of rows) {
    const before = histories.at(-1)?.at(-1);
    const isSame = before?.opportunityId === row.opportunityId;
    const change = { opportunityId: row.opportunityId, at: row.at, to: standingOf(row), chance: row.chance };
    if (isSame) histories.at(-1)?.push({ ...change, from: before.to });
    else histories.push([{ ...change, from: null }]);
  }
  return histories;
}

function standingValues(to: Standing): readonly [string, string | null, string | null] {
  return [to.kind, to.kind === 'open' ? to.stage : null, to.kind === 'lost' ? to.reason : null];
}

/** A decided opportunity keeps the stage it stood at last. */
async function stand(
  sql: Sql,
  owner: OwnerId,
  opportunity: OpportunityId,
  { to, at, now }: { readonly to: Standing; readonly at: Date; readonly now: Date },
): Promise<void> {
  await sql.run(
    `update opportunity set standing = $3, stage = coalesce($4, stage), lost_reason = $5, entered_at = $6, changed_at = $7
     where owner_id = $1 and id = $2`,
    [owner, opportunity, ...standingValues(to), at, now],
  );
}
