import type { ContactId, ImportBatchId, OwnerId } from '#vocabulary';
import type { Sql } from '../sql.js';

/** Everyone an import spoke of: whose card and tie change with it. */
export async function contactsOfBatch(sql: Sql, owner: OwnerId, batch: ImportBatchId): Promise<ContactId[]> {
  const rows = await sql.rows<{ id: ContactId }>(
    `select distinct p.contact_id id from persona p where p.owner_id = $1 and p.id in (
       select persona_id from observation where owner_id = $1 and batch_id = $2
       union select persona_id from interaction where owner_id = $1 and batch_id = $2
       union select persona_id from interaction where owner_id = $1 and logged_from = $2)
     union select id from contact where owner_id = $1 and (created_by = $2 or words_from = $2)
     union select contact_id from note where owner_id = $1 and batch_id = $2
     union select contact_id from tag where owner_id = $1 and batch_id = $2`,
    [owner, batch],
  );
  return rows.map((row) => row.id);
}
