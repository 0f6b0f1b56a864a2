import type {
  CalendarDate,
  ContactId,
  OpportunityId,
  OpportunityKind,
  OpportunityRole,
  OpportunityState,
  OpportunityWords,
  OwnerId,
  Standing,
} from '#vocabulary';
import { opportunityId } from '#vocabulary';
import type { Database } from '../database.js';
import { newId } from '../identifiers.js';
import type { Sql } from '../sql.js';
import { OPPORTUNITY_COLUMNS, type Opportunity, type OpportunityColumns, opportunityOf } from './opportunity-row.js';
import { WORD_COLUMNS, wordValues } from './opportunity-words.js';
import { writeBeginning } from './stage-history.repository.js';

/** Which opportunities; null for all. */
export interface OpportunityFilter {
  readonly state: OpportunityState | null;
  readonly kind: OpportunityKind | null;
  readonly standing: Standing['kind'] | null;
}

/** Where a new opportunity begins. */
export interface Beginning {
  readonly stage: string;
  readonly at: Date;
}

const FILTERED = `o.owner_id = $1 and ($2::text is null or o.state = $2) and ($3::text is null or o.kind = $3)
  and ($4::text is null or o.standing = $4)`;

export class OpportunityRepository {
  constructor(private readonly database: Database) {}

  /** One page, latest first, and the one after it, if there is one. */
  list(
    owner: OwnerId,
    filter: OpportunityFilter,
    page: { readonly first: number; readonly after: readonly string[] | null },
  ): Promise<Opportunity[]> {
    const [at, id] = page.after ?? [null, null];
    return this.read(
      owner,
      `where ${FILTERED} and ($5::timestamptz is null or (coalesce(o.at, '-infinity'), o.id) < ($5, $6::uuid))
       order by coalesce(o.at, '-infinity') desc, o.id desc limit $7`,
      [filter.state, filter.kind, filter.standing, at, id, page.first + 1],
    );
  }

  async count(owner: OwnerId, filter: OpportunityFilter): Promise<number> {
    const row = await this.database.asOwner(owner, (sql) =>
      sql.row<{ n: number }>(`select count(*) n from opportunity o where ${FILTERED}`, [
        ...[owner, filter.state, filter.kind, filter.standing],
      ]),
    );
    return row?.n ?? 0;
  }

  async find(owner: OwnerId, opportunity: OpportunityId): Promise<Opportunity | null> {
    return (await this.read(owner, 'where o.owner_id = $1 and o.id = $2', [opportunity]))[0] ?? null;
  }

  /** What contacts offered or are attached to and nobody dismissed, latest first; at most twenty of each. */
  ofContacts(owner: OwnerId, contacts: readonly ContactId[]): Promise<(Opportunity & { readonly ofContact: ContactId })[]> {
    return this.database.asOwner(owner, async (sql) => {
      const rows = await sql.rows<OpportunityColumns & { readonly ofContact: ContactId }>(
        `select o.*, c.id "ofContact" from unnest($2::uuid[]) c (id) cross join lateral (
           select ${OPPORTUNITY_COLUMNS} from opportunity o
           where o.owner_id = $1 and o.state <> 'dismissed' and o.id in (
             select q.id from persona p join opportunity q on q.owner_id = p.owner_id and q.persona_id = p.id
             where p.owner_id = $1 and p.contact_id = c.id
             union select a.opportunity_id from opportunity_person a where a.owner_id = $1 and a.contact_id = c.id)
           order by coalesce(o.at, '-infinity') desc, o.id desc limit 20) o`,
        [owner, contacts],
      );
      return rows.map((row) => opportunityOf(row));
    });
  }

  /** Those in play whose next step is due up to a day, soonest first. */
  dueSteps(owner: OwnerId, upTo: CalendarDate, atMost: number): Promise<Opportunity[]> {
    return this.read(
      owner,
      `where o.owner_id = $1 and o.state = 'accepted' and o.standing = 'open' and o.next_step_on <= $2
       order by o.next_step_on, o.id limit $3`,
      [upTo, atMost],
    );
  }

  /** An opportunity the owner adds, with who is attached to it. @returns null when one of them is no contact of theirs. */
  create(
    owner: OwnerId,
    made: OpportunityWords & { readonly kind: OpportunityKind; readonly people: Opportunity['people'] },
    begins: Beginning,
  ): Promise<Opportunity | null> {
    const id = opportunityId(newId());
    return this.database.inTransaction(owner, async (sql) => {
      await sql.run(
        `insert into opportunity (owner_id, id, kind, stage, state, at, precision, zone, entered_at, changed_at, ${WORD_COLUMNS.join(', ')})
         values ($1, $2, $3, $4, 'accepted', $5, 'second', 'utc', $5, $5, ${WORD_COLUMNS.map((_, index) => `$${index + 6}`).join(', ')})`,
        [owner, id, made.kind, begins.stage, begins.at, ...wordValues(made)],
      );
      await writeBeginning(sql, owner, id, begins);
      for (const { contactId, role } of made.people) {
        if ((await attachIn(sql, owner, { opportunity: id, contact: contactId, role })) === 0) {
          await sql.run('delete from opportunity where owner_id = $1 and id = $2', [owner, id]);
          return null;
        }
      }
      return reread(sql, owner, id);
    });
  }

