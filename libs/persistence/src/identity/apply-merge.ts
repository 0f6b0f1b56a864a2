import type { ContactId, KeptRow, KeyedMove, MergePlan, OwnerId, OwnWord, UnmergePlan } from '#vocabulary';
import type { Sql } from '../sql.js';

/** Tables whose rows name their contact in a column, by what a plan calls them. */
const MOVED_BY_ID = { personas: 'persona', notes: 'note', promises: 'promise' } as const;
/** Tables in which a contact has one row a key. */
const MOVED_BY_KEY = {
  tags: { table: 'tag', key: 'label' },
  suggestions: { table: 'suggestion', key: 'slate_id' },
  lots: { table: 'slate_lot', key: 'slate_id' },
  jobChanges: { table: 'job_change', key: 'batch_id' },
  opportunities: { table: 'opportunity_person', key: 'opportunity_id' },
} as const;

type Moves = Pick<MergePlan, keyof typeof MOVED_BY_ID | keyof typeof MOVED_BY_KEY>;

/** Takes one contact into another inside the caller's transaction. What the plan drops goes with the absorbed contact. */
export async function applyMerge(sql: Sql, owner: OwnerId, plan: MergePlan): Promise<void> {
  await sql.run(
    `delete from possible_match m using jsonb_populate_recordset(null::possible_match, $2::jsonb) dropped
     where m.owner_id = $1 and dropped.owner_id = $1 and m.id = dropped.id`,
    [owner, JSON.stringify(plan.matches.dropped)],
  );
  await moveMatches(sql, owner, plan.matches, plan.absorbed, plan.survivor);
  await moveAll(sql, owner, plan, plan.absorbed, plan.survivor);
  await writeOwnWord(sql, owner, plan.survivor, plan.ownAfter);
  await sql.run(
    `update contact kept set touched_at = greatest(kept.touched_at, given.touched_at)
     from contact given where kept.owner_id = $1 and given.owner_id = $1 and kept.id = $2 and given.id = $3`,
    [owner, plan.survivor, plan.absorbed],
  );
  await sql.run('delete from contact where owner_id = $1 and id = $2', [owner, plan.absorbed]);
}

/** Takes a merge back inside the caller's transaction. */
export async function applyUnmerge(sql: Sql, owner: OwnerId, plan: UnmergePlan): Promise<void> {
  if (!plan.comesBack) return;
  await putBack(sql, owner, 'contact', [plan.absorbedRow]);
  await moveAll(sql, owner, plan, plan.survivor, plan.absorbed);
  for (const [field, { table }] of keyedMoves()) await putBack(sql, owner, table, plan[field].dropped);
  await moveMatches(sql, owner, plan.matches, plan.survivor, plan.absorbed);
  await sql.run(
    `insert into possible_match
     select dropped.* from jsonb_populate_recordset(null::possible_match, $2::jsonb) dropped
       join contact l on l.owner_id = $1 and l.id = dropped.left_contact
       join contact r on r.owner_id = $1 and r.id = dropped.right_contact
     where dropped.owner_id = $1
     on conflict do nothing`,
    [owner, JSON.stringify(plan.matches.dropped)],
  );
  await writeOwnWord(sql, owner, plan.survivor, plan.own);
}

const keyedMoves = () => Object.entries(MOVED_BY_KEY) as [keyof typeof MOVED_BY_KEY, (typeof MOVED_BY_KEY)['tags']][];

async function moveAll(sql: Sql, owner: OwnerId, moves: Moves, from: ContactId, to: ContactId): Promise<void> {
  for (const [field, table] of Object.entries(MOVED_BY_ID)) {
    await sql.run(`update ${table} set contact_id = $2 where owner_id = $1 and contact_id = $3 and id = any($4::uuid[])`, [
      ...[owner, to, from, moves[field as keyof typeof MOVED_BY_ID]],
    ]);
  }
  for (const [field, { table, key }] of keyedMoves()) {
    await sql.run(`update ${table} set contact_id = $2 where owner_id = $1 and contact_id = $3 and ${key}::text = any($4)`, [
      ...[owner, to, from, moves[field].moved],
    ]);
  }
}

async function moveMatches(sql: Sql, owner: OwnerId, move: KeyedMove, from: ContactId, to: ContactId): Promise<void> {
  await sql.run(
    `update possible_match set
       left_contact = case when left_contact = $3 then $2 else left_contact end,
       right_contact = case when right_contact = $3 then $2 else right_contact end
     where owner_id = $1 and id = any($4::uuid[])`,
    [owner, to, from, move.moved],
  );
}

async function putBack(sql: Sql, owner: OwnerId, table: string, rows: readonly KeptRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql.run(
    `insert into ${table} select kept.* from jsonb_populate_recordset(null::${table}, $2::jsonb) kept
     where kept.owner_id = $1 on conflict do nothing`,
    [owner, JSON.stringify(rows)],
  );
}

async function writeOwnWord(sql: Sql, owner: OwnerId, contact: ContactId, own: OwnWord): Promise<void> {
  await sql.run(
    `update contact set own_name = $3, own_company = $4, own_role = $5, own_location = $6, closeness = $7, cadence_days = $8,
       never = $9, snoozed_until = $10
     where owner_id = $1 and id = $2`,
    [
      ...[owner, contact, own.name, own.company, own.role, own.location],
      ...[own.closeness, own.cadenceDays, own.never, own.snoozedUntil],
    ],
  );
}
