import type { ImportBatchId, OwnerId } from '#vocabulary';
import type { Sql } from '../sql.js';

/**
 * Before a batch is taken back: what later standing imports say as well becomes theirs, so that it stays. An import that saw
 * a record unchanged inherits it as it is; one that changed it inherits its place as the first to bring it.
 */
export async function handOver(sql: Sql, owner: OwnerId, batch: ImportBatchId): Promise<void> {
  await sql.client.query(
    `create temporary table if not exists handed_over (key uuid primary key, heir uuid not null, as_it_is boolean not null)
     on commit delete rows`,
  );
  for (const statement of [...FIND_HEIRS, ...HAND_OVER]) await sql.run(statement, [owner, batch]);
}

const FIND_HEIRS = [
  // Those who saw what this batch said last.
  `insert into handed_over
   select distinct on (k.key) k.key, s.batch_id, true
   from import_batch self
     join import_batch b on b.owner_id = self.owner_id and b.state = 'committed' and (b.created_at, b.id) > (self.created_at, self.id)
     join import_seen s on s.owner_id = b.owner_id and s.batch_id = b.id
     cross join lateral unnest(s.keys) k (key)
     join source_record r on r.owner_id = s.owner_id and r.key = k.key and r.last_batch = $2
   where self.owner_id = $1 and self.id = $2
   order by k.key, b.created_at, b.id`,
  // Those who replaced it.
  `insert into handed_over
   select r.key, v.replaced_by, false
   from source_record r join source_record_version v on v.owner_id = r.owner_id and v.key = r.key and v.batch_id = $2
   where r.owner_id = $1 and r.first_batch = $2 and r.last_batch <> $2
   on conflict do nothing`,
];

/** Whom a record of our own export speaks of, by their first trace. */
const CONTACT_OF_HANDED = `handed_over h
  join source_record r on r.owner_id = $1 and r.key = h.key and r.kind = 'contact'
  join persona p on p.owner_id = $1 and p.kind = r.fact::jsonb #>> '{personas,0,kind}' and p.value = r.fact::jsonb #>> '{personas,0,value}'`;

const HAND_OVER = [
  `update source_record r set last_batch = case when h.as_it_is then h.heir else r.last_batch end,
     first_batch = case when r.first_batch = $2 then h.heir else r.first_batch end
   from handed_over h where r.owner_id = $1 and r.key = h.key`,
  `update source_record_version v set replaced_by = h.heir
   from handed_over h where v.owner_id = $1 and v.key = h.key and v.replaced_by = $2 and h.as_it_is`,
  // The word between two others goes: the later one replaced the earlier.
  `update source_record_version later set content_hash = earlier.content_hash, fact = earlier.fact, file = earlier.file,
     line = earlier.line, batch_id = earlier.batch_id
   from source_record_version earlier
   where later.owner_id = $1 and later.batch_id = $2
     and earlier.owner_id = $1 and earlier.key = later.key and earlier.replaced_by = $2`,
  `update observation o set batch_id = h.heir
   from handed_over h where o.owner_id = $1 and o.source_key = h.key and o.batch_id = $2 and h.as_it_is`,
  `update interaction i set batch_id = h.heir from handed_over h where i.owner_id = $1 and i.event_key = h.key and i.batch_id = $2`,
  `update opportunity o set batch_id = h.heir from handed_over h where o.owner_id = $1 and o.id = h.key and o.batch_id = $2`,
  `update owner_statement s set batch_id = h.heir from handed_over h where s.owner_id = $1 and s.id = h.key and s.batch_id = $2`,
  `update interaction i set logged_from = h.heir
   from handed_over h where i.owner_id = $1 and i.event_key = h.key and i.logged_from = $2`,
  ...['note', 'promise', 'saved_view', 'possible_match', 'slate', 'board', 'goal'].map(
    (table) =>
      `update ${table} t set batch_id = h.heir from handed_over h where t.owner_id = $1 and t.id = h.key and t.batch_id = $2`,
  ),
  `update tag t set batch_id = h.heir from ${CONTACT_OF_HANDED}
   where t.owner_id = $1 and t.contact_id = p.contact_id and t.batch_id = $2`,
  `update contact c set words_from = h.heir from ${CONTACT_OF_HANDED}
   where c.owner_id = $1 and c.id = p.contact_id and c.words_from = $2`,
  `update own_post o set batch_id = h.heir from handed_over h where o.owner_id = $1 and o.id = h.key and o.batch_id = $2`,
  `update persona p set created_by = h.heir
   from handed_over h
     join source_record r on r.owner_id = $1 and r.key = h.key and r.kind in ('person', 'contact')
     cross join lateral jsonb_to_recordset(r.fact::jsonb -> 'personas') trace (kind text, value text)
   where p.owner_id = $1 and p.kind = trace.kind and p.value = trace.value and p.created_by = $2`,
];
