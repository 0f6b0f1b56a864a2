import type { ContactHoldings, ContactId, OwnerId } from '#vocabulary';
import type { Sql } from '../sql.js';

/**
 * Reads everything that hangs on the given contacts and locks them until the transaction ends, so that what is planned
 * from it still holds when it is applied. Always in the order of ids, or two merges at once would wait for each other.
 *
 * @returns those of the contacts that are the owner's.
 */
export async function holdContacts(
  sql: Sql,
  owner: OwnerId,
  contacts: readonly ContactId[],
): Promise<ReadonlyMap<ContactId, ContactHoldings>> {
  await sql.rows('select from contact where owner_id = $1 and id = any($2::uuid[]) order by id for update', [owner, contacts]);
  const holdings = await sql.rows<ContactHoldings>(HOLDINGS, [owner, contacts]);
  return new Map(holdings.map((held) => [held.id, held]));
}

const HOLDINGS = `
select c.id, coalesce(card.name, c.own_name, '') as name, to_jsonb(c) as row,
  jsonb_build_object('name', c.own_name, 'company', c.own_company, 'role', c.own_role, 'location', c.own_location,
    'closeness', c.closeness, 'cadenceDays', c.cadence_days, 'never', c.never, 'snoozedUntil', c.snoozed_until) as own,
  array(select p.id from persona p where p.owner_id = c.owner_id and p.contact_id = c.id order by p.id) as personas,
  array(select n.id from note n where n.owner_id = c.owner_id and n.contact_id = c.id order by n.id) as notes,
  array(select m.id from promise m where m.owner_id = c.owner_id and m.contact_id = c.id order by m.id) as promises,
  (select coalesce(jsonb_agg(jsonb_build_object('key', t.label, 'row', to_jsonb(t)) order by t.label), '[]')
    from tag t where t.owner_id = c.owner_id and t.contact_id = c.id) as tags,
  (select coalesce(jsonb_agg(jsonb_build_object('key', s.slate_id, 'row', to_jsonb(s)) order by s.slate_id), '[]')
    from suggestion s where s.owner_id = c.owner_id and s.contact_id = c.id) as suggestions,
  (select coalesce(jsonb_agg(jsonb_build_object('key', l.slate_id, 'row', to_jsonb(l)) order by l.slate_id), '[]')
    from slate_lot l where l.owner_id = c.owner_id and l.contact_id = c.id) as lots,
  (select coalesce(jsonb_agg(jsonb_build_object('key', j.batch_id, 'row', to_jsonb(j)) order by j.batch_id), '[]')
    from job_change j where j.owner_id = c.owner_id and j.contact_id = c.id) as "jobChanges",
  (select coalesce(jsonb_agg(jsonb_build_object('key', a.opportunity_id, 'row', to_jsonb(a)) order by a.opportunity_id), '[]')
    from opportunity_person a where a.owner_id = c.owner_id and a.contact_id = c.id) as opportunities,
  (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'state', m.state, 'row', to_jsonb(m),
      'other', case when m.left_contact = c.id then m.right_contact else m.left_contact end) order by m.id), '[]')
    from possible_match m where m.owner_id = c.owner_id and c.id in (m.left_contact, m.right_contact)) as matches
from contact c left join contact_card card on card.owner_id = c.owner_id and card.contact_id = c.id
where c.owner_id = $1 and c.id = any($2::uuid[])`;
