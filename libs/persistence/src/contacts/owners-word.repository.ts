import type { CalendarDate, Closeness, ContactId, OwnerId, PersonaKey } from '#vocabulary';
import { contactId, refused, type Refusal } from '#vocabulary';
import type { Database } from '../database.js';
import { newId, personaIdOf } from '../identifiers.js';
import type { Sql } from '../sql.js';
import { StatementValues } from './contact-filter.js';
import { IMPORT_RUNNING, isImporting } from '../imports/import-running.js';
import { deleteContact } from './delete-contact.js';

/** A contact the owner types in. */
export interface NewContact {
  readonly name: string;
  readonly company: string | null;
  readonly role: string | null;
  readonly location: string | null;
  readonly traces: readonly PersonaKey[];
  readonly note: string | null;
}

/** What the owner says of a contact; null takes their word back, what is left out stays. */
export interface OwnersWord {
  readonly name?: string | null;
  readonly company?: string | null;
  readonly role?: string | null;
  readonly location?: string | null;
  readonly closeness?: Closeness | null;
  readonly cadenceDays?: number | null;
  readonly isNever?: boolean;
  readonly snoozedUntil?: CalendarDate | null;
}

const COLUMN_OF = {
  name: 'own_name',
  company: 'own_company',
  role: 'own_role',
  location: 'own_location',
  closeness: 'closeness',
  cadenceDays: 'cadence_days',
  isNever: 'never',
  snoozedUntil: 'snoozed_until',
} as const satisfies Record<keyof OwnersWord, string>;
const WORDS = Object.entries(COLUMN_OF) as [keyof OwnersWord, string][];

/** What the owner says about their contacts. Whoever was touched here outlives the import that brought them. */
export class OwnersWordRepository {
  constructor(private readonly database: Database) {}

  /** @returns null when one of the traces is somebody's already. */
  create(owner: OwnerId, contact: NewContact, now: Date): Promise<ContactId | null> {
    const id = contactId(newId());
    const traces: PersonaKey[] = [{ kind: 'own', value: id }, ...contact.traces];
    return this.database.inTransaction(owner, async (sql) => {
      const taken = await sql.row('select from persona where owner_id = $1 and id = any($2::uuid[])', [
        owner,
        traces.map(personaIdOf),
      ]);
      if (taken !== null) return null;
      await sql.run(
        `insert into contact (owner_id, id, created_at, own_name, own_company, own_role, own_location, touched_at)
         values ($1, $2, $3, $4, $5, $6, $7, $3)`,
        [owner, id, now, contact.name, contact.company, contact.role, contact.location],
      );
      for (const trace of traces) {
        await sql.run('insert into persona (owner_id, id, kind, value, contact_id) values ($1, $2, $3, $4, $5)', [
          ...[owner, personaIdOf(trace), trace.kind, trace.value, id],
        ]);
      }
      if (contact.note !== null) {
        await sql.run(
          'insert into note (owner_id, id, contact_id, text, written_at, changed_at) values ($1, $2, $3, $4, $5, $5)',
          [owner, newId(), id, contact.note, now],
        );
      }
      return id;
    });
  }

  /** @returns false, having changed nothing, when one of the contacts is not the owner's. */
  change(owner: OwnerId, contacts: readonly ContactId[], word: OwnersWord, now: Date): Promise<boolean> {
    const values = new StatementValues();
    const who = `owner_id = ${values.add(owner)} and id = any(${values.add(contacts)}::uuid[])`;
    const sets = WORDS.filter(([field]) => word[field] !== undefined).map(
      ([field, column]) => `${column} = ${values.add(word[field])}`,
    );
    const set = [`touched_at = ${values.add(now)}`, ...sets].join(', ');
    return this.database.inTransaction(owner, async (sql) => {
      if (!(await areTheirs(sql, owner, contacts))) return false;
      await sql.run(`update contact set ${set} where ${who}`, values.values);
      return true;
    });
  }

  /** Whether the contact would still have a name if the owner's own were taken back. */
  async isNamedOtherwise(owner: OwnerId, contact: ContactId): Promise<boolean> {
    const named = await this.database.asOwner(owner, (sql) =>
      sql.row(
        `select from persona p where p.owner_id = $1 and p.contact_id = $2 and (p.kind <> 'own' or exists (
           select from observation o where o.owner_id = p.owner_id and o.persona_id = p.id and o.field = 'name')) limit 1`,
        [owner, contact],
      ),
    );
    return named !== null;
  }

  /**
   * Puts labels on contacts and takes others off.
   *
   * @returns false, having changed nothing, when one of the contacts is not the owner's
   */
  tag(
    owner: OwnerId,
    contacts: readonly ContactId[],
    labels: { readonly add: readonly string[]; readonly remove: readonly string[] },
  ): Promise<boolean> {
    return this.database.inTransaction(owner, async (sql) => {
      if (!(await areTheirs(sql, owner, contacts))) return false;
      await sql.run('delete from tag where owner_id = $1 and contact_id = any($2::uuid[]) and label = any($3::text[])', [
        ...[owner, contacts, labels.remove],
      ]);
      await sql.run(
        `insert into tag (owner_id, contact_id, label)
         select $1, c.id, l.label from unnest($2::uuid[]) c (id) cross join unnest($3::text[]) l (label) on conflict do nothing`,
        [owner, contacts, labels.add],
      );
      return true;
    });
  }

  /** @returns null when they are gone; nobody is, when one of the contacts is not the owner's. */
  delete(owner: OwnerId, contacts: readonly ContactId[]): Promise<Refusal<'NOT_FOUND' | 'IMPORT_RUNNING'> | null> {
    return this.database.inTransaction(owner, async (sql) => {
      if (await isImporting(sql, owner)) return IMPORT_RUNNING;
      if (!(await areTheirs(sql, owner, contacts))) return refused('NOT_FOUND', 'There is no such contact.');
      // One after the other and always in the same order: two such writes at once wait for each other.
      for (const contact of [...contacts].sort()) await deleteContact(sql, owner, contact);
      return null;
    });
  }
}

async function areTheirs(sql: Sql, owner: OwnerId, contacts: readonly ContactId[]): Promise<boolean> {
  const known = await sql.row<{ n: number }>('select count(*) n from contact where owner_id = $1 and id = any($2::uuid[])', [
    ...[owner, contacts],
  ]);
  return known?.n === new Set(contacts).size;
}
