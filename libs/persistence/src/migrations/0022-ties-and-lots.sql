-- How the owner's messages after a silence were answered, and how many took part in the smallest exchange of each week.
alter table tie add column reopenings integer not null default 0;
alter table tie add column answered_reopenings integer not null default 0;
alter table tie add column last_reopened_at timestamptz;
with exchange as (
  select p.owner_id, p.contact_id, i.at, i.direction, i.group_size,
    case i.direction when 'in' then 0 when 'both' then 1 else 2 end as rank,
    floor((date_part('epoch', i.at) + 259200) / 604800)::int as week
  from persona p join interaction i on i.owner_id = p.owner_id and i.persona_id = p.id
),
stepped as (
  select *, lag(week) over walk as week_before, direction = 'out' and at >= lag(at) over walk + interval '30 days' as reopens
  from exchange
  window walk as (partition by owner_id, contact_id order by week, at, rank)
),
walked as (
  select *, min(group_size) over (partition by owner_id, contact_id, week) as smallest_group,
    max(at) filter (where reopens) over walk as reopened_at,
    max(at) filter (where direction <> 'out') over (walk rows between unbounded preceding and 1 preceding) as last_in_before
  from stepped
  window walk as (partition by owner_id, contact_id order by week, at, rank)
)
update tie set weeks_weighted = folded.weighted, reopenings = folded.reopenings,
  answered_reopenings = folded.answered, last_reopened_at = folded.reopened_at
from (
  select owner_id, contact_id,
    sum(power(2::float8, (week - 2600) * 7 / 365::float8) / sqrt(smallest_group::float8) order by at, rank)
      filter (where week is distinct from week_before) as weighted,
    count(*) filter (where reopens) as reopenings,
    count(*) filter (where direction <> 'out' and at <= reopened_at + interval '14 days'
      and (last_in_before is null or last_in_before < reopened_at)) as answered,
    max(at) filter (where reopens) as reopened_at
  from walked group by owner_id, contact_id
) folded
where tie.owner_id = folded.owner_id and tie.contact_id = folded.contact_id;

-- One place a week drawn by lot, if the owner wants it: who stood for it, with which chance, and whom it fell on.
alter table owner_settings add column draws_lots boolean not null default false;
create table slate_lot (
  owner_id uuid not null,
  slate_id uuid not null,
  contact_id uuid not null,
  suggested_with float8 not null check (suggested_with > 0 and suggested_with < 1),
  was_suggested boolean not null,
  organic_chance float8 not null,
  primary key (owner_id, slate_id, contact_id),
  foreign key (owner_id, slate_id) references slate on delete cascade,
  foreign key (owner_id, contact_id) references contact on delete cascade deferrable initially deferred
);
create index slate_lot_by_contact on slate_lot (owner_id, contact_id);
-- Merges of before moved no lots; taking one back moves none.
update contact_merge set moved = (moved::jsonb || '{"lots": {"moved": [], "dropped": []}}')::text;
do $$
begin
  alter table slate_lot enable row level security;
  alter table slate_lot force row level security;
  create policy owner_only on slate_lot using (owner_id = (select current_owner())) with check (owner_id = (select current_owner()));
  if exists (select from pg_roles where rolname = 'tieline_app') then
    grant select, insert, update, delete on slate_lot to tieline_app;
  end if;
end $$;
