import type { ImportBatchId, OwnerId } from '#vocabulary';
import type { Sql } from '../sql.js';

/**
 * Takes back what an import of our own export brought of the owner's words, inside the caller's transaction and before its
 * records go. What the owner has changed since is theirs and stays.
 */
export async function undoOwnWords(sql: Sql, owner: OwnerId, batch: ImportBatchId): Promise<void> {
  for (const statement of STATEMENTS) await sql.run(statement, [owner, batch]);
}

/** What was decided or written before an import began cannot have been after it. */
const BEGAN = '(select b.created_at from import_batch b where b.owner_id = $1 and b.id = $2)';

const STATEMENTS = [
  `update contact set own_name = null, own_company = null, own_role = null, own_location = null, closeness = null,
     cadence_days = null, never = false, snoozed_until = null, words_from = null
   where owner_id = $1 and words_from = $2 and touched_at is null`,
  'delete from tag where owner_id = $1 and batch_id = $2',
  `delete from note where owner_id = $1 and batch_id = $2 and changed_at <= ${BEGAN}`,
  `delete from promise m using source_record r
   where m.owner_id = $1 and m.batch_id = $2 and r.owner_id = $1 and r.key = m.id
     and m.text = r.fact::jsonb #>> '{word,text}' and m.due_on is not distinct from (r.fact::jsonb #>> '{word,dueOn}')::date
     and m.kept_at is not distinct from (r.fact::jsonb #>> '{word,keptAt}')::timestamptz`,
  `delete from message_text t using interaction i
   where t.owner_id = $1 and i.owner_id = $1 and i.logged_from = $2 and t.event_key = i.event_key`,
  'delete from interaction where owner_id = $1 and logged_from = $2',
  `delete from opportunity o using source_record r
   where o.owner_id = $1 and o.batch_id = $2 and r.owner_id = $1 and r.key = o.id
     and o.changed_at is not distinct from (r.fact::jsonb #>> '{word,changedAt}')::timestamptz`,
  `delete from board b using source_record r
   where b.owner_id = $1 and b.batch_id = $2 and r.owner_id = $1 and r.key = b.id
     and b.stages::jsonb = r.fact::jsonb #> '{word,stages}'`,
  `delete from saved_view v using source_record r
   where v.owner_id = $1 and v.batch_id = $2 and r.owner_id = $1 and r.key = v.id
     and v.name = r.fact::jsonb #>> '{word,name}' and v.filter = r.fact::jsonb #>> '{word,filter}'`,
  `delete from possible_match where owner_id = $1 and batch_id = $2 and decided_at <= ${BEGAN}`,
  'delete from slate where owner_id = $1 and batch_id = $2',
];
