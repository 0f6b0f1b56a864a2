import type pg from 'pg';

/** What a search must not slow down with: other owners' contacts in the same tables. */
export const CONTACTS_PER_OWNER = 30_000;
/** Every third of them has written; so many different words each. */
const WORDS_PER_WRITER = 20;

const FIRST_NAMES =
  'Anna Annika Ben Carla Dmitri Elif Farid Greta Hanna Ivo Jonas Katrin Lars Mara Nils Olga Petra Quentin Rosa Sven';
const LAST_NAMES =
  'Albers Brandt Conte Duarte Engel Falk Grimm Haas Ibsen Jansen Keller Lindt Moreau Novak Okafor Petrov Ruiz Sato Thorn Vogel';
const COMPANIES = 'Fabrikam Contoso Northwind Adventure Lisbon-Trams Blaukraft Halvorsen Kestrel Meridian Ostwind';
const ROLES =
  'Engineer,Systems Engineer,Architect,Recruiter,Head of Data,Designer,Consultant,Platform Lead,Product Manager,Tester';
const SPOKEN = 'kubernetes terraform lisbon workshop invoice retrospective failover migration offer coffee';

/**
 * Gives every owner named by id a network of their own, written as tables by the database itself: names of 400, ten
 * companies, ten roles, and messages whose words are as unequal as those of people.
 */
export async function fillOwners(superuser: pg.Client, owners: readonly string[]): Promise<void> {
  const indexes = ['contact_search_by_text', 'message_words_by_word'];
  const { rows } = await superuser.query<{ text: string }>(
    'select pg_get_indexdef(c::regclass) as text from unnest($1::text[]) c',
    [indexes],
  );
  await superuser.query(
    `set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB'`,
  );
  await superuser.query(`drop index ${indexes.join(', ')}`);
  for (const owner of owners) for (const statement of NETWORK) await superuser.query(statement, [owner]);
  for (const { text } of rows) await superuser.query(text);
  await superuser.query('analyze');
}

const ID = (kind: number): string => `(left($1::uuid::text, 9) || '${kind}000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
const oneOf = (words: string, separator: string, every: number): string => {
  const count = words.split(separator).length;
  return `split_part('${words}', '${separator}', (n / ${every}) % ${count} + 1)`;
};
const PEOPLE = `generate_series(0, ${CONTACTS_PER_OWNER - 1}) n`;

const NETWORK = [
  `insert into contact (owner_id, id, created_at) select $1::uuid, ${ID(1)}, '2026-03-02' from ${PEOPLE}`,
  `insert into persona (owner_id, id, kind, value, contact_id) select $1::uuid, ${ID(2)}, 'linkedin', 'person-' || n, ${ID(1)} from ${PEOPLE}`,
  `insert into contact_card (owner_id, contact_id, name, name_key, company, role, location, headline, email, handles, sources)
   select $1::uuid, ${ID(1)}, name, lower(name), company, role, 'Hamburg', 'Platforms, calmly', 'person-' || n || '@example.com', 'person-' || n, '{linkedin}'
   from ${PEOPLE} cross join lateral (select
     ${oneOf(FIRST_NAMES, ' ', 1)} || ' ' || ${oneOf(LAST_NAMES, ' ', 20)} as name,
     ${oneOf(COMPANIES, ' ', 7)} as company, ${oneOf(ROLES, ',', 3)} as role) called`,
  `insert into contact_search (owner_id, contact_id, text)
   select owner_id, contact_id, ' ' || lower(concat_ws(' ', name, company, role, location, headline, email, handles))
   from contact_card where owner_id = $1::uuid`,
  `insert into message_words (owner_id, persona_id, words)
   select $1::uuid, ${ID(2)}, array_to_tsvector(array(
     select distinct right($1::uuid::text, 8) || case when k = 0 then ${oneOf(SPOKEN, ' ', 3)} else 'term' || floor(power(random(), 3) * 5000 + 0 * n) end
     from generate_series(0, ${WORDS_PER_WRITER - 1}) k))
   from ${PEOPLE} where n % 3 = 0`,
];
