import type { ContactId, ImportBatchId, OwnerId } from '#vocabulary';
import type { Database } from '../database.js';
import type { Sql } from '../sql.js';
import { contactsOfBatch } from '../imports/contacts-of-batch.js';
import { deriveTiesAndCards } from './derive-contacts.js';
import { beOneOfSeveralDerivers, beTheOneDeriver } from './one-deriver.js';
import { markMessageWords, readMessageWords } from './message-words.js';

/** Contacts derived in one transaction: enough to be fast, few enough that nobody waits behind it. */
const CONTACTS_PER_RUN = 4_000;
/** Whoever waits for an import waits for nothing else, and few machines have one processor. */
const RUNS_AT_ONCE = 2;

function* runsOf(contacts: readonly ContactId[]): Generator<readonly ContactId[]> {
  for (let start = 0; start < contacts.length; start += CONTACTS_PER_RUN) yield contacts.slice(start, start + CONTACTS_PER_RUN);
}

/** The one writer of ties, cards and search texts. All of it can be dropped and derived again. */
export class DerivedRepository {
  constructor(private readonly database: Database) {}

  /** Ties, cards and search texts of the given contacts. The words of messages come last, or reading them would slow this. */
  refresh(owner: OwnerId, contacts: readonly ContactId[]): Promise<void> {
    return this.derive(owner, contacts, beTheOneDeriver, 1);
  }

  /** The same for the one who holds the owner's imports, and in two runs at once: no other derives beside them. */
  refreshAfterImport(owner: OwnerId, contacts: readonly ContactId[]): Promise<void> {
    return this.derive(owner, contacts, beOneOfSeveralDerivers, RUNS_AT_ONCE);
  }

  /** Everyone an import spoke of. */
  contactsOf(owner: OwnerId, batch: ImportBatchId): Promise<ContactId[]> {
    return this.database.asOwner(owner, (sql) => contactsOfBatch(sql, owner, batch));
  }

  /** Owners with messages whose words nobody has read yet. */
  async ownersWithWordsDue(): Promise<OwnerId[]> {
    const rows = await this.database.beforeSignIn((sql) =>
      sql.rows<{ id: OwnerId }>('select owner_id as id from owners_with_words_due()'),
    );
    return rows.map((row) => row.id);
  }

  /**
   * Reads the words of some of the owner's messages, so that they can be searched.
   *
   * @returns how many traces were read; 0 when nothing is due.
   */
  readMessageWords(owner: OwnerId): Promise<number> {
    return this.database.inTransaction(owner, (sql) => readMessageWords(sql, owner));
  }

  private async derive(
    owner: OwnerId,
    contacts: readonly ContactId[],
    waitForOthers: (sql: Sql, owner: OwnerId) => Promise<void>,
    atOnce: number,
  ): Promise<void> {
    const runs = runsOf(contacts);
    const deriveRuns = async (): Promise<void> => {
      for (const run of runs) {
        await this.database.inTransaction(owner, async (sql) => {
          await waitForOthers(sql, owner);
          await deriveTiesAndCards(sql, owner, run);
        });
      }
    };
    await Promise.all(Array.from({ length: atOnce }, deriveRuns));
    await this.database.inTransaction(owner, (sql) => markMessageWords(sql, owner, contacts));
  }
}
