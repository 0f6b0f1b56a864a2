import type { ContactId, OwnerId } from '#vocabulary';
import { keyedId } from '../identifiers.js';
import type { Sql } from '../sql.js';

/**
 * Forgets a contact inside the caller's transaction: traces, what was said of them, exchanges and their texts unless
 * others took part, and the source records of all that. Since the records go as well, a later import that still names
 * the person brings them in as somebody new; one that does not, never. Opportunities stay and name nobody.
 *
 * @returns false when there is no such contact
 */
export async function deleteContact(sql: Sql, owner: OwnerId, contact: ContactId): Promise<boolean> {
  const locked = await sql.row('select from contact where owner_id = $1 and id = $2 for update', [owner, contact]);
  if (locked === null) return false;
  const events = await eventsOfNobodyElse(sql, owner, contact);
  const records = [...events, ...(await personRecords(sql, owner, contact)), ...(await noteRecords(sql, owner, contact))];
  await sql.run('delete from message_text where owner_id = $1 and event_key = any($2::uuid[])', [owner, events]);
  for (const table of ['interaction', 'observation'] as const) {
    await sql.run(
      `delete from ${table} t using persona p
       where t.owner_id = $1 and p.owner_id = $1 and p.contact_id = $2 and t.persona_id = p.id`,
      [owner, contact],
    );
  }
  await sql.run('delete from source_record_version where owner_id = $1 and key = any($2::uuid[])', [owner, records]);
  await sql.run('delete from source_record where owner_id = $1 and key = any($2::uuid[])', [owner, records]);
  await sql.run(
    `update opportunity o set persona_id = null from persona p
     where o.owner_id = $1 and p.owner_id = $1 and p.contact_id = $2 and o.persona_id = p.id`,
    [owner, contact],
  );
  await sql.run('delete from contact_edge where owner_id = $1 and (one = $2 or other = $2)', [owner, contact]);
  // Notes, tags, promises, personas and everything derived follow by their foreign keys.
  await sql.run('delete from contact where owner_id = $1 and id = $2', [owner, contact]);
  return true;
}

async function eventsOfNobodyElse(sql: Sql, owner: OwnerId, contact: ContactId): Promise<string[]> {
  const rows = await sql.rows<{ key: string }>(
    `select distinct i.event_key as key
     from persona p join interaction i on i.owner_id = p.owner_id and i.persona_id = p.id
     where p.owner_id = $1 and p.contact_id = $2 and (i.group_size = 1 or not exists (
       select from interaction other join persona q on q.owner_id = other.owner_id and q.id = other.persona_id
       where other.owner_id = $1 and other.event_key = i.event_key and other.group_size > 1 and q.contact_id <> $2))`,
    [owner, contact],
  );
  return rows.map((row) => row.key);
}

async function personRecords(sql: Sql, owner: OwnerId, contact: ContactId): Promise<string[]> {
  const rows = await sql.rows<{ key: string }>(
    `select distinct r.key
     from persona p
       join observation o on o.owner_id = p.owner_id and o.persona_id = p.id
       join source_record r on r.owner_id = o.owner_id and r.key = o.source_key and r.kind in ('person', 'contact')
     where p.owner_id = $1 and p.contact_id = $2`,
    [owner, contact],
  );
  return rows.map((row) => row.key);
}

/** A note's id is made of its record's key, so the record is found by making it again. */
async function noteRecords(sql: Sql, owner: OwnerId, contact: ContactId): Promise<string[]> {
  const notes = await sql.rows<{ id: string }>(
    'select id from note where owner_id = $1 and contact_id = $2 and batch_id is not null',
    [owner, contact],
  );
  if (notes.length === 0) return [];
  const ids = new Set(notes.map((note) => note.id));
  const records = await sql.rows<{ key: string }>(`select key from source_record where owner_id = $1 and kind = 'note'`, [owner]);
  return records.map((record) => record.key).filter((key) => ids.has(keyedId('note', key)));
}
