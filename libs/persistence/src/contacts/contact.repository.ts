import type { ContactId, OwnerId } from '#vocabulary';
import type { Database } from '../database.js';
import { newId } from '../identifiers.js';
import { type ContactSummary, SUMMARY_COLUMNS, summaryOf, summaryTables } from './contact-summary.js';
import { type ContactListing, countContacts, listContacts, type ListedContact } from './list-contacts.js';

export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** As the client wrote it. */
  readonly filter: string;
  readonly createdAt: Date;
}

/** Reads contacts; what the owner writes about them has repositories of its own. */
export class ContactRepository {
  constructor(private readonly database: Database) {}

  /** One page and the contact after it, if there is one. */
  list(
    owner: OwnerId,
    listing: ContactListing,
    page: { readonly first: number; readonly after: readonly string[] | null },
  ): Promise<ListedContact[]> {
    return this.database.asOwner(owner, (sql) => listContacts(sql, owner, listing, { limit: page.first + 1, after: page.after }));
  }

  count(owner: OwnerId, listing: ContactListing): Promise<number> {
    return this.database.asOwner(owner, (sql) => countContacts(sql, owner, listing));
  }

  /** @returns those of the given ids that are the owner's, in any order. */
  async findMany(owner: OwnerId, contacts: readonly ContactId[]): Promise<ContactSummary[]> {
    const rows = await this.database.asOwner(owner, (sql) =>
      sql.rows(
        `select ${SUMMARY_COLUMNS} from ${summaryTables('contact_card card')} where card.owner_id = $1 and card.contact_id = any($2::uuid[])`,
        [owner, contacts],
      ),
    );
    return rows.map(summaryOf);
  }

  async find(owner: OwnerId, contact: ContactId): Promise<ContactSummary | null> {
    return (await this.findMany(owner, [contact]))[0] ?? null;
  }

  /** Labels with how many contacts have them, most used first. */
  tags(owner: OwnerId): Promise<{ label: string; contacts: number }[]> {
    return this.database.asOwner(owner, (sql) =>
      sql.rows(
        `select label, count(*)::int as contacts from tag where owner_id = $1
         group by label order by contacts desc, label limit 500`,
        [owner],
      ),
    );
  }

  /** Companies whose name begins so, with how many contacts are there, most first. */
  companies(owner: OwnerId, startingWith: string): Promise<{ company: string; contacts: number }[]> {
    return this.database.asOwner(owner, (sql) =>
      sql.rows(
        `select min(company) as company, count(*)::int as contacts from contact_card
         where owner_id = $1 and company is not null and starts_with(lower(company), lower($2))
         group by lower(company) order by contacts desc, lower(company) limit 20`,
        [owner, startingWith],
      ),
    );
  }

  savedViews(owner: OwnerId): Promise<SavedView[]> {
    return this.database.asOwner(owner, (sql) =>
      sql.rows<SavedView>(
        `select id, name, filter, created_at "createdAt" from saved_view where owner_id = $1 order by name, id limit ${SAVED_VIEWS_MAX}`,
        [owner],
      ),
    );
  }

  /** @returns null when there are as many as can be kept. */
  async saveView(owner: OwnerId, view: { name: string; filter: string }, now: Date): Promise<SavedView | null> {
    const id = newId();
    const saved = await this.database.asOwner(owner, (sql) =>
      sql.run(
        `insert into saved_view (owner_id, id, name, filter, created_at)
         select $1, $2, $3, $4, $5 where (select count(*) from saved_view where owner_id = $1) < ${SAVED_VIEWS_MAX}`,
        [owner, id, view.name, view.filter, now],
      ),
    );
    return saved === 0 ? null : { id, ...view, createdAt: now };
  }

  async removeView(owner: OwnerId, view: string): Promise<boolean> {
    const removed = await this.database.asOwner(owner, (sql) =>
      sql.run('delete from saved_view where owner_id = $1 and id = $2', [owner, view]),
    );
    return removed > 0;
  }
}

const SAVED_VIEWS_MAX = 100;
