-- A candidate stands where its source found it; an accepted opportunity at a stage of its owner's board, or decided. `stage`
-- is then a key of the board, and stays that of the last stage when it is decided.
alter table opportunity drop constraint opportunity_stage_check;
alter table opportunity
  add column standing text not null default 'open' check (standing in ('open', 'won', 'lost')),
  add column lost_reason text,
  -- When it came to where it stands; null while nobody accepted it.
  add column entered_at timestamptz,
  add column source text,
  add column next_step text,
  add column next_step_on date,
  add column notes text,
  -- What it brings: minor units of a currency a year, a day, a month or in all.
  add column amount_kind text check (amount_kind in ('salary', 'dayRate', 'retainer', 'fixedPrice')),
  add column amount_minor bigint,
  add column currency text,
  add column work_days float8,
  add column days_per_month float8,
  add column months integer,
  add column starts_on date,
  -- The owner's own word on its chance; null: what its stage is worth.
  add column own_chance float8 check (own_chance between 0 and 1),
  -- When the owner last had a word on it; null for what only an import said.
  add column changed_at timestamptz;
create index opportunity_accepted on opportunity (owner_id, kind, standing) where state = 'accepted';
create index opportunity_next_step on opportunity (owner_id, next_step_on)
  where state = 'accepted' and standing = 'open' and next_step_on is not null;
create index opportunity_latest on opportunity (owner_id, (coalesce(at, '-infinity')) desc, id desc);

-- The history of where it stood. The first entry is its beginning; a decision keeps the chance that was forecast before it.
create table stage_change (
  owner_id uuid not null,
  opportunity_id uuid not null,
  nth integer not null,
  at timestamptz not null,
  standing text not null check (standing in ('open', 'won', 'lost')),
  stage text,
  reason text,
  chance float8,
  primary key (owner_id, opportunity_id, nth),
  foreign key (owner_id, opportunity_id) references opportunity (owner_id, id) on delete cascade
);

create table opportunity_person (
  owner_id uuid not null,
  opportunity_id uuid not null,
  contact_id uuid not null,
  role text not null check (role in ('referrer', 'decisionMaker', 'recruiter', 'colleague')),
  primary key (owner_id, opportunity_id, contact_id),
  foreign key (owner_id, opportunity_id) references opportunity (owner_id, id) on delete cascade,
  foreign key (owner_id, contact_id) references contact (owner_id, id) on delete cascade
);
create index opportunity_person_by_contact on opportunity_person (owner_id, contact_id);

-- The stages of a board as its owner arranged them, as JSON that no statement looks into; without a row, the usual ones.
create table board (
  owner_id uuid not null references account (id) on delete cascade,
  kind text not null check (kind in ('job', 'contract')),
  id uuid not null,
  stages text not null,
  batch_id uuid,
  primary key (owner_id, kind)
);

-- What the owner says for the forecast; without a row, what their pipeline suggests. Rates as JSON: one unit of a currency in theirs.
create table forecast_terms (
  owner_id uuid primary key references account (id) on delete cascade,
  currency text not null,
  work_days_per_month float8 not null,
  rates text not null,
  offer_by date
);

-- What was accepted before there was a board begins where it came in.
alter table opportunity no force row level security;
update opportunity set entered_at = coalesce(at, now()) where state = 'accepted';
insert into stage_change (owner_id, opportunity_id, nth, at, standing, stage)
select owner_id, id, 0, entered_at, 'open', stage from opportunity where state = 'accepted';
alter table opportunity force row level security;

-- Merges that stand know nothing of opportunities yet.
alter table contact_merge no force row level security;
update contact_merge set moved = jsonb_set(moved::jsonb, '{opportunities}', '{"moved": [], "dropped": []}')::text where kind = 'merge';
alter table contact_merge force row level security;

do $$
declare
  name text;
begin
  foreach name in array array['stage_change', 'opportunity_person', 'board', 'forecast_terms'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy owner_only on %I using (owner_id = (select current_owner())) with check (owner_id = (select current_owner()))', name);
    if exists (select from pg_roles where rolname = 'tieline_app') then
      execute format('grant select, insert, update, delete on %I to tieline_app', name);
    end if;
  end loop;
end $$;
