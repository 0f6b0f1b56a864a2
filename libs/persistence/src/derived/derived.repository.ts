import type { ContactId, ImportBatchId, OwnerId } from '#vocabulary';
import type { Database } from '../database.js';
import { contactsOfBatch } from '../imports/contacts-of-batch.js';
import { refoldTies } from './refold-ties.js';
import { refreshCards } from './refresh-cards.js';

/** Contacts derived in one transaction: enough to be fast, few enough that nobody waits behind it. */
const CONTACTS_PER_RUN = 5_000;

/** Two who derive the same card at once would both find it gone and both write it. */
const ONE_AT_A_TIME = `select pg_advisory_xact_lock(hashtextextended('derive ' || $1::text, 0))`;

/** The one writer of ties, cards and search texts. All of it can be dropped and derived again. */
export class DerivedRepository {
  constructor(private readonly database: Database) {}

  /** Ties, cards and search texts of the given contacts. */
  async refresh(owner: OwnerId, contacts: readonly ContactId[]): Promise<void> {
    for (let start = 0; start < contacts.length; start += CONTACTS_PER_RUN) {
      const run = contacts.slice(start, start + CONTACTS_PER_RUN);
      await this.database.inTransaction(owner, async (sql) => {
        await sql.run(ONE_AT_A_TIME, [owner]);
        await refoldTies(sql, owner, run);
        await refreshCards(sql, owner, run);
      });
    }
  }

  /** Everyone an import spoke of. */
  contactsOf(owner: OwnerId, batch: ImportBatchId): Promise<ContactId[]> {
    return this.database.asOwner(owner, (sql) => contactsOfBatch(sql, owner, batch));
  }
}
