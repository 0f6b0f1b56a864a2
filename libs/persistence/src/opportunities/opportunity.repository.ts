import type { ContactId, OpportunityId, OpportunityKind, OpportunityStage, OpportunityState, OwnerId } from '#vocabulary';
import type { Database } from '../database.js';

export interface Opportunity {
  readonly id: OpportunityId;
  readonly kind: OpportunityKind;
  readonly stage: OpportunityStage;
  readonly state: OpportunityState;
  readonly title: string | null;
  readonly company: string | null;
  readonly location: string | null;
  readonly url: string | null;
  readonly details: string | null;
  readonly at: Date | null;
  readonly contactId: ContactId | null;
  readonly keys: readonly string[];
}

const COLUMNS = `o.id, o.kind, o.stage, o.state, o.title, o.company, o.location, o.url, o.details, o.at,
  (select p.contact_id from persona p where p.owner_id = o.owner_id and p.id = o.persona_id) "contactId",
  array[coalesce(o.at, '-infinity')::text, o.id::text] as keys`;

export class OpportunityRepository {
  constructor(private readonly database: Database) {}

  /** One page, latest first, and the one after it, if there is one. */
  list(
    owner: OwnerId,
    state: OpportunityState | null,
    page: { readonly first: number; readonly after: readonly string[] | null },
  ): Promise<Opportunity[]> {
    const [at, id] = page.after ?? [null, null];
    return this.database.asOwner(owner, (sql) =>
      sql.rows<Opportunity>(
        `select ${COLUMNS} from opportunity o where o.owner_id = $1 and ($2::text is null or o.state = $2)
           and ($3::timestamptz is null or (coalesce(o.at, '-infinity'), o.id) < ($3, $4::uuid))
         order by coalesce(o.at, '-infinity') desc, o.id desc limit $5`,
        [owner, state, at, id, page.first + 1],
      ),
    );
  }

  /** What contacts offered and nobody dismissed, latest first; at most twenty of each. */
  ofContacts(owner: OwnerId, contacts: readonly ContactId[]): Promise<(Opportunity & { readonly contactId: ContactId })[]> {
    return this.database.asOwner(owner, (sql) =>
      sql.rows(
        `select o.* from unnest($2::uuid[]) c (id) cross join lateral (
           select ${COLUMNS} from persona q join opportunity o on o.owner_id = q.owner_id and o.persona_id = q.id
           where q.owner_id = $1 and q.contact_id = c.id and o.state <> 'dismissed'
           order by coalesce(o.at, '-infinity') desc, o.id desc limit 20) o`,
        [owner, contacts],
      ),
    );
  }

  async count(owner: OwnerId, state: OpportunityState | null): Promise<number> {
    const row = await this.database.asOwner(owner, (sql) =>
      sql.row<{ n: number }>('select count(*) n from opportunity where owner_id = $1 and ($2::text is null or state = $2)', [
        ...[owner, state],
      ]),
    );
    return row?.n ?? 0;
  }

  /** @returns null when there is no such opportunity. */
  decide(owner: OwnerId, opportunity: OpportunityId, state: OpportunityState): Promise<Opportunity | null> {
    return this.database.asOwner(owner, (sql) =>
      sql.row<Opportunity>(`update opportunity o set state = $3 where o.owner_id = $1 and o.id = $2 returning ${COLUMNS}`, [
        ...[owner, opportunity, state],
      ]),
    );
  }
}
