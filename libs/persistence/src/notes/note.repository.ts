import type { ContactId, OwnerId } from '#vocabulary';
import type { Database } from '../database.js';
import { newId } from '../identifiers.js';

export interface Note {
  readonly id: string;
  readonly contactId: ContactId;
  readonly text: string;
  readonly writtenAt: Date;
  readonly changedAt: Date;
  readonly keys: readonly string[];
}

const NOTE_COLUMNS = `id, contact_id "contactId", text, written_at "writtenAt", changed_at "changedAt",
  array[written_at::text, id::text] as keys`;

export class NoteRepository {
  constructor(private readonly database: Database) {}

  /** One page, latest first, and the note after it, if there is one. */
  list(
    owner: OwnerId,
    contact: ContactId,
    page: { readonly first: number; readonly after: readonly string[] | null },
  ): Promise<Note[]> {
    const [writtenAt, id] = page.after ?? [null, null];
    return this.database.asOwner(owner, (sql) =>
      sql.rows<Note>(
        `select ${NOTE_COLUMNS} from note where owner_id = $1 and contact_id = $2
           and ($3::timestamptz is null or (written_at, id) < ($3, $4::uuid))
         order by written_at desc, id desc limit $5`,
        [owner, contact, writtenAt, id, page.first + 1],
      ),
    );
  }

  async count(owner: OwnerId, contact: ContactId): Promise<number> {
    const row = await this.database.asOwner(owner, (sql) =>
      sql.row<{ n: number }>('select count(*) n from note where owner_id = $1 and contact_id = $2', [owner, contact]),
    );
    return row?.n ?? 0;
  }

  /** @returns null when there is no such contact. */
  add(owner: OwnerId, contact: ContactId, text: string, now: Date): Promise<Note | null> {
    return this.database.asOwner(owner, (sql) =>
      sql.row<Note>(
        `insert into note (owner_id, id, contact_id, text, written_at, changed_at)
         select $1, $3, c.id, $4, $5, $5 from contact c where c.owner_id = $1 and c.id = $2 returning ${NOTE_COLUMNS}`,
        [owner, contact, newId(), text, now],
      ),
    );
  }

  /** @returns null when there is no such note. */
  change(owner: OwnerId, note: string, text: string, now: Date): Promise<Note | null> {
    return this.database.asOwner(owner, (sql) =>
      sql.row<Note>(`update note set text = $3, changed_at = $4 where owner_id = $1 and id = $2 returning ${NOTE_COLUMNS}`, [
        ...[owner, note, text, now],
      ]),
    );
  }

  /** @returns whom it was about; null when there is no such note. */
  async remove(owner: OwnerId, note: string): Promise<ContactId | null> {
    const removed = await this.database.asOwner(owner, (sql) =>
      sql.row<{ contactId: ContactId }>('delete from note where owner_id = $1 and id = $2 returning contact_id "contactId"', [
        ...[owner, note],
      ]),
    );
    return removed?.contactId ?? null;
  }
}
