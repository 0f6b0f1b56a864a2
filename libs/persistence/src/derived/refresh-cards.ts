import type { ContactId, OwnerId } from '#vocabulary';
import type { Sql } from '../sql.js';
import { WEAK_KINDS, WEAK_KINDS_OF_SOURCES } from './weak-kinds.js';

/**
 * Derives the cards and search texts of the given contacts anew, each in one statement. The owner's own word comes
 * first, then what was seen last; ties go to the strongest trace, so that the choice never wavers.
 */
export async function refreshCards(sql: Sql, owner: OwnerId, contacts: readonly ContactId[]): Promise<void> {
  if (contacts.length === 0) return;
  await sql.run('delete from contact_card where owner_id = $1 and contact_id = any($2::uuid[])', [owner, contacts]);
  await sql.run(CARDS, [owner, contacts]);
  await sql.run('delete from contact_search where owner_id = $1 and contact_id = any($2::uuid[])', [owner, contacts]);
  await sql.run(SEARCH_TEXTS, [owner, contacts]);
}

/** Fields of a card that are chosen from observations. */
export const CHOSEN_FIELDS = `('name', 'company', 'role', 'location', 'headline', 'email')`;

/** Which of several observations `o` of personas `p` is chosen: the first in this order. */
export const CHOSEN_FIRST = `o.seen_at desc, p.kind in ${WEAK_KINDS_OF_SOURCES}, o.id`;

/** Who is known by nothing but a trace is called by it, in a way that nobody takes for a name. */
const TRACE_AS_NAME = `case when kind in ('x-handle', 'instagram', 'github') then '@' || value
  when kind = 'x' then 'X account ' || value when kind = 'github-id' then 'GitHub account ' || value
  when kind = 'meetup' then 'Meetup member ' || value when kind = 'signal' then 'Signal account ' || left(value, 8)
  when kind = 'discord' then 'Discord account ' || value when kind = 'slack' then 'Slack member ' || value
  when kind = 'telegram' and value ~ '^[0-9]+$' then 'Telegram account ' || value else value end`;

const CARDS = `
with said as (
  select distinct on (p.contact_id, o.field) p.contact_id, o.field, o.value
  from persona p join observation o on o.owner_id = p.owner_id and o.persona_id = p.id
  where p.owner_id = $1 and p.contact_id = any($2::uuid[])
    and o.field in ${CHOSEN_FIELDS}
  order by p.contact_id, o.field, ${CHOSEN_FIRST}
),
chosen as (
  select contact_id,
    max(value) filter (where field = 'name') as name, max(value) filter (where field = 'company') as company,
    max(value) filter (where field = 'role') as role, max(value) filter (where field = 'location') as location,
    max(value) filter (where field = 'headline') as headline, max(value) filter (where field = 'email') as email
  from said group by contact_id
),
traces as (
  select contact_id,
    string_agg(value, ' ' order by kind, value) filter (where kind not in ${WEAK_KINDS}) as handles,
    array_agg(distinct kind order by kind) as sources,
    min(value) filter (where kind = 'email') as email,
    (array_agg(${TRACE_AS_NAME} order by kind in ${WEAK_KINDS}, kind in ('x', 'github-id', 'bluesky'), kind, value))[1] as any_trace
  from persona where owner_id = $1 and contact_id = any($2::uuid[]) group by contact_id
),
latest as (
  select p.contact_id, max(i.at) as last_at
  from persona p join interaction i on i.owner_id = p.owner_id and i.persona_id = p.id
  where p.owner_id = $1 and p.contact_id = any($2::uuid[]) group by p.contact_id
)
insert into contact_card (owner_id, contact_id, name, name_key, company, role, location, headline, email, handles, sources, last_at)
select c.owner_id, c.id, called.name, lower(unaccent(called.name)),
  coalesce(c.own_company, chosen.company), coalesce(c.own_role, chosen.role), coalesce(c.own_location, chosen.location),
  chosen.headline, coalesce(chosen.email, traces.email), coalesce(traces.handles, ''), traces.sources, latest.last_at
from contact c
  join traces on traces.contact_id = c.id
  left join chosen on chosen.contact_id = c.id
  left join latest on latest.contact_id = c.id
  cross join lateral (select coalesce(c.own_name, chosen.name, traces.any_trace) as name) called
where c.owner_id = $1 and c.id = any($2::uuid[])`;

const SEARCH_TEXTS = `
insert into contact_search (owner_id, contact_id, text)
select card.owner_id, card.contact_id, ' ' || lower(unaccent(concat_ws(' ', card.name, card.company, card.role, card.location,
  card.headline, card.email, card.handles,
  (select string_agg(t.label, ' ') from tag t where t.owner_id = card.owner_id and t.contact_id = card.contact_id),
  (select string_agg(n.text, ' ') from note n where n.owner_id = card.owner_id and n.contact_id = card.contact_id))))
from contact_card card
where card.owner_id = $1 and card.contact_id = any($2::uuid[])`;
