import type { ContactId, ImportBatchId, OwnerId, UndoReport } from '#vocabulary';
import { beTheOneDeriver } from '../derived/one-deriver.js';
import { askForNetwork } from '../derived/ask-for-network.js';
import { refoldTies } from '../derived/refold-ties.js';
import { refreshCards } from '../derived/refresh-cards.js';
import type { Sql } from '../sql.js';
import { contactsOfBatch } from './contacts-of-batch.js';
import { handOver } from './hand-over.js';
import { undoOwnWords } from './undo-own-words.js';
import { writeOwnWords } from './write-own-words.js';

/**
 * Takes one committed import back inside the caller's transaction, derives anew whom it spoke of, and says so in the batch.
 * What another standing import also says stays and is from then on that import's; what this one replaced comes back; what
 * the owner touched (notes, tags, promises, opportunities, own fields, logged exchanges) is kept and named.
 */
export async function undoImport(sql: Sql, owner: OwnerId, batch: ImportBatchId, now: Date): Promise<UndoReport> {
  await beTheOneDeriver(sql, owner);
  await handOver(sql, owner, batch);
  const touched = await contactsOfBatch(sql, owner, batch);
  await rememberPersonas(sql, owner, batch);
  const contactsRestored = await contactsToRestore(sql, owner, batch);
  const recordsRestored = await restoreOlderWords(sql, owner, batch);
  const recordsRemoved = await removeEvidence(sql, owner, batch);
  for (const record of contactsRestored) await writeOwnWords(sql, owner, record.batch, [record]);
  const { contactsKept, contactsRemoved } = await removePeopleWithoutEvidence(sql, owner, batch);
  for (let start = 0; start < touched.length; start += CONTACTS_PER_RUN) {
    const run = touched.slice(start, start + CONTACTS_PER_RUN);
    await refoldTies(sql, owner, run);
    await refreshCards(sql, owner, run);
  }
  const undone = { recordsRemoved, recordsRestored, contactsRemoved, contactsKept };
  await sql.run(`update import_batch set state = 'undone', changed_at = $3, undone = $4 where owner_id = $1 and id = $2`, [
    ...[owner, batch, now, JSON.stringify(undone)],
  ]);
  await askForNetwork(sql, owner, now);
  return undone;
}

/** Contacts derived by one statement. */
const CONTACTS_PER_RUN = 5_000;

/** Whose evidence this batch holds, while it still holds it. */
async function rememberPersonas(sql: Sql, owner: OwnerId, batch: ImportBatchId): Promise<void> {
  await sql.client.query('create temporary table if not exists losing_persona (id uuid primary key) on commit delete rows');
  await sql.run(
    `insert into losing_persona
     select id from persona where owner_id = $1 and created_by = $2
     union select persona_id from observation where owner_id = $1 and batch_id = $2
     union select persona_id from interaction where owner_id = $1 and batch_id = $2
     union select persona_id from interaction where owner_id = $1 and logged_from = $2`,
    [owner, batch],
  );
}

/** Contacts of our own export that an older one brought as well: its words come back. */
function contactsToRestore(sql: Sql, owner: OwnerId, batch: ImportBatchId) {
  return sql.rows<{ key: string; kind: string; batch: ImportBatchId }>(
    `select r.key, r.kind, v.batch_id batch
     from source_record_version v join source_record r on r.owner_id = v.owner_id and r.key = v.key and r.last_batch = $2
     where v.owner_id = $1 and v.replaced_by = $2 and r.kind = 'contact'`,
    [owner, batch],
  );
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
  await undoOwnWords(sql, owner, batch);
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
  await sql.run('delete from own_post where owner_id = $1 and batch_id = $2', [owner, batch]);
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
  or exists (select from promise m where m.owner_id = c.owner_id and m.contact_id = c.id)
  or exists (select from opportunity_person a where a.owner_id = c.owner_id and a.contact_id = c.id))`;

/** A persona stands by an observation, an exchange, or because it is the owner's own and no import brought it back. */
const PERSONA_STANDS = `(p.kind = 'own' and p.created_by is distinct from $2
  or exists (select from observation o where o.owner_id = p.owner_id and o.persona_id = p.id)
  or exists (select from interaction i where i.owner_id = p.owner_id and i.persona_id = p.id))`;

async function removePeopleWithoutEvidence(sql: Sql, owner: OwnerId, batch: ImportBatchId) {
  const contactsKept = await sql.rows<{ contactId: ContactId; name: string }>(
    `select c.id "contactId", coalesce(card.name, '') name
     from contact c left join contact_card card on card.owner_id = c.owner_id and card.contact_id = c.id
     where c.owner_id = $1 and c.created_by = $2 and ${OWNER_TOUCHED}
       and not exists (select from persona p where p.owner_id = c.owner_id and p.contact_id = c.id and ${PERSONA_STANDS})
     limit 10000`,
    [owner, batch],
  );
  await sql.run(
    `delete from persona p using losing_persona l, contact c
     where p.owner_id = $1 and p.id = l.id and c.owner_id = $1 and c.id = p.contact_id
       and not ${PERSONA_STANDS} and not (c.created_by = $2 and ${OWNER_TOUCHED})`,
    [owner, batch],
  );
  const contactsRemoved = await removeEmptyContacts(sql, owner);
  return { contactsKept, contactsRemoved };
}

/** Removes contacts that imports brought, that have no trace left and that the owner has not made theirs. */
export function removeEmptyContacts(sql: Sql, owner: OwnerId): Promise<number> {
  return sql.run(
    `delete from contact c where c.owner_id = $1 and c.created_by is not null and not ${OWNER_TOUCHED}
       and not exists (select from persona p where p.owner_id = c.owner_id and p.contact_id = c.id)`,
    [owner],
  );
}
