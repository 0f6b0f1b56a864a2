import type { OwnerId } from '#vocabulary';
import type { Database } from '../database.js';

/** What the owner said the columns of a table mean, found again for the next table with the same columns. */
export class CsvMappingRepository {
  constructor(private readonly database: Database) {}

  /** @returns the mapping as JSON; null for columns the owner has said nothing about. */
  async find(owner: OwnerId, signature: string): Promise<string | null> {
    const row = await this.database.asOwner(owner, (sql) =>
      sql.row<{ mapping: string }>('select mapping from csv_mapping where owner_id = $1 and header_signature = $2', [
        owner,
        signature,
      ]),
    );
    return row?.mapping ?? null;
  }

  async remember(owner: OwnerId, signature: string, mapping: string, now: Date): Promise<void> {
    await this.database.asOwner(owner, (sql) =>
      sql.run(
        `insert into csv_mapping (owner_id, header_signature, mapping, remembered_at) values ($1, $2, $3, $4)
         on conflict (owner_id, header_signature) do update set mapping = excluded.mapping, remembered_at = excluded.remembered_at`,
        [owner, signature, mapping, now],
      ),
    );
  }
}
