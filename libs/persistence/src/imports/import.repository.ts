import { type ImportBatchId, importBatchId, type ImportState, type OwnerId, type PersonaId, type ContactId } from '#vocabulary';
import type { Database } from '../database.js';
import { newId } from '../identifiers.js';
import { applyChunk } from './apply-chunk.js';
import type { ImportChunk } from './import-chunk.js';
import { undoImport, type UndoOutcome } from './undo-import.js';

export interface ImportBatch {
  readonly id: ImportBatchId;
  readonly state: ImportState;
  readonly title: string;
  readonly platform: string | null;
  readonly era: string | null;
  readonly createdAt: Date;
  readonly exportedAt: Date | null;
  readonly commitsWhenRead: boolean;
  readonly columnMapping: string | null;
  readonly rowsRead: number;
  readonly rowsExpected: number | null;
  readonly chunksApplied: number;
  readonly preview: string | null;
  readonly report: string | null;
  readonly refusalCode: string | null;
  readonly refusalReason: string | null;
}

export interface ImportFile {
  readonly position: number;
  readonly name: string;
  readonly size: number;
  readonly receivedBytes: number;
}

const BATCH_COLUMNS = `id, state, title, platform, era, created_at "createdAt", exported_at "exportedAt",
  commits_when_read "commitsWhenRead", column_mapping "columnMapping", rows_read "rowsRead", rows_expected "rowsExpected",
  chunks_applied "chunksApplied", preview, report, refusal_code "refusalCode", refusal_reason "refusalReason"`;

export class ImportRepository {
  constructor(private readonly database: Database) {}

  async begin(
    owner: OwnerId,
    batch: { title: string; commitsWhenRead: boolean; files: readonly { name: string; size: number }[] },
    now: Date,
  ): Promise<ImportBatchId> {
    const id = importBatchId(newId());
    await this.database.inTransaction(owner, async (sql) => {
      await sql.run(
        `insert into import_batch (owner_id, id, state, title, created_at, changed_at, commits_when_read)
         values ($1, $2, 'receiving', $3, $4, $4, $5)`,
        [owner, id, batch.title, now, batch.commitsWhenRead],
      );
      for (const [position, file] of batch.files.entries()) {
        await sql.run('insert into import_file (owner_id, batch_id, position, name, size) values ($1, $2, $3, $4, $5)', [
          ...[owner, id, position, file.name, file.size],
        ]);
      }
    });
    return id;
  }

  find(owner: OwnerId, batch: ImportBatchId): Promise<ImportBatch | null> {
    return this.database.asOwner(owner, (sql) =>
      sql.row<ImportBatch>(`select ${BATCH_COLUMNS} from import_batch where owner_id = $1 and id = $2`, [owner, batch]),
    );
  }

  files(owner: OwnerId, batch: ImportBatchId): Promise<ImportFile[]> {
    return this.database.asOwner(owner, (sql) =>
      sql.rows<ImportFile>(
        `select position, name, size, received_bytes "receivedBytes" from import_file
         where owner_id = $1 and batch_id = $2 order by position limit 10000`,
        [owner, batch],
      ),
    );
  }

  /**
   * Moves a batch from one state to another. The named transition is the only writer of `state`.
   *
   * @returns false when the batch was not in `from`: someone else moved it first.
   */
  async move(owner: OwnerId, batch: ImportBatchId, from: ImportState, to: ImportState, now: Date): Promise<boolean> {
    const moved = await this.database.asOwner(owner, (sql) =>
      sql.run('update import_batch set state = $4, changed_at = $5 where owner_id = $1 and id = $2 and state = $3', [
        ...[owner, batch, from, to, now],
      ]),
    );
    return moved > 0;
  }

  /** @returns which of the records stand, by key, with the hash of what they say. */
  async standing(owner: OwnerId, keys: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.asOwner(owner, (sql) =>
      sql.rows<{ key: string; hash: string }>(
        'select key, content_hash hash from source_record where owner_id = $1 and key = any($2::uuid[])',
        [owner, keys],
      ),
    );
    return new Map(rows.map((row) => [row.key, row.hash]));
  }

  /** @returns the contact of each persona that is known. */
  async contactsOf(owner: OwnerId, personas: readonly PersonaId[]): Promise<Map<PersonaId, ContactId>> {
    const rows = await this.database.asOwner(owner, (sql) =>
      sql.rows<{ id: PersonaId; contactId: ContactId }>(
        'select id, contact_id "contactId" from persona where owner_id = $1 and id = any($2::uuid[])',
        [owner, personas],
      ),
    );
    return new Map(rows.map((row) => [row.id, row.contactId]));
  }

  apply(owner: OwnerId, batch: ImportBatchId, chunk: ImportChunk): Promise<boolean> {
    return this.database.inTransaction(owner, (sql) => applyChunk(sql, owner, batch, chunk));
  }

  undo(owner: OwnerId, batch: ImportBatchId): Promise<UndoOutcome> {
    return this.database.inTransaction(owner, (sql) => undoImport(sql, owner, batch));
  }
}
