-- Who knows whom among the contacts, and what shape that has. Derived: one writer, the worker's network job; can be dropped
-- and computed again from the evidence.

-- One row an owner: what was asked for, what was answered, and the figures of the network as it stands.
create table network_run (
  owner_id uuid primary key references account (id) on delete cascade,
  asked_at timestamptz not null,
  -- The `asked_at` that was answered last; another one is due.
  answered_for timestamptz,
  -- When answering it failed; null once it succeeds.
  failed_at timestamptz,
  -- Changes with every chart that is stored; null before the first.
  id uuid,
  computed_at timestamptz,
  milliseconds integer,
  -- What the chart was made of, in short: the same sign, the same chart.
  evidence_sign text,
  contacts integer,
  edges integer,
  communities integer,
  modularity float8,
  effective_size float8,
  efficiency float8,
  -- Null without contacts.
  constraint_of_owner float8
);

create table community (
  owner_id uuid not null references account (id) on delete cascade,
  -- 0 is the largest.
  number integer not null,
  size integer not null,
  name text not null,
  sentences text[] not null,
  x float8 not null,
  y float8 not null,
  radius float8 not null,
  primary key (owner_id, number)
);

create table contact_measure (
  owner_id uuid not null,
  contact_id uuid not null,
  -- Null for those nobody is known to know.
  community integer,
  x float8 not null,
  y float8 not null,
  acquaintances integer not null,
  constraint_of_contact float8,
  effective_size float8,
  betweenness float8 not null,
  -- The communities a broker knows somebody in; null for all others.
  reaches integer[],
  primary key (owner_id, contact_id),
  foreign key (owner_id, contact_id) references contact on delete cascade deferrable initially deferred
);
create index contact_measure_by_community on contact_measure (owner_id, community, acquaintances desc, contact_id);

-- Written by the hundred thousand, so without foreign keys: readers look at pairs of which both are measured.
create table contact_edge (
  owner_id uuid not null,
  -- The lesser id.
  one uuid not null,
  other uuid not null,
  weight float8 not null,
  -- JSON: for each kind of evidence what it is, how often, what it weighs, its last day and whether it holds still.
  evidence text not null,
  -- Whether it alone joins two communities.
  is_lone_bridge boolean not null,
  primary key (owner_id, one, other)
);
create index contact_edge_by_other on contact_edge (owner_id, other, one);
create index contact_edge_lone_bridges on contact_edge (owner_id) where is_lone_bridge;

-- Whoever is here already waits for their first network.
insert into network_run (owner_id, asked_at) select id, created_at from account;

do $$
declare
  owned text;
begin
  foreach owned in array array['network_run', 'community', 'contact_measure', 'contact_edge'] loop
    execute format('alter table %s enable row level security', owned);
    execute format('alter table %s force row level security', owned);
    execute format('create policy owner_only on %s using (owner_id = (select current_owner())) with check (owner_id = (select current_owner()))', owned);
    if exists (select from pg_roles where rolname = 'tieline_app') then
      execute format('grant select, insert, update, delete on %s to tieline_app', owned);
    end if;
  end loop;
end $$;
