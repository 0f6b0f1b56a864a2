import type { ContactId, ImportBatchId, OwnerId, PersonaId, PersonaKind } from '#vocabulary';
import type { Database } from '../database.js';
import { CHOSEN_FIELDS, CHOSEN_FIRST } from '../derived/refresh-cards.js';

/** One statement about a person, with who said so. */
export interface Fact {
  readonly contactId: ContactId;
  readonly field: string;
  readonly value: string;
  readonly seenAt: Date;
  /** Whether the card shows this one. */
  readonly isChosen: boolean;
  /** Null for the owner's own word. */
  readonly recordKey: string | null;
  readonly importId: ImportBatchId | null;
  readonly importTitle: string | null;
  readonly file: string | null;
  readonly line: number | null;
}

export interface Persona {
  readonly contactId: ContactId;
  readonly id: PersonaId;
  readonly kind: PersonaKind;
  readonly value: string;
}

/** A change of job seen between two exports. */
export interface JobChange {
  readonly contactId: ContactId;
  readonly fromCompany: string | null;
  readonly fromRole: string | null;
  readonly toCompany: string | null;
  readonly toRole: string | null;
  readonly seenAt: Date;
}

const FACTS_MAX = 500;
const PERSONAS_MAX = 200;
const JOB_CHANGES_MAX = 100;

/** What stands behind a contact: everything sources and the owner said about them. */
export class ContactEvidenceRepository {
  constructor(private readonly database: Database) {}

  /** Of each contact the owner's words, then what sources said, latest first. */
  facts(owner: OwnerId, contacts: readonly ContactId[]): Promise<Fact[]> {
    return this.database.asOwner(owner, async (sql) => [
      ...(await sql.rows<Fact>(OWN_WORDS, [owner, contacts])),
      ...(await sql.rows<Fact>(OBSERVED, [owner, contacts])),
    ]);
  }

  personas(owner: OwnerId, contacts: readonly ContactId[]): Promise<Persona[]> {
    return this.database.asOwner(owner, (sql) =>
      sql.rows<Persona>(
        `select contact_id "contactId", id, kind, value from (
           select *, row_number() over (partition by contact_id order by kind, value) nth
           from persona where owner_id = $1 and contact_id = any($2::uuid[])
         ) trace where nth <= ${PERSONAS_MAX} order by contact_id, nth`,
        [owner, contacts],
      ),
    );
  }

  /** Latest first. */
  jobChanges(owner: OwnerId, contacts: readonly ContactId[]): Promise<JobChange[]> {
    return this.database.asOwner(owner, (sql) =>
      sql.rows<JobChange>(
        `select contact_id "contactId", from_company "fromCompany", from_role "fromRole", to_company "toCompany",
           to_role "toRole", seen_at "seenAt" from (
           select *, row_number() over (partition by contact_id order by seen_at desc, batch_id) nth
           from job_change where owner_id = $1 and contact_id = any($2::uuid[])
         ) change where nth <= ${JOB_CHANGES_MAX} order by contact_id, nth`,
        [owner, contacts],
      ),
    );
  }
}

const OWN_WORDS = `
select c.id "contactId", own.field, own.value, coalesce(c.touched_at, c.created_at) "seenAt", true "isChosen",
  null "recordKey", null "importId", null "importTitle", null file, null::int line
from contact c
  cross join lateral (values ('name', c.own_name), ('company', c.own_company), ('role', c.own_role), ('location', c.own_location))
    own (field, value)
where c.owner_id = $1 and c.id = any($2::uuid[]) and own.value is not null`;

/** A record that changed since keeps the file and line of its older word beside it. */
const OBSERVED = `
select said."contactId", said.field, said.value, said."seenAt", said."isChosen", said.source_key "recordKey",
  said.batch_id "importId", b.title "importTitle", coalesce(v.file, r.file) file, coalesce(v.line, r.line) line
from (
  select p.contact_id "contactId", o.field, o.value, o.seen_at "seenAt", o.source_key, o.batch_id, o.id,
    o.field in ${CHOSEN_FIELDS}
      and case o.field when 'name' then c.own_name when 'company' then c.own_company
        when 'role' then c.own_role when 'location' then c.own_location end is null
      and row_number() over (partition by p.contact_id, o.field order by ${CHOSEN_FIRST}) = 1 "isChosen",
    row_number() over (partition by p.contact_id order by o.seen_at desc, o.field, o.id) nth
  from contact c
    join persona p on p.owner_id = c.owner_id and p.contact_id = c.id
    join observation o on o.owner_id = p.owner_id and o.persona_id = p.id
  where c.owner_id = $1 and c.id = any($2::uuid[])
) said
  left join import_batch b on b.owner_id = $1 and b.id = said.batch_id
  left join source_record r on r.owner_id = $1 and r.key = said.source_key
  left join lateral (
    select older.file, older.line from source_record_version older
    where older.owner_id = $1 and older.key = said.source_key and older.batch_id = said.batch_id limit 1
  ) v on true
where said.nth <= ${FACTS_MAX}
order by said."contactId", said.nth`;