  /** @returns null when there is no such accepted opportunity. */
  change(owner: OwnerId, opportunity: OpportunityId, words: OpportunityWords, now: Date): Promise<Opportunity | null> {
    return this.database.asOwner(owner, async (sql) => {
      const changed = await sql.run(
        `update opportunity set changed_at = $3, ${WORD_COLUMNS.map((column, index) => `${column} = $${index + 4}`).join(', ')}
         where owner_id = $1 and id = $2 and state = 'accepted'`,
        [owner, opportunity, now, ...wordValues(words)],
      );
      return changed === 0 ? null : reread(sql, owner, opportunity);
    });
  }

  /**
   * Accepts or dismisses a candidate, or makes it one again. One that is accepted for the first time begins where `begin`
   * says, and whoever offered it is attached to it.
   *
   * @returns null when there is no such opportunity.
   */
  decide(
    owner: OwnerId,
    opportunity: OpportunityId,
    state: OpportunityState,
    begin: (candidate: Opportunity) => Beginning,
    now: Date,
  ): Promise<Opportunity | null> {
    return this.database.inTransaction(owner, async (sql) => {
      const known = await sql.run('update opportunity set state = $3, changed_at = $4 where owner_id = $1 and id = $2', [
        ...[owner, opportunity, state, now],
      ]);
      const candidate = known === 0 ? null : await reread(sql, owner, opportunity);
      if (candidate === null || state !== 'accepted' || candidate.enteredAt !== null) return candidate;
      await writeBeginning(sql, owner, opportunity, begin(candidate));
      if (candidate.contactId !== null) {
        await attachIn(sql, owner, { opportunity, contact: candidate.contactId, role: 'recruiter' });
      }
      return reread(sql, owner, opportunity);
    });
  }

  /** Attaches a contact, or gives them another role. @returns null when there is no such opportunity or no such contact. */
  attach(
    owner: OwnerId,
    opportunity: OpportunityId,
    contact: ContactId,
    role: OpportunityRole,
    now: Date,
  ): Promise<Opportunity | null> {
    return this.database.inTransaction(owner, async (sql) => {
      if ((await attachIn(sql, owner, { opportunity, contact, role })) === 0) return null;
      await touch(sql, owner, opportunity, now);
      return reread(sql, owner, opportunity);
    });
  }

  /** @returns null when the contact was not attached. */
  detach(owner: OwnerId, opportunity: OpportunityId, contact: ContactId, now: Date): Promise<Opportunity | null> {
    return this.database.inTransaction(owner, async (sql) => {
      const detached = await sql.run(
        'delete from opportunity_person where owner_id = $1 and opportunity_id = $2 and contact_id = $3',
        [owner, opportunity, contact],
      );
      if (detached === 0) return null;
      await touch(sql, owner, opportunity, now);
      return reread(sql, owner, opportunity);
    });
  }

  async remove(owner: OwnerId, opportunity: OpportunityId): Promise<boolean> {
    const removed = await this.database.asOwner(owner, (sql) =>
      sql.run('delete from opportunity where owner_id = $1 and id = $2', [owner, opportunity]),
    );
    return removed > 0;
  }

  /** What is in play: accepted and not decided, with what its chance is made of; at most 1,000, of all kinds. */
  async inPlay(owner: OwnerId): Promise<InPlay[]> {
    return (await this.accepted(owner, 'open')).map((opportunity) => ({
      ...opportunity,
      enteredAt: opportunity.enteredAt ?? new Date(0),
    }));
  }

  /** What was won, with the moment it was; at most 1,000, the latest. */
  won(owner: OwnerId): Promise<Opportunity[]> {
    return this.accepted(owner, 'won');
  }

  private accepted(owner: OwnerId, standing: Standing['kind']): Promise<Opportunity[]> {
    return this.read(
      owner,
      `where o.owner_id = $1 and o.state = 'accepted' and o.standing = $2 order by o.entered_at desc, o.id limit 1000`,
      [standing],
    );
  }

  private read(owner: OwnerId, clauses: string, values: readonly unknown[]): Promise<Opportunity[]> {
    return this.database.asOwner(owner, (sql) => readIn(sql, owner, clauses, values));
  }
}

/** An opportunity in play. Its chance: `ownChance`, or the rate of its stage in `#pipeline`. */
export type InPlay = Opportunity & { readonly enteredAt: Date };

async function readIn(sql: Sql, owner: OwnerId, clauses: string, values: readonly unknown[]): Promise<Opportunity[]> {
  const rows = await sql.rows<OpportunityColumns>(`select ${OPPORTUNITY_COLUMNS} from opportunity o ${clauses}`, [
    owner,
    ...values,
  ]);
  return rows.map((row) => opportunityOf(row));
}

async function reread(sql: Sql, owner: OwnerId, opportunity: OpportunityId): Promise<Opportunity | null> {
  return (await readIn(sql, owner, 'where o.owner_id = $1 and o.id = $2', [opportunity]))[0] ?? null;
}

interface Attachment {
  readonly opportunity: OpportunityId;
  readonly contact: ContactId;
  readonly role: OpportunityRole;
}

function attachIn(sql: Sql, owner: OwnerId, { opportunity, contact, role }: Attachment): Promise<number> {
  return sql.run(
    `insert into opportunity_person (owner_id, opportunity_id, contact_id, role)
     select $1, o.id, c.id, $4 from opportunity o join contact c on c.owner_id = o.owner_id and c.id = $3
     where o.owner_id = $1 and o.id = $2
     on conflict (owner_id, opportunity_id, contact_id) do update set role = excluded.role`,
    [owner, opportunity, contact, role],
  );
}

async function touch(sql: Sql, owner: OwnerId, opportunity: OpportunityId, now: Date): Promise<void> {
  await sql.run('update opportunity set changed_at = $3 where owner_id = $1 and id = $2', [owner, opportunity, now]);
}
