import type { ContactId, OwnerId } from '#vocabulary';
import type { Sql } from '../sql.js';
import { weekInSql } from './week-in-sql.js';

/**
 * Folds the interactions of the given contacts into their ties, in one statement; a contact without any has no tie.
 * The columns are those of `TieEvidence`; `foldTie` of `#strength` is the same fold in words, and a test holds the two
 * together. Weeks are summed in their order, as floats have it: the same evidence gives the same bits.
 */
export async function refoldTies(sql: Sql, owner: OwnerId, contacts: readonly ContactId[]): Promise<void> {
  if (contacts.length === 0) return;
  await sql.run('delete from tie where owner_id = $1 and contact_id = any($2::uuid[])', [owner, contacts]);
  await sql.run(FOLD, [owner, contacts]);
}

const FOLD = `
with exchange as (
  select p.contact_id, i.at, i.direction,
    ${weekInSql('i.at')} as week,
    (i.at at time zone 'utc')::date as day
  from persona p join interaction i on i.owner_id = p.owner_id and i.persona_id = p.id
  where p.owner_id = $1 and p.contact_id = any($2::uuid[])
),
total as (
  select contact_id,
    count(*) filter (where direction in ('in', 'both'))::int as in_count,
    count(*) filter (where direction in ('out', 'both'))::int as out_count,
    min(at) as first_at, max(at) as last_at,
    max(at) filter (where direction in ('in', 'both')) as last_in_at,
    max(at) filter (where direction in ('out', 'both')) as last_out_at
  from exchange group by contact_id
),
weeks as (
  select contact_id, count(*)::int as weeks_in_touch, sum(power(2::float8, (week - 2600) * 7 / 365::float8) order by week) as weeks_weighted
  from (select distinct contact_id, week from exchange) bin group by contact_id
),
gaps as (
  select contact_id, count(*)::int as contact_days,
    percentile_cont(0.5) within group (order by gap::float8) as median_gap_days
  from (
    select contact_id, day - lag(day) over (partition by contact_id order by day) as gap
    from (select distinct contact_id, day from exchange) contact_day
  ) gap group by contact_id
),
turns as (
  -- The last message of a run of the owner's own is the one that no other of theirs follows.
  select contact_id, count(*)::int as out_turns,
    count(*) filter (where next_direction <> 'out' and next_at <= at + interval '14 days')::int as replied_turns
  from (
    select contact_id, at, direction, lead(direction) over following as next_direction, lead(at) over following as next_at
    from exchange
    window following as (partition by contact_id order by at, array_position(array['in', 'both', 'out'], direction))
  ) directed
  where direction = 'out' and next_direction is distinct from 'out'
  group by contact_id
)
insert into tie (owner_id, contact_id, weeks_in_touch, weeks_weighted, in_count, out_count, out_turns, replied_turns,
  first_at, last_at, last_in_at, last_out_at, median_gap_days, contact_days)
select $1, total.contact_id, weeks.weeks_in_touch, weeks.weeks_weighted, total.in_count, total.out_count,
  coalesce(turns.out_turns, 0), coalesce(turns.replied_turns, 0),
  total.first_at, total.last_at, total.last_in_at, total.last_out_at, gaps.median_gap_days, gaps.contact_days
from total
  join weeks using (contact_id)
  join gaps using (contact_id)
  left join turns using (contact_id)`;
