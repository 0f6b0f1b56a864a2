-- What the owner wants of their network, and whom they aim at.
create table goal (
  owner_id uuid not null references account (id) on delete cascade,
  id uuid not null,
  title text not null,
  kind text not null check (kind in ('jobMove', 'consulting')),
  due_on date,
  amount_minor bigint,
  currency text,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  -- The export of ours that brought it back.
  batch_id uuid,
  primary key (owner_id, id),
  check ((amount_minor is null) = (currency is null))
);

create table goal_target (
  owner_id uuid not null,
  goal_id uuid not null,
  id uuid not null,
  position integer not null,
  kind text not null check (kind in ('company', 'role', 'skill', 'industry', 'place')),
  text text not null,
  primary key (owner_id, id),
  unique (owner_id, goal_id, kind, text),
  foreign key (owner_id, goal_id) references goal on delete cascade
);

-- Derived: how a goal stood by the end of a week, and what moved it. The week that runs can be derived again; past ones are
-- what was true then.
create table goal_week (
  owner_id uuid not null,
  goal_id uuid not null,
  week date not null,
  derived_at timestamptz not null,
  standing text not null,
  moved text not null,
  primary key (owner_id, goal_id, week),
  foreign key (owner_id, goal_id) references goal on delete cascade
);

do $$
declare
  owned text;
begin
  foreach owned in array array['goal', 'goal_target', 'goal_week'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy owner_only on %I using (owner_id = (select current_owner())) with check (owner_id = (select current_owner()))', owned);
    if exists (select from pg_roles where rolname = 'tieline_app') then
      execute format('grant select, insert, update, delete on %I to tieline_app', owned);
    end if;
  end loop;
end $$;
