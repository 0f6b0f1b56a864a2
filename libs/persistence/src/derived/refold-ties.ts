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

// Everything is read off one walk along the exchanges of each contact in their order, so that one sort serves it all.
const FOLD = `
with exchange as (
  select p.contact_id, i.at, i.direction, i.group_size,
    case i.direction when 'in' then 0 when 'both' then 1 else 2 end as rank,
    floor(date_part('epoch', i.at) / 86400)::int as day, ${weekInSql('i.at')} as week
  from persona p join interaction i on i.owner_id = p.owner_id and i.persona_id = p.id
  where p.owner_id = $1 and p.contact_id = any($2::uuid[])
),
stepped as (
  select contact_id, at, direction, group_size, rank, day, week,
    lag(day) over walk as day_before, lag(week) over walk as week_before,
    lead(direction) over walk as next_direction, lead(at) over walk as next_at,
    direction = 'out' and at >= lag(at) over walk + interval '30 days' as reopens
  from exchange
  window walk as (partition by contact_id order by week, at, rank)
),
walked as (
  select *, min(group_size) over (partition by contact_id, week) as smallest_group,
    max(at) filter (where reopens) over walk as reopened_at,
    max(at) filter (where direction <> 'out') over (walk rows between unbounded preceding and 1 preceding) as last_in_before
  from stepped
  window walk as (partition by contact_id order by week, at, rank)
)
insert into tie (owner_id, contact_id, weeks_in_touch, weeks_weighted, in_count, out_count, out_turns, replied_turns,
  first_at, last_at, last_in_at, last_out_at, median_gap_days, contact_days, reopenings, answered_reopenings, last_reopened_at)
select $1, contact_id,
  count(*) filter (where week is distinct from week_before),
  sum(power(2::float8, (week - 2600) * 7 / 365::float8) / sqrt(smallest_group::float8) order by at, rank)
    filter (where week is distinct from week_before),
  count(*) filter (where direction <> 'out'), count(*) filter (where direction <> 'in'),
  -- The last message of a run of the owner's own is the one that no other of theirs follows.
  count(*) filter (where direction = 'out' and next_direction is distinct from 'out'),
  count(*) filter (where direction = 'out' and next_direction <> 'out' and next_at <= at + interval '14 days'),
  min(at), max(at), max(at) filter (where direction <> 'out'), max(at) filter (where direction <> 'in'),
  percentile_cont(0.5) within group (order by (day - day_before)::float8) filter (where day > day_before),
  count(*) filter (where day is distinct from day_before),
  count(*) filter (where reopens),
  -- The first thing that came back since.
  count(*) filter (where direction <> 'out' and at <= reopened_at + interval '14 days'
    and (last_in_before is null or last_in_before < reopened_at)),
  max(at) filter (where reopens)
from walked
group by contact_id`;
