import type { CalendarDate, ContactId, OwnerId } from '#vocabulary';
import type { Database } from '../database.js';
import { newId } from '../identifiers.js';

/** Something the owner said they would do for a contact. */
export interface OwnersPromise {
  readonly id: string;
  readonly contactId: ContactId;
  readonly text: string;
  readonly dueOn: CalendarDate | null;
  readonly madeAt: Date;
  readonly keptAt: Date | null;
  readonly keys: readonly string[];
}

export const PROMISES_OF_CONTACT_MAX = 200;

/** Where promises without a day stand: after all others. */
const DUE = `coalesce(due_on, '9999-12-31'::date)`;

const PROMISE_COLUMNS = `id, contact_id "contactId", text, due_on "dueOn", made_at "madeAt", kept_at "keptAt",
  array[${DUE}::text, id::text] as keys`;

export class PromiseRepository {
  constructor(private readonly database: Database) {}

  /** One page of those not kept yet, soonest first, and the one after it, if there is one. */
  listOpen(owner: OwnerId, page: { readonly first: number; readonly after: readonly string[] | null }): Promise<OwnersPromise[]> {
    const [due, id] = page.after ?? [null, null];
    return this.database.asOwner(owner, (sql) =>
      sql.rows<OwnersPromise>(
        `select ${PROMISE_COLUMNS} from promise where owner_id = $1 and kept_at is null
           and ($2::date is null or (${DUE}, id) > ($2, $3::uuid))
         order by ${DUE}, id limit $4`,
        [owner, due, id, page.first + 1],
      ),
    );
  }

  async countOpen(owner: OwnerId): Promise<number> {
    const row = await this.database.asOwner(owner, (sql) =>
      sql.row<{ n: number }>('select count(*) n from promise where owner_id = $1 and kept_at is null', [owner]),
    );
    return row?.n ?? 0;
  }

  /** Of each contact, open ones first and soonest first. */
  ofContacts(owner: OwnerId, contacts: readonly ContactId[]): Promise<OwnersPromise[]> {
    return this.database.asOwner(owner, (sql) =>
      sql.rows<OwnersPromise>(
        `select ${PROMISE_COLUMNS} from (
           select *, row_number() over (partition by contact_id order by kept_at is not null, ${DUE}, id) nth
           from promise where owner_id = $1 and contact_id = any($2::uuid[])
         ) promised where nth <= ${PROMISES_OF_CONTACT_MAX} order by contact_id, nth`,
        [owner, contacts],
      ),
    );
  }

  /** @returns null when there is no such contact. */
  make(
    owner: OwnerId,
    contact: ContactId,
    promise: { readonly text: string; readonly dueOn: CalendarDate | null },
    now: Date,
  ): Promise<OwnersPromise | null> {
    return this.database.asOwner(owner, (sql) =>
      sql.row<OwnersPromise>(
        `insert into promise (owner_id, id, contact_id, text, due_on, made_at)
         select $1, $3, c.id, $4, $5, $6 from contact c where c.owner_id = $1 and c.id = $2 returning ${PROMISE_COLUMNS}`,
        [owner, contact, newId(), promise.text, promise.dueOn, now],
      ),
    );
  }

  /** @returns null when there is no such promise. */
  change(
    owner: OwnerId,
    promise: string,
    to: { readonly text: string; readonly dueOn: CalendarDate | null },
  ): Promise<OwnersPromise | null> {
    return this.database.asOwner(owner, (sql) =>
      sql.row<OwnersPromise>(
        `update promise set text = $3, due_on = $4 where owner_id = $1 and id = $2 returning ${PROMISE_COLUMNS}`,
        [owner, promise, to.text, to.dueOn],
      ),
    );
  }

  /** A promise kept twice was kept the first time. */
  keep(owner: OwnerId, promise: string, now: Date): Promise<OwnersPromise | null> {
    return this.database.asOwner(owner, (sql) =>
      sql.row<OwnersPromise>(
        `update promise set kept_at = coalesce(kept_at, $3) where owner_id = $1 and id = $2 returning ${PROMISE_COLUMNS}`,
        [owner, promise, now],
      ),
    );
  }

  reopen(owner: OwnerId, promise: string): Promise<OwnersPromise | null> {
    return this.database.asOwner(owner, (sql) =>
      sql.row<OwnersPromise>(`update promise set kept_at = null where owner_id = $1 and id = $2 returning ${PROMISE_COLUMNS}`, [
        owner,
        promise,
      ]),
    );
  }

  async remove(owner: OwnerId, promise: string): Promise<boolean> {
    const removed = await this.database.asOwner(owner, (sql) =>
      sql.run('delete from promise where owner_id = $1 and id = $2', [owner, promise]),
    );
    return removed > 0;
  }
}
