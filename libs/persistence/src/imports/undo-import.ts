import type { ContactId, ImportBatchId, OwnerId } from '#vocabulary';
import type { Sql } from '../sql.js';
import { contactsOfBatch } from './contacts-of-batch.js';

/** What an undo could not take back, because the owner has made it theirs since. */
export interface UndoOutcome {
  readonly recordsRemoved: number;
  readonly recordsRestored: number;
  readonly contactsRemoved: number;
  /** Contacts the import brought and the owner has written to since: notes, tags, promises, own fields, logged exchanges. */
  readonly contactsKept: readonly ContactId[];
  /** Everyone whose card and tie must be derived anew. */
  readonly contactsTouched: readonly ContactId[];
}

/**
 * Takes one committed import back inside the caller's transaction. What another standing import also saw stays and is
 * from then on that import's; what this one replaced comes back; what the owner touched is kept and named.
 */
export async function undoImport(sql: Sql, owner: OwnerId, batch: ImportBatchId): Promise<UndoOutcome> {
  await handOverWhatOthersSaw(sql, owner, batch);
  const touched = await contactsOfBatch(sql, owner, batch);
  const recordsRestored = await restoreOlderWords(sql, owner, batch);
  const recordsRemoved = await removeEvidence(sql, owner, batch);
  const { contactsKept, contactsRemoved } = await removePeopleWithoutEvidence(sql, owner, batch);
  return { recordsRemoved, recordsRestored, contactsRemoved, contactsKept, contactsTouched: touched };
}

const OWNED_BY_RECORD = ['observation', 'interaction'] as const;

async function handOverWhatOthersSaw(sql: Sql, owner: OwnerId, batch: ImportBatchId): Promise<void> {
  await sql.client.query(
    'create temporary table if not exists handed_over (key uuid primary key, heir uuid not null) on commit delete rows',
  );
  await sql.run(
    `insert into handed_over
     select distinct on (k.key) k.key, s.batch_id
     from import_seen s
       join import_batch b on b.owner_id = s.owner_id and b.id = s.batch_id and b.state = 'committed'
       cross join lateral unnest(s.keys) k (key)
       join source_record r on r.owner_id = s.owner_id and r.key = k.key and r.first_batch = $2
     where s.owner_id = $1 and s.batch_id <> $2
     order by k.key, b.created_at`,
    [owner, batch],
  );
  await sql.run(
    `update source_record r set first_batch = h.heir,
       last_batch = case when r.last_batch = $2 then h.heir else r.last_batch end
     from handed_over h where r.owner_id = $1 and r.key = h.key`,
    [owner, batch],
  );
  for (const table of OWNED_BY_RECORD) {
    const key = table === 'observation' ? 'source_key' : 'event_key';
    await sql.run(
      `update ${table} t set batch_id = h.heir from handed_over h where t.owner_id = $1 and t.${key} = h.key and t.batch_id = $2`,
      [owner, batch],
    );
  }
}

async function restoreOlderWords(sql: Sql, owner: OwnerId, batch: ImportBatchId): Promise<number> {
  const restored = await sql.run(
    `update source_record r set content_hash = v.content_hash, fact = v.fact, file = v.file, line = v.line, last_batch = v.batch_id
     from source_record_version v
     where v.owner_id = $1 and v.replaced_by = $2 and r.owner_id = v.owner_id and r.key = v.key and r.last_batch = $2`,
    [owner, batch],
  );
  await sql.run('delete from source_record_version where owner_id = $1 and (replaced_by = $2 or batch_id = $2)', [owner, batch]);
  return restored;
}

async function removeEvidence(sql: Sql, owner: OwnerId, batch: ImportBatchId): Promise<number> {
  await sql.run('delete from observation where owner_id = $1 and batch_id = $2', [owner, batch]);
  await sql.run(
    `delete from message_text t using interaction i
     where t.owner_id = $1 and i.owner_id = $1 and i.batch_id = $2 and t.event_key = i.event_key`,
    [owner, batch],
  );
  await sql.run('delete from interaction where owner_id = $1 and batch_id = $2', [owner, batch]);
  await sql.run('delete from note where owner_id = $1 and batch_id = $2 and changed_at = written_at', [owner, batch]);
  await sql.run(`delete from opportunity where owner_id = $1 and batch_id = $2 and state = 'candidate'`, [owner, batch]);
  await sql.run('delete from owner_statement where owner_id = $1 and batch_id = $2', [owner, batch]);
  await sql.run(`delete from possible_match where owner_id = $1 and batch_id = $2 and state in ('open', 'later')`, [
    owner,
    batch,
  ]);
  await sql.run('delete from job_change where owner_id = $1 and batch_id = $2', [owner, batch]);
  await sql.run('delete from import_seen where owner_id = $1 and batch_id = $2', [owner, batch]);
  return sql.run('delete from source_record where owner_id = $1 and first_batch = $2', [owner, batch]);
}

/** What makes a contact the owner's own, whoever brought it. */
const OWNER_TOUCHED = `(c.touched_at is not null
  or exists (select from note n where n.owner_id = c.owner_id and n.contact_id = c.id)
  or exists (select from tag t where t.owner_id = c.owner_id and t.contact_id = c.id)
  or exists (select from promise m where m.owner_id = c.owner_id and m.contact_id = c.id))`;

/** A persona stands by an observation, an exchange, or because it is the owner's own. */
const PERSONA_STANDS = `(p.kind = 'own'
  or exists (select from observation o where o.owner_id = p.owner_id and o.persona_id = p.id)
  or exists (select from interaction i where i.owner_id = p.owner_id and i.persona_id = p.id))`;

async function removePeopleWithoutEvidence(sql: Sql, owner: OwnerId, batch: ImportBatchId) {
  const kept = await sql.rows<{ id: ContactId }>(
    `select c.id from contact c where c.owner_id = $1 and c.created_by = $2 and ${OWNER_TOUCHED}
       and not exists (select from persona p where p.owner_id = c.owner_id and p.contact_id = c.id and ${PERSONA_STANDS})
     limit 10000`,
    [owner, batch],
  );
  await sql.run(
    `delete from persona p using contact c
     where p.owner_id = $1 and c.owner_id = $1 and c.id = p.contact_id and not ${PERSONA_STANDS} and not ${OWNER_TOUCHED}`,
    [owner],
  );
  const contactsRemoved = await removeEmptyContacts(sql, owner);
  return { contactsKept: kept.map((row) => row.id), contactsRemoved };
}

/** Removes contacts that imports brought, that have no trace left and that the owner has not made theirs. */
export function removeEmptyContacts(sql: Sql, owner: OwnerId): Promise<number> {
  return sql.run(
    `delete from contact c where c.owner_id = $1 and c.created_by is not null and not ${OWNER_TOUCHED}
       and not exists (select from persona p where p.owner_id = c.owner_id and p.contact_id = c.id)`,
    [owner],
  );
}
